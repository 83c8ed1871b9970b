import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../../workflow/definition'
import { findActivePanel } from '../panel'
import { readProgramme } from '../programme'

/** As many of the panel as each application needs still work here. */
export const panelIsManned: Guard = async ({ tx, record }) => {
  const { id, reviewersEach } = readProgramme(record)
  const active = await findActivePanel(tx, { id })
  return active.length < reviewersEach
    ? reasonOf('programme-panel-too-small', { count: reviewersEach })
    : null
}
