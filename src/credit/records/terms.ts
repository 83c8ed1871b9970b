import { addMonths } from 'date-fns'

import { reasonOf } from '../../errors/Refusal'
import { beijingDay, endOfBeijingDay } from '../../legal/beijing'
import { CREDIT_TERMS } from '../../legal/creditPeriods'
import type { CreditTerm, Severity } from '../../legal/creditPeriods'
import type { Guard } from '../../workflow/definition'

type Row = Record<string, unknown>

/** The term that governs a record: an honour's, or that of how grave the breach is; undefined while nobody has said. */
export const termOf = ({ kind, severity }: Row): CreditTerm | undefined =>
  kind === 'honour' ? CREDIT_TERMS.honour : CREDIT_TERMS[severity as Severity]

/** From the day it is confirmed to the end of its last day in Beijing. */
export const standsFor = (record: Row, now: Date): { publicFrom: string | null; endsAt: string } => {
  const months = Number(record.months)
  return {
    publicFrom: termOf(record)?.isPublic ? now.toISOString() : null,
    endsAt: endOfBeijingDay(beijingDay(addMonths(now, months))).toISOString(),
  }
}

/** A record stands no shorter and no longer than the rule allows. */
export const termIsLawful: Guard = ({ record }) => {
  const term = termOf(record)
  if (!term) return Promise.resolve(reasonOf('credit-severity-missing'))
  const months = Number(record.months ?? 0)
  const { shortestMonths: min, longestMonths: max } = term
  return Promise.resolve(
    months >= min && months <= max ? null : reasonOf('credit-term-unlawful', { min, max }),
  )
}

/** When repair may first be asked for: once the shortest publicity is over; at once for what is not published. */
export const repairableFrom = (record: Row): Date | null => {
  const term = termOf(record)
  if (!term || record.kind !== 'breach') return null
  const from = typeof record.publicFrom === 'string' ? new Date(record.publicFrom) : null
  return from ? addMonths(from, term.shortestMonths) : new Date(0)
}

/** 信用修复 is for breaches, and not before the shortest publicity is over. */
export const mayBeRepaired: Guard = ({ record, now }) => {
  const from = repairableFrom(record)
  if (!from) return Promise.resolve(reasonOf('repair-of-honour'))
  return Promise.resolve(from <= now ? null : reasonOf('repair-too-early', { day: beijingDay(from) }))
}
