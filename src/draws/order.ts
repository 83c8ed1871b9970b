import { sm3 } from '../audit/sm3'

/** Risk groups of a draw, in the order of their shares: 1 is the lowest risk. */
export const GROUPS = [1, 2, 3, 4] as const

export type Group = (typeof GROUPS)[number]

/** Percent of each group, whole numbers. */
export type Shares = Record<Group, number>

/** One of those to draw from. `token` stands for the subject without naming it. */
export type Candidate = { token: string; group: Group }

/** Inspectors to each subject 两人以上执法. */
export const INSPECTORS_EACH = 2

/** Stands for a subject in what is published: nobody without the salt can tell which, and nobody can say another later. */
export const tokenOf = (salt: string, subjectId: string): string => sm3(`${salt}:${subjectId}`)

/**
 * What a draw goes by: the seed, which nobody in the room knew, and the number made in public once the lists were frozen,
 * which who knew the seed could not choose. Draws from before there was such a number go by the seed alone.
 */
export const drawSeedOf = (seed: string, calledNumber: string | null): string =>
  calledNumber === null ? seed : sm3(`${seed}:${calledNumber}`)

/** What orders the subjects of a draw: known to nobody before the seed is. */
export const orderKey = (seed: string, token: string): string => sm3(`${seed}:${token}`)

/** How many of a group are drawn: the share, rounded up, one at least; none where the share is none. */
export const sizeOf = (candidates: number, share: number): number =>
  share === 0 ? 0 : Math.min(candidates, Math.max(1, Math.ceil((candidates * share) / 100)))

const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/**
 * The subjects drawn 随机抽取检查对象, in their order: of each group those with the smallest keys. The same seed and
 * candidates give the same list, in whatever order the candidates stand.
 */
export const drawSubjects = (seed: string, candidates: readonly Candidate[], shares: Shares): Candidate[] => {
  const keyed = candidates
    .map((candidate) => ({ candidate, key: orderKey(seed, candidate.token) }))
    .sort((one, other) => byText(one.key, other.key))
  const drawn = new Set(
    GROUPS.flatMap((group) => {
      const members = keyed.filter(({ candidate }) => candidate.group === group)
      return members.slice(0, sizeOf(members.length, shares[group]))
    }),
  )
  return keyed.filter((one) => drawn.has(one)).map(({ candidate }) => candidate)
}

/** Those who could be sent to one subject, in the order of this draw: the first are, the next stand in for them. */
export const orderInspectors = (seed: string, token: string, pool: readonly string[]): string[] =>
  pool
    .map((inspector) => ({ inspector, key: sm3(`${seed}:${token}:${inspector}`) }))
    .sort((one, other) => byText(one.key, other.key))
    .map(({ inspector }) => inspector)

/** The inspectors of one subject 随机选派检查人员: those of the pool with the smallest keys. */
export const drawInspectors = (seed: string, token: string, pool: readonly string[]): string[] =>
  orderInspectors(seed, token, pool).slice(0, INSPECTORS_EACH)

/** Digest of the list of candidates as it is published: a line `token group` each, in the order of the tokens. */
export const listDigest = (candidates: readonly Candidate[]): string =>
  sm3(
    [...candidates]
      .sort((one, other) => byText(one.token, other.token))
      .map(({ token, group }) => `${token} ${group}\n`)
      .join(''),
  )

/** Who the candidates are and who may be sent, for the auditor: published as a digest only. */
export type SealedList = {
  candidates: readonly { token: string; salt: string; subjectId: string; county: string }[]
  inspectors: readonly { id: string; county: string }[]
}

export const sealedDigest = ({ candidates, inspectors }: SealedList): string => {
  const lines = [
    ...candidates.map(({ token, salt, subjectId, county }) => `${token} ${salt} ${subjectId} ${county}\n`),
    ...inspectors.map(({ id, county }) => `inspector ${id} ${county}\n`),
  ]
  return sm3(lines.sort(byText).join(''))
}
