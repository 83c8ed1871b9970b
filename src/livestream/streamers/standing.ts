import { beijingDay, daysBetween } from '../../legal/beijing'

/** Days before its end at which a licence, and the six months of a verification, are pointed out. */
const SOON_DAYS = { licence: 30, verification: 14 }

export type StandingCode =
  | 'untrained'
  | 'trained-late'
  | 'trained-first'
  | 'trained'
  | 'training-old'
  | 'licence-missing'
  | 'licence-over'
  | 'licence-ends'
  | 'licence-valid'
  | 'licence-open'
  | 'verify-never'
  | 'verify-lapsed'
  | 'verify-by'

/** One thing to know of a streamer; `day` is yyyy-MM-dd in Beijing where it has one. */
export type StandingFact = { code: StandingCode; day: string | null; urgency: 'overdue' | 'soon' | 'calm' }

/** The columns it is read from, as a record has them. */
export type StandingFile = Partial<
  Record<
    | 'state'
    | 'topic'
    | 'trainedOn'
    | 'firstTrainedOn'
    | 'firstBroadcastAt'
    | 'licenceNumber'
    | 'licenceUntil'
    | 'verifyBy',
    unknown
  >
>

const dayOf = (value: unknown): string | null => {
  const date = new Date(typeof value === 'string' ? value : NaN)
  return Number.isNaN(date.getTime()) ? null : beijingDay(date)
}

const fact = (
  code: StandingCode,
  urgency: StandingFact['urgency'],
  day: string | null = null,
): StandingFact => ({ code, day, urgency })

/** Trained before the first broadcast, and every year after that. 直播电商监督管理办法 art 10. */
const training = (file: StandingFile, today: string): StandingFact[] => {
  const last = dayOf(file.trainedOn)
  if (last === null) return [fact('untrained', 'overdue')]
  const first = dayOf(file.firstTrainedOn) ?? last
  const began = dayOf(file.firstBroadcastAt)
  const until = `${Number(last.slice(0, 4)) + 1}${last.slice(4)}`
  return [
    began === null
      ? fact('trained', 'calm', last)
      : first > began
        ? fact('trained-late', 'overdue', first)
        : fact('trained-first', 'calm', first),
    ...(until < today ? [fact('training-old', 'overdue', last)] : []),
  ]
}

/** What is asked for on professional topics. 网络主播行为规范 art 13. */
const licence = ({ topic, licenceNumber, licenceUntil }: StandingFile, today: string): StandingFact[] => {
  if (!topic || topic === 'none') return []
  if (!licenceNumber) return [fact('licence-missing', 'overdue')]
  const until = dayOf(licenceUntil)
  if (until === null) return [fact('licence-open', 'calm')]
  if (until < today) return [fact('licence-over', 'overdue', until)]
  const isSoon = daysBetween(today, until) <= SOON_DAYS.licence
  return [isSoon ? fact('licence-ends', 'soon', until) : fact('licence-valid', 'calm', until)]
}

/** Verified again every six months. 直播电商监督管理办法 art 8. */
const verification = ({ state, verifyBy }: StandingFile, today: string): StandingFact[] => {
  const by = dayOf(verifyBy)
  if (state === 'draft') return [fact('verify-never', 'soon')]
  if (state === 'lapsed' || (by !== null && by < today)) return [fact('verify-lapsed', 'overdue', by)]
  if (state !== 'verified' || by === null) return []
  return [fact('verify-by', daysBetween(today, by) <= SOON_DAYS.verification ? 'soon' : 'calm', by)]
}

/** What is to be known of a streamer before they speak: training, licence, and when they are verified again. */
export const standingOf = (file: StandingFile, today: string): StandingFact[] => [
  ...training(file, today),
  ...licence(file, today),
  ...verification(file, today),
]

/** The same of an operator, who is verified and no more. */
export const verificationOf = (file: StandingFile, today: string): StandingFact[] => verification(file, today)
