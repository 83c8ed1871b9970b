import { FACTORS, GRADE_RULES, isMilder } from './rules'
import type { Factor, Grade } from './rules'

/** Ids of the rows that count, by what they count as. */
export type CreditFacts = Record<Factor, readonly string[]>

/** One line of the grounds of a grade. */
export type GradeReason = { factor: Factor | 'start'; points: number; rows: readonly string[] }

export type ComputedGrade = { grade: Grade; points: number; reasons: GradeReason[] }

const pointsOf = (factor: Factor, count: number): number => {
  const { each, most } = GRADE_RULES.factors[factor]
  return each > 0 ? Math.min(each * count, most) : Math.max(each * count, most)
}

const ceilingOf = (facts: CreditFacts): Grade | undefined =>
  FACTORS.filter((factor) => facts[factor].length > 0)
    .map((factor) => (GRADE_RULES.ceilings as Partial<Record<Factor, Grade>>)[factor])
    .filter((grade) => grade !== undefined)
    .reduce<Grade | undefined>((worst, grade) => (worst && isMilder(grade, worst) ? worst : grade), undefined)

/** The grade the rule gives, with every line of its sum; pure. */
export const computeGrade = (facts: CreditFacts): ComputedGrade => {
  const counted = FACTORS.filter((factor) => facts[factor].length > 0).map((factor): GradeReason => ({
    factor,
    points: pointsOf(factor, facts[factor].length),
    rows: facts[factor],
  }))
  const reasons = [{ factor: 'start' as const, points: GRADE_RULES.start, rows: [] }, ...counted]
  const points = reasons.reduce((sum, reason) => sum + reason.points, 0)
  const [byPoints] = GRADE_RULES.bounds.find(([, least]) => points >= least) ?? ['D' as const]
  const ceiling = ceilingOf(facts)
  return { grade: ceiling && isMilder(byPoints, ceiling) ? ceiling : byPoints, points, reasons }
}
