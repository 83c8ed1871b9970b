import { translator } from '../i18n'
import type { Locale } from '../i18n'
import type { FieldError } from '../intake/submissionSchema'
import { formatBeijing, isBeijingDay } from '../legal/beijing'
import { cleanText } from '../text/normalise'
import { checkArrival, momentOfArrival } from './checkArrival'
import { isEntryChannel } from './entryChannels'
import type { EntryChannel } from './entryChannels'

const MAX_MEETING = 100

export type EntryFacts = {
  channel: EntryChannel
  arrivedAt: Date
  /** `yyyy-MM-dd`; of letters only. */
  postmarkedOn: string | null
  /** Name of the meeting; of opinions spoken at one. */
  meeting: string | null
}

type Typed = Record<string, string>

type Read<T> = { value: T } | { error: FieldError }

const wrong = (field: string, code: string, params?: FieldError['params']): { error: FieldError } => ({
  error: { field, code, ...(params && { params }) },
})

const readArrival = ({ arrivedOn = '', arrivedTime = '' }: Typed, now: Date): Read<Date> => {
  if (!isBeijingDay(arrivedOn)) return wrong('arrivedOn', arrivedOn === '' ? 'empty' : 'invalid')
  const value = momentOfArrival({ day: arrivedOn, time: arrivedTime }, now)
  return value ? { value } : wrong('arrivedTime', 'invalid')
}

const readPostmark = ({ channel, postmarkedOn = '' }: Typed): Read<string | null> => {
  if (channel !== 'letter' || postmarkedOn === '') return { value: null }
  return isBeijingDay(postmarkedOn) ? { value: postmarkedOn } : wrong('postmarkedOn', 'invalid')
}

const readMeeting = ({ channel, meeting = '' }: Typed): Read<string | null> => {
  if (channel !== 'meeting') return { value: null }
  const cleaned = cleanText(meeting, { max: MAX_MEETING, multiline: false })
  return cleaned.ok ? { value: cleaned.value } : wrong('meeting', cleaned.code, { max: MAX_MEETING })
}

/** What is typed beside the comment itself: by which channel it came, when, from which meeting. */
export const readEntry = (
  typed: Typed,
  { opensAt, now }: { opensAt: Date; now: Date },
): { ok: true; facts: EntryFacts } | { ok: false; errors: FieldError[] } => {
  const { channel } = typed
  const arrivedAt = readArrival(typed, now)
  const postmarkedOn = readPostmark(typed)
  const meeting = readMeeting(typed)
  const errors = [
    ...(isEntryChannel(channel) ? [] : [{ field: 'channel', code: 'empty' }]),
    ...[arrivedAt, postmarkedOn, meeting].flatMap((read) => ('error' in read ? [read.error] : [])),
  ]
  if (isEntryChannel(channel) && 'value' in arrivedAt && 'value' in postmarkedOn && 'value' in meeting) {
    const facts = {
      channel,
      arrivedAt: arrivedAt.value,
      postmarkedOn: postmarkedOn.value,
      meeting: meeting.value,
    }
    const impossible = checkArrival(facts, { opensAt, now })
    return impossible.length > 0 ? { ok: false, errors: impossible } : { ok: true, facts }
  }
  return { ok: false, errors }
}

/** The words as they go into the ledger: an opinion spoken at a meeting says at which, below its own words. */
export const bodyWithMeeting = (body: string, { meeting, arrivedAt }: EntryFacts, locale: Locale): string => {
  if (!meeting) return body
  const day = formatBeijing(arrivedAt, locale, 'day')
  return `${body}\n\n${translator(locale, 'entry')('meetingSource', { meeting, day })}`
}
