import { reasonOf } from '../../errors/Refusal'
import type { Guard, RecordData } from '../../workflow/definition'

const isEmpty = (value: unknown) => typeof value !== 'string' || value.trim() === ''

const momentOf = (value: unknown) => new Date(typeof value === 'string' || value instanceof Date ? value : 0)

/** What the public reads of every event in both languages. */
const WRITTEN = ['title', 'summary'] as const

const isOnline = ({ format }: RecordData) => format === 'online' || format === 'hybrid'

const isOnSite = ({ format }: RecordData) => format === 'onsite' || format === 'hybrid'

/** An event goes to review complete: in both languages, with its place, not in the past. */
export const isComplete: Guard = ({ record, now }) => {
  if (WRITTEN.some((name) => isEmpty(record[name]) || isEmpty(record[`${name}En`]))) {
    return Promise.resolve(reasonOf('event-english-missing'))
  }
  if (isOnSite(record) && !record.venue) return Promise.resolve(reasonOf('event-venue-missing'))
  if (isOnline(record) && isEmpty(record.onlineUrl)) return Promise.resolve(reasonOf('event-link-missing'))
  return isAhead({ record, now } as Parameters<Guard>[0])
}

/** Nothing is reviewed, published or opened for registration that is already over. */
export const isAhead: Guard = ({ record, now }) =>
  Promise.resolve(momentOf(record.endsAt) <= now ? reasonOf('event-already-over') : null)

/** Registration has a number of places, and an end that is still to come. */
export const takesRegistrations: Guard = ({ record, now }) => {
  if (!record.takesRegistrations || !record.capacity) {
    return Promise.resolve(reasonOf('event-takes-no-registrations'))
  }
  const end = momentOf(record.registrationClosesAt ?? record.startsAt)
  return Promise.resolve(end <= now ? reasonOf('event-registration-over') : null)
}
