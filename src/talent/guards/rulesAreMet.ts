import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../../workflow/definition'
import { checkEligibility } from '../eligibility'
import { answersOf } from '../programme'
import { programmeOf } from '../related'

/** Who misses a condition is let in by exception only, with a reason and by somebody above. */
export const rulesAreMet: Guard = async (context) => {
  const { rules } = await programmeOf(context)
  const [first] = checkEligibility(rules, answersOf(context.record)).unmet
  return first
    ? reasonOf('rules-unmet', { message: [first.message, first.messageEn].filter(Boolean).join(' / ') })
    : null
}

/** By exception is let in only who needs an exception. */
export const rulesAreUnmet: Guard = async (context) => {
  const { rules } = await programmeOf(context)
  return checkEligibility(rules, answersOf(context.record)).unmet.length > 0 ? null : reasonOf('rules-met')
}
