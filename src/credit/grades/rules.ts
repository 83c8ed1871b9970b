export const GRADES = ['A', 'B', 'C', 'D'] as const

/** Risk 信用风险等级: A 低, B 一般, C 较高, D 高. Internal: it steers inspections and is published nowhere. */
export type Grade = (typeof GRADES)[number]

/** What counts for or against a subject. */
export const FACTORS = ['honour', 'performed', 'broken', 'minor', 'ordinary', 'serious'] as const

export type Factor = (typeof FACTORS)[number]

/**
 * The house's rule 信用风险分级规则, as data. 国市监信发〔2022〕6号 asks for four classes tied to inspection; how many points
 * weigh what is the department's to set.
 */
export const GRADE_RULES = {
  /** Of whom nothing is known: grade B. */
  start: 80,
  /** Points for each, and the most that all of the kind may bring or cost. */
  factors: {
    honour: { each: 10, most: 20 },
    performed: { each: 5, most: 10 },
    broken: { each: -10, most: -40 },
    minor: { each: -5, most: -20 },
    ordinary: { each: -20, most: -60 },
    serious: { each: -45, most: -90 },
  },
  /** The least points of each grade, best first. */
  bounds: [
    ['A', 90],
    ['B', 70],
    ['C', 50],
    ['D', Number.NEGATIVE_INFINITY],
  ],
  /** While one of these stands, the grade is no better than this, whatever the points. */
  ceilings: { serious: 'D', ordinary: 'B' },
} as const satisfies {
  start: number
  factors: Record<Factor, { each: number; most: number }>
  bounds: readonly (readonly [Grade, number])[]
  ceilings: Partial<Record<Factor, Grade>>
}

/** What counts for a subject that no grade has been set for. */
export const UNGRADED: Grade = 'B'

/** Whether the first grade stands for less risk than the second. */
export const isMilder = (one: string, other: string): boolean =>
  GRADES.indexOf(one as Grade) < GRADES.indexOf(other as Grade)
