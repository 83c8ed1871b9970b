import { findInTexts } from './broadcastTexts'
import type { BroadcastTexts, Passage, PlacedHit } from './broadcastTexts'
import { findUnlabelled } from './findUnlabelled'
import type { Unlabelled } from './findUnlabelled'
import { makeRuleSet } from './findHits'
import type { TextRule } from './rule'

export type TestedBroadcast = { isAiFigure: boolean; texts: BroadcastTexts }

/** What a change of rules would have changed. */
export type BackTest = {
  /** Found by the draft where the rules in force find nothing. */
  added: PlacedHit[]
  /** Found by the rule it replaces, and by none any more. */
  lost: PlacedHit[]
  /** Found by the draft where a rule in force finds something too. */
  same: PlacedHit[]
  /** Stretches without a label, of an `ai-label` draft. */
  unlabelled: Unlabelled[]
}

const meets = (one: Passage, other: Passage) =>
  one.cue === other.cue && one.start < other.end && other.start < one.end

type ByCue = ReadonlyMap<string, PlacedHit[]>

const byCue = (hits: readonly PlacedHit[]): ByCue => {
  const cues = new Map<string, PlacedHit[]>()
  for (const hit of hits) {
    for (const { cue } of hit.passages) {
      const key = `${hit.scope} ${cue}`
      cues.set(key, [...(cues.get(key) ?? []), hit])
    }
  }
  return cues
}

const isMet = (hit: PlacedHit, others: ByCue) =>
  hit.passages.some((passage) =>
    others
      .get(`${hit.scope} ${passage.cue}`)
      ?.some(({ passages }) => passages.some((other) => meets(passage, other))),
  )

/**
 * What a draft would have caught in these texts, beside the rules in force.
 *
 * @param live the rules in force, the one that the draft replaces included.
 * @param replaces the id of that one.
 */
export const backTest = (
  { draft, live, replaces }: { draft: TextRule; live: readonly TextRule[]; replaces: string | null },
  broadcast: TestedBroadcast,
): BackTest => {
  const find = (rules: readonly TextRule[]) => findInTexts(makeRuleSet(rules), broadcast.texts)
  const drafted = find([draft])
  if (draft.kind === 'ai-label') {
    const unlabelled = findUnlabelled(draft, broadcast, drafted)
    return { added: [], lost: [], same: drafted, unlabelled }
  }
  // Labels are what is asked for, not what is found fault with.
  const inForce = live.filter(({ id, kind }) => id !== draft.id && kind !== 'ai-label')
  const replaced = find(inForce.filter(({ id }) => id === replaces))
  const kept = byCue(find(inForce.filter(({ id }) => id !== replaces)))
  const before = byCue(replaced)
  const now = byCue(drafted)
  const isKnown = (hit: PlacedHit) => isMet(hit, kept) || isMet(hit, before)
  return {
    added: drafted.filter((hit) => !isKnown(hit)),
    lost: replaced.filter((hit) => !isMet(hit, now) && !isMet(hit, kept)),
    same: drafted.filter(isKnown),
    unlabelled: [],
  }
}
