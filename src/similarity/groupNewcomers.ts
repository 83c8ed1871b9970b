import { CampaignGroups } from './campaignGroups'
import type { Group } from './campaignGroups'
import { likeness, likenessNeeded, mayBeAlike, SHORTEST_COMPARED } from './likeness'
import type { Pairs } from './likeness'
import type { Signature } from './signature'

/** So many comments with one run of six, and it is a turn of phrase that tells nobody from anybody. */
export const CROWD = 10

/** Comments of a group that others are compared with. */
const REPRESENTATIVES = 6

/** Nearer than this to one that represents the group already, a comment would add nothing as a representative. */
const CLOSE = 0.75

/** Candidates whose texts are compared; those that share most runs first. */
const MOST_COMPARED = 16

/** What two comments are compared by. */
export type Comparable = {
  comment: string
  /** Null while it is in none. */
  campaign: string | null
  sketch: Uint8Array
  /** UTF-16 units of the comparable text. */
  length: number
}

/** A comment that comes to be grouped. */
export type Newcomer = { comment: string; signature: Signature }

/** What is known already and could concern a batch of newcomers. */
export type Surroundings = {
  /** One comment with the same text, by fingerprint (hex). */
  twins: ReadonlyMap<string, { comment: string; campaign: string | null }>
  /** Comments that others are found by, by run of six; `crowded` when there are CROWD or more. */
  bands: ReadonlyMap<number, readonly Comparable[] | 'crowded'>
  /** How many comments represent a campaign. */
  representativesOf: (campaign: string) => number
  /** Pairs of the text of a settled comment that `findComparable` named, or of a newcomer. */
  pairsOf: (comment: string) => Pairs
}

export type Grouping = {
  groups: Group[]
  /** Newcomers that later ones are compared with, and the runs they are found by. */
  representatives: { comment: string; bands: number[] }[]
}

const asComparable = ({ comment, signature }: Newcomer): Comparable => ({
  comment,
  campaign: null,
  sketch: signature.sketch,
  length: signature.length,
})

const needed = (one: Comparable, other: Comparable): number =>
  likenessNeeded(Math.min(one.length, other.length))

/** Everybody who shares a run with the newcomer and may be alike, those who share most first. */
const findCandidates = (newcomer: Newcomer, bands: Surroundings['bands']): Comparable[] => {
  const self = asComparable(newcomer)
  if (self.length < SHORTEST_COMPARED) return []
  const shared = new Map<Comparable, number>()
  for (const band of newcomer.signature.bands) {
    const found = bands.get(band)
    if (found === undefined || found === 'crowded') continue
    for (const other of found) shared.set(other, (shared.get(other) ?? 0) + 1)
  }
  return [...shared]
    .filter(([other]) => mayBeAlike(self.sketch, other.sketch, needed(self, other)))
    .sort(([one, few], [other, many]) => many - few || (one.comment < other.comment ? -1 : 1))
    .map(([other]) => other)
}

/** Settled comments whose texts may be needed to group the newcomers. */
export const findComparable = (newcomers: readonly Newcomer[], bands: Surroundings['bands']): Set<string> =>
  new Set(newcomers.flatMap((newcomer) => findCandidates(newcomer, bands).map(({ comment }) => comment)))

/**
 * Groups newcomers one after the other, with those known before and among themselves: the same text is the same group,
 * a text near enough to one that represents a group joins it, and one near to several groups makes them one. The
 * outcome is the same for one batch as for many.
 */
export const groupNewcomers = (newcomers: readonly Newcomer[], surroundings: Surroundings): Grouping => {
  const groups = new CampaignGroups(surroundings.representativesOf)
  const twins = new Map(surroundings.twins)
  const bands = new Map(surroundings.bands)
  const representatives: Grouping['representatives'] = []

  const represent = (self: Comparable, runs: Int32Array) => {
    groups.addRepresentative(self)
    const free: number[] = []
    for (const band of runs) {
      const others = bands.get(band) ?? []
      if (others === 'crowded') continue
      free.push(band)
      bands.set(band, others.length + 1 < CROWD ? [...others, self] : 'crowded')
    }
    representatives.push({ comment: self.comment, bands: free })
  }

  for (const newcomer of newcomers) {
    const self = asComparable(newcomer)
    const fingerprint = newcomer.signature.fingerprint.toString('hex')
    const twin = twins.get(fingerprint)
    if (twin) {
      groups.unite(twin, self)
      continue
    }
    twins.set(fingerprint, self)
    if (self.length < SHORTEST_COMPARED) continue
    let best = 0
    for (const other of findCandidates(newcomer, bands).slice(0, MOST_COMPARED)) {
      const found = likeness(surroundings.pairsOf(self.comment), surroundings.pairsOf(other.comment))
      if (found < needed(self, other)) continue
      groups.unite(other, self)
      best = Math.max(best, found)
    }
    if (best < CLOSE && (best === 0 || groups.representatives(self) < REPRESENTATIVES))
      represent(self, newcomer.signature.bands)
  }
  return { groups: groups.changed(), representatives }
}
