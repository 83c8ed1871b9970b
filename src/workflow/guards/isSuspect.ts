import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../definition'

export const isSuspect: Guard = ({ record }) =>
  Promise.resolve(record.suspect ? null : reasonOf('not-suspect'))
