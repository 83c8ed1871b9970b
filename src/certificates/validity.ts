import { beijingDay } from '../legal/beijing'

/** What the outside is told of a certificate. */
export type Validity = 'valid' | 'not-yet' | 'expired' | 'suspended' | 'superseded' | 'withdrawn'

/** Whether a certificate is good on the Beijing day of `now`; its last day belongs to it. Days are YYYY-MM-DD. */
export const validityOf = (
  { state, validFrom, validUntil }: { state: string; validFrom: string; validUntil: string | null },
  now: Date,
): Validity => {
  if (state === 'withdrawn' || state === 'superseded') return state
  const today = beijingDay(now)
  if (validUntil !== null && today > validUntil) return 'expired'
  if (state !== 'valid') return 'suspended'
  return today < validFrom ? 'not-yet' : 'valid'
}
