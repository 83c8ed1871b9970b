import type { RefusalReason } from '../../errors/Refusal'
import { reasonOf } from '../../errors/Refusal'
import { beijingDay } from '../../legal/beijing'
import type { Guard } from '../../workflow/definition'

/** Nobody younger streams; younger than the second only with a guardian's consent. 网络直播营销管理办法（试行） art 17. */
const LEAST_AGE = 16
const OF_AGE = 18

/** Topics for which a qualification is asked. 网络主播行为规范 art 13. */
export const PROFESSIONAL_TOPICS = ['none', 'medicine', 'finance', 'law', 'education'] as const

type File = Record<string, unknown>

const dayOf = (value: unknown): string | null => {
  const date = new Date(typeof value === 'string' ? value : NaN)
  return Number.isNaN(date.getTime()) ? null : beijingDay(date)
}

/** Whole years on a Beijing day. */
export const ageOn = (birthDay: string, day: string): number => {
  const years = Number(day.slice(0, 4)) - Number(birthDay.slice(0, 4))
  return day.slice(5) < birthDay.slice(5) ? years - 1 : years
}

const isTraining = (trainedOn: string | null, today: string): RefusalReason | null => {
  if (trainedOn === null) return reasonOf('streamer-untrained')
  // Once a year. 直播电商监督管理办法 art 10.
  const until = `${Number(trainedOn.slice(0, 4)) + 1}${trainedOn.slice(4)}`
  return trainedOn > today || until < today ? reasonOf('streamer-training-old') : null
}

const licence = ({ topic, licenceNumber, licenceUntil }: File, today: string): RefusalReason | null => {
  if (topic === undefined || topic === null || topic === 'none') return null
  if (!licenceNumber) return reasonOf('streamer-without-licence')
  const until = dayOf(licenceUntil)
  return until !== null && until < today ? reasonOf('streamer-licence-over') : null
}

const consent = ({ guardianName, guardianConsentOn }: File, age: number): RefusalReason | null =>
  age < OF_AGE && !(guardianName && guardianConsentOn) ? reasonOf('streamer-without-consent') : null

/** Everything that stands against this person streaming on a Beijing day; empty: nothing does. */
export const findStreamerFaults = (file: File, today: string): RefusalReason[] => {
  const born = dayOf(file.birthDate)
  if (born === null || !file.identityDigest) return [reasonOf('streamer-without-identity')]
  const age = ageOn(born, today)
  if (age < LEAST_AGE) return [reasonOf('streamer-too-young', { age, least: LEAST_AGE })]
  const faults = [consent(file, age), licence(file, today), isTraining(dayOf(file.trainedOn), today)]
  return faults.filter((fault) => fault !== null)
}

type FaultCode = RefusalReason['code']

/** One guard a fault, so that all of them are named at once. */
const guardOf =
  (code: FaultCode): Guard =>
  ({ record, now }) =>
    Promise.resolve(findStreamerFaults(record, beijingDay(now)).find((fault) => fault.code === code) ?? null)

export const MAY_STREAM: readonly Guard[] = [
  'streamer-without-identity',
  'streamer-too-young',
  'streamer-without-consent',
  'streamer-without-licence',
  'streamer-licence-over',
  'streamer-untrained',
  'streamer-training-old',
].map(guardOf)
