import { orderKey, sizeOf } from '../../../draws/order'

/** A closed case as it is drawn from: a stratum is what one moderator found of one policy code. */
export type Candidate = { case: string; stratum: string }

const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/**
 * The cases that are looked at again: of each stratum the share, rounded up, one at least, by SM3(seed:case). The same seed
 * and candidates give the same cases, in whatever order the candidates stand.
 *
 * @param share percent
 */
export const chooseCases = (seed: string, candidates: readonly Candidate[], share: number): string[] => {
  const strata = [...new Set(candidates.map(({ stratum }) => stratum))]
  const chosen = strata.flatMap((stratum) => {
    const members = candidates
      .filter((candidate) => candidate.stratum === stratum)
      .map((candidate) => ({ id: candidate.case, key: orderKey(seed, candidate.case) }))
      .sort((one, other) => byText(one.key, other.key))
    return members.slice(0, sizeOf(members.length, share))
  })
  return chosen.sort((one, other) => byText(one.key, other.key)).map(({ id }) => id)
}
