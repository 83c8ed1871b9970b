/** Two judgements of one matter, by what they came to. */
export type Pair = readonly [one: string, other: string]

/** Between which values the true kappa lies, with 95 % confidence. */
export type Interval = { low: number; high: number }

export type Agreement = {
  pairs: number
  /** Share of pairs that agree, 0 to 1. */
  observed: number
  /** Cohen's kappa; null where it says nothing: no pairs, or everybody always says the same. */
  kappa: number | null
  /** Null where kappa is, and of fewer than `FEWEST_PAIRS`: too few to say anything. */
  interval: Interval | null
}

/** Of fewer pairs no kappa is shown: one more disagreement would turn it round. */
export const FEWEST_PAIRS = 10

/** The normal distribution's 97.5 % point. */
const Z = 1.96

const countOf = (values: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

const clamp = (value: number) => Math.min(1, Math.max(-1, value))

/** Cohen's own large-sample error of kappa: √(p_o (1 − p_o) / n) / (1 − p_e). */
const intervalOf = (
  kappa: number,
  { total, observed, expected }: { total: number; observed: number; expected: number },
): Interval => {
  const margin = (Z * Math.sqrt((observed * (1 - observed)) / total)) / (1 - expected)
  return { low: clamp(kappa - margin), high: clamp(kappa + margin) }
}

/**
 * How far two judge alike beyond what chance would bring: κ = (p_o − p_e) / (1 − p_e). J. Cohen, A coefficient of agreement
 * for nominal scales, 1960.
 */
export const agreementOf = (pairs: readonly Pair[]): Agreement => {
  const total = pairs.length
  if (total === 0) return { pairs: 0, observed: 0, kappa: null, interval: null }
  const ones = countOf(pairs.map(([one]) => one))
  const others = countOf(pairs.map(([, other]) => other))
  const observed = pairs.filter(([one, other]) => one === other).length / total
  // Counted whole before it is divided: a sum of rounded shares would make 1 of what is not quite 1.
  let together = 0
  for (const [value, count] of ones) together += count * (others.get(value) ?? 0)
  if (together === total * total) return { pairs: total, observed, kappa: null, interval: null }
  const expected = together / (total * total)
  const kappa = (observed - expected) / (1 - expected)
  const interval = total < FEWEST_PAIRS ? null : intervalOf(kappa, { total, observed, expected })
  return { pairs: total, observed, kappa, interval }
}

/** The same pairs, asked of one value alone: did either say it? For agreement on one policy code. */
export const onValue = (pairs: readonly Pair[], value: string): Pair[] =>
  pairs.map(([one, other]) => [String(one === value), String(other === value)])
