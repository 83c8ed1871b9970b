import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../../workflow/definition'

/** There is another time to agree to. */
export const hasProposal: Guard = ({ record }) =>
  Promise.resolve(record.proposedStart ? null : reasonOf('event-no-proposal'))
