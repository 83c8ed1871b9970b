import { SLUGS } from '../../collections/slugs'
import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../../workflow/definition'
import { programmeOf } from '../related'

/** The act belongs to a stage of the programme. */
export const programmeIsIn =
  (...states: readonly string[]): Guard =>
  async (context) => {
    const { state } = await programmeOf(context)
    return states.includes(state)
      ? null
      : reasonOf('programme-elsewhere', { collection: SLUGS.talentProgrammes, state })
  }
