/**
 * The value below which a share of the values lies, by nearest rank.
 * @param {number[]} values in any order, at least one
 * @param {number} share 0 < share ≤ 1
 */
export function percentile(values, share) {
  if (values.length === 0) throw new RangeError('A percentile needs values.')
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
}

/** The middle value, or the mean of the two in the middle. */
export function median(values) {
  if (values.length === 0) throw new RangeError('A median needs values.')
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/**
 * How many times the one is the other: the median over the rounds of the ratio within a round, because what else
 * a machine does touches the neighbours in a round alike.
 * @param {number[]} these one value a round
 * @param {number[]} those of the same rounds
 */
export function ratioOf(these, those) {
  if (these.length !== those.length) throw new RangeError('A ratio needs the same rounds on both sides.')
  return median(these.map((value, round) => value / those[round]))
}

/**
 * @param {{ atLeast?: number, atMost?: number }} target
 * @param {number} value
 */
export const isMet = ({ atLeast = -Infinity, atMost = Infinity }, value) =>
  value >= atLeast && value <= atMost
