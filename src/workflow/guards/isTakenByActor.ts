import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../definition'

export const isTakenByActor: Guard = ({ record, actor }) =>
  Promise.resolve(
    actor.kind === 'staff' && record.assignee === actor.id ? null : reasonOf('not-taken-by-you'),
  )
