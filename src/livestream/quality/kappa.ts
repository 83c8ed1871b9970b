/** Two judgements of one matter, by what they came to. */
export type Pair = readonly [one: string, other: string]

export type Agreement = {
  pairs: number
  /** Share of pairs that agree, 0 to 1. */
  observed: number
  /** Cohen's kappa; null where it says nothing: no pairs, or everybody always says the same. */
  kappa: number | null
}

const countOf = (values: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/**
 * How far two judge alike beyond what chance would bring: κ = (p_o − p_e) / (1 − p_e). J. Cohen, A coefficient of agreement
 * for nominal scales, 1960.
 */
export const agreementOf = (pairs: readonly Pair[]): Agreement => {
  const total = pairs.length
  if (total === 0) return { pairs: 0, observed: 0, kappa: null }
  const ones = countOf(pairs.map(([one]) => one))
  const others = countOf(pairs.map(([, other]) => other))
  const observed = pairs.filter(([one, other]) => one === other).length / total
  let expected = 0
  for (const [value, count] of ones) expected += (count / total) * ((others.get(value) ?? 0) / total)
  const kappa = expected === 1 ? null : (observed - expected) / (1 - expected)
  return { pairs: total, observed, kappa }
}
