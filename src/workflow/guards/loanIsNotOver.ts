import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../definition'

export const loanIsNotOver: Guard = ({ record, now }) =>
  Promise.resolve(new Date(String(record.endsAt)) < now ? reasonOf('loan-is-over') : null)
