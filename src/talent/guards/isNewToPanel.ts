import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../../workflow/definition'
import { mayJoinPanel } from '../panel'

/** Nobody is on a panel twice. */
export const isNewToPanel: Guard = async ({ tx, record, input }) => {
  const { reviewer } = input
  // The dry run asks before anybody is named.
  if (!reviewer) return null
  return (await mayJoinPanel(tx, record.id, reviewer)) ? null : reasonOf('on-panel-already')
}
