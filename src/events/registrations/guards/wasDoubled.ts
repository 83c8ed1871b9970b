import { reasonOf } from '../../../errors/Refusal'
import type { Guard } from '../../../workflow/definition'

/** A second admission is to be settled. */
export const wasDoubled: Guard = ({ record }) =>
  Promise.resolve(record.doubledAt ? null : reasonOf('ticket-not-doubled'))
