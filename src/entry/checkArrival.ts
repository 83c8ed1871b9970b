import type { FieldError } from '../intake/submissionSchema'
import { addDays, beijingDay, startOfBeijingDay } from '../legal/beijing'

/** The clock of the house and that of the desk may differ by this much; milliseconds. */
const CLOCK_TOLERANCE = 60 * 1000

/** A letter lies in the post for weeks, not for years: a postmark older than this is a slip of the pen. */
const LONGEST_IN_THE_POST_DAYS = 366

const TIME = /^([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?$/

/**
 * The moment something came. Without a time of day it is the present for today, else the beginning of the day: what is
 * late is counted in whole days.
 *
 * @param arrival.day a day of the calendar, `yyyy-MM-dd`, in Beijing.
 * @param arrival.time `HH:mm`, or empty; anything else is undefined.
 */
export const momentOfArrival = (
  { day, time }: { day: string; time: string },
  now: Date,
): Date | undefined => {
  if (time === '') return day === beijingDay(now) ? now : startOfBeijingDay(day)
  if (!TIME.test(time)) return undefined
  return new Date(`${day}T${time.padStart(5, '0').slice(0, 5)}:00+08:00`)
}

type Arrival = { arrivedAt: Date; postmarkedOn: string | null }

/**
 * Whether it can have come then: not in the future, not before the consultation was open; a postmark not after the
 * arrival. Codes stand under `entry:fields`.
 */
export const checkArrival = (
  { arrivedAt, postmarkedOn }: Arrival,
  { opensAt, now }: { opensAt: Date; now: Date },
): FieldError[] => {
  const errors: FieldError[] = []
  const arrivedOn = beijingDay(arrivedAt)
  const opensOn = beijingDay(opensAt)
  if (arrivedAt.getTime() > now.getTime() + CLOCK_TOLERANCE)
    errors.push({ field: 'arrivedOn', code: 'future' })
  else if (arrivedOn < opensOn)
    errors.push({ field: 'arrivedOn', code: 'before-opening', params: { day: opensOn } })
  if (postmarkedOn && postmarkedOn > arrivedOn) errors.push({ field: 'postmarkedOn', code: 'after-arrival' })
  if (postmarkedOn && postmarkedOn < addDays(arrivedOn, -LONGEST_IN_THE_POST_DAYS)) {
    errors.push({ field: 'postmarkedOn', code: 'too-old' })
  }
  return errors
}
