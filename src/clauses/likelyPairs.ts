import type { ClauseProfile } from './clauseProfile'
import { likeness } from './clauseProfile'

export type Pairing = { from: ClauseProfile; to: ClauseProfile; likeness: number }

/** A pair of characters in more clauses than this says nothing about which of them is meant. */
const COMMON = 50

/** Of the clauses that share rare pairs with one, this many are compared closely. */
const COMPARED = 12

/** `Map.groupBy`, which Node 20 does not have. */
export const groupBy = <Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> => {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

const indexByPair = (profiles: readonly ClauseProfile[]) => {
  const holdings = profiles.flatMap((profile) => [...profile.pairs.keys()].map((pair) => ({ pair, profile })))
  const index = groupBy(holdings, ({ pair }) => pair)
  return new Map([...index].map(([pair, holders]) => [pair, holders.map(({ profile }) => profile)]))
}

/** Clauses of the later text that might be this one: those that share most of its rare pairs, and who took its place. */
const candidatesFor = (from: ClauseProfile, index: ReadonlyMap<string, ClauseProfile[]>) => {
  const votes = new Map<ClauseProfile, number>()
  for (const pair of from.pairs.keys()) {
    const holders = index.get(pair) ?? []
    if (holders.length > COMMON) continue
    for (const holder of holders) votes.set(holder, (votes.get(holder) ?? 0) + 1 / holders.length)
  }
  return [...votes]
    .sort(([a, votesOfA], [b, votesOfB]) => votesOfB - votesOfA || a.index - b.index)
    .slice(0, COMPARED)
    .map(([candidate]) => candidate)
}

/** Each earlier clause with the later ones it may have become; the number of comparisons grows with the clauses, not their square. */
export const likelyPairs = (from: readonly ClauseProfile[], to: readonly ClauseProfile[]): Pairing[] => {
  const index = indexByPair(to)
  const byPlace = new Map(to.map((profile) => [profile.place, profile]))
  return from.flatMap((one) => {
    const candidates = new Set(candidatesFor(one, index))
    const successor = byPlace.get(one.place)
    if (successor) candidates.add(successor)
    return [...candidates].map((other) => ({ from: one, to: other, likeness: likeness(one, other) }))
  })
}
