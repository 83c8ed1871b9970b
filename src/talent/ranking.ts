/** A criterion of a programme. `weight` and `maximum` are whole numbers above zero. */
export type Criterion = { readonly key: string; readonly weight: number; readonly maximum: number }

/** The points of one reviewer by criterion key, whole numbers from 0 to the maximum. */
export type ScoreSheet = Readonly<Record<string, number>>

export type Scored = { readonly id: string; readonly sheets: readonly ScoreSheet[] }

/** `hundredths`: the mean out of 100 points, times 100. `decidedBy`: the criterion that parted equal means. */
export type Ranked = {
  readonly id: string
  readonly rank: number
  readonly hundredths: number
  readonly decidedBy?: string
  readonly tiedWith: readonly string[]
}

/** A score that no reviewer may enter, or a programme that cannot be ranked. A fault of the caller: forms refuse it earlier. */
export class ScoreOutOfRange extends RangeError {}

const isWholeWithin = (value: number | undefined, low: number, high: number): value is number =>
  value !== undefined && Number.isSafeInteger(value) && value >= low && value <= high

const pointsOf = (sheet: ScoreSheet, { key, maximum }: Criterion): bigint => {
  const points = Object.hasOwn(sheet, key) ? sheet[key] : undefined
  if (!isWholeWithin(points, 0, maximum)) throw new ScoreOutOfRange(`${key}: ${String(points)} of ${maximum}`)
  return BigInt(points)
}

const assertCriteria = (criteria: readonly Criterion[]): void => {
  const isSound = ({ weight, maximum }: Criterion) =>
    isWholeWithin(weight, 1, 10_000) && isWholeWithin(maximum, 1, 10_000)
  if (criteria.length === 0 || !criteria.every(isSound)) throw new ScoreOutOfRange('criteria')
}

const roundHalfUp = (numerator: bigint, denominator: bigint): number =>
  Number((2n * numerator + denominator) / (2n * denominator))

/**
 * The weighted mean of all sheets in hundredths of a point out of 100.
 * Whole numbers throughout, so that two equal applicants never differ by a floating remainder.
 */
export function weightedMean(criteria: readonly Criterion[], sheets: readonly ScoreSheet[]): number {
  assertCriteria(criteria)
  if (sheets.length === 0) throw new ScoreOutOfRange('no score sheet')
  const scale = criteria.reduce((product, { maximum }) => product * BigInt(maximum), 1n)
  const weights = criteria.reduce((sum, { weight }) => sum + BigInt(weight), 0n)
  const weighted = (sheet: ScoreSheet, criterion: Criterion) =>
    pointsOf(sheet, criterion) * BigInt(criterion.weight) * (scale / BigInt(criterion.maximum))
  const sum = sheets
    .flatMap((sheet) => criteria.map((criterion) => weighted(sheet, criterion)))
    .reduce((total, part) => total + part, 0n)
  return roundHalfUp(sum * 10_000n, scale * weights * BigInt(sheets.length))
}

/** Whether a third reviewer is due: exactly two sheets, further apart than `threshold` points out of 100. */
export function needsThirdReviewer(
  criteria: readonly Criterion[],
  { sheets, threshold }: { sheets: readonly ScoreSheet[]; threshold: number },
): boolean {
  if (sheets.length !== 2) return false
  const [first, second] = sheets.map((sheet) => weightedMean(criteria, [sheet]))
  return Math.abs((first ?? 0) - (second ?? 0)) > Math.round(threshold * 100)
}

type Standing = { id: string; hundredths: number; means: readonly { key: string; mean: number }[] }

const standingOf = (criteria: readonly Criterion[], { id, sheets }: Scored): Standing => ({
  id,
  hundredths: weightedMean(criteria, sheets),
  means: criteria
    .toSorted((a, b) => b.weight - a.weight)
    .map((criterion) => ({ key: criterion.key, mean: weightedMean([criterion], sheets) })),
})

const firstDifference = (a: Standing, b: Standing) =>
  a.means.findIndex(({ mean }, at) => mean !== b.means[at]?.mean)

/** Negative when `a` stands before `b`, zero for a tie that the scores cannot part. */
const compareStandings = (a: Standing, b: Standing): number => {
  if (a.hundredths !== b.hundredths) return b.hundredths - a.hundredths
  const at = firstDifference(a, b)
  return (b.means[at]?.mean ?? 0) - (a.means[at]?.mean ?? 0)
}

const criterionThatParted = (standing: Standing, neighbour: Standing | undefined): string | undefined =>
  neighbour?.hundredths === standing.hundredths
    ? standing.means[firstDifference(standing, neighbour)]?.key
    : undefined

/**
 * The order of the applicants. Equal means are parted by the criterion of the greatest weight, then the next;
 * those still equal share a rank and the ranks after them are skipped (1, 2, 2, 4).
 */
export function rankApplicants(criteria: readonly Criterion[], applicants: readonly Scored[]): Ranked[] {
  const order = applicants.map((applicant) => standingOf(criteria, applicant)).toSorted(compareStandings)
  return order.map((standing) => {
    const isTied = (other: Standing) => compareStandings(standing, other) === 0
    const first = order.findIndex(isTied)
    const after = order.findLastIndex(isTied) + 1
    const decidedBy =
      criterionThatParted(standing, order[first - 1]) ?? criterionThatParted(standing, order[after])
    return {
      id: standing.id,
      rank: first + 1,
      hundredths: standing.hundredths,
      ...(decidedBy === undefined ? {} : { decidedBy }),
      tiedWith: order.slice(first, after).flatMap(({ id }) => (id === standing.id ? [] : [id])),
    }
  })
}

/**
 * Who is within the places. A tie across the last place is in neither list but `undecided`:
 * it is for a person to part, never for the order of the rows.
 */
export function shortlist(
  ranked: readonly Ranked[],
  places: number,
): { within: Ranked[]; undecided: Ranked[] } {
  const lastOf = ({ rank, tiedWith }: Ranked) => rank + tiedWith.length
  return {
    within: ranked.filter((one) => lastOf(one) <= places),
    undecided: ranked.filter((one) => one.rank <= places && lastOf(one) > places),
  }
}
