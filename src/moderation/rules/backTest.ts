import { findInTexts } from './broadcastTexts'
import type { BroadcastTexts, Passage, PlacedHit } from './broadcastTexts'
import { findUnlabelled } from './findUnlabelled'
import type { Unlabelled } from './findUnlabelled'
import { makeRuleSet } from './findHits'
import type { TestGroup } from './groups'
import type { TextRule } from './rule'

export type TestedBroadcast = { isAiFigure: boolean; texts: BroadcastTexts }

/** What a change of rules would have changed: places found, and of an `ai-label` draft stretches without a label. */
export type BackTest = Record<TestGroup, PlacedHit[]> & { unlabelled: Record<TestGroup, Unlabelled[]> }

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

const overlaps = (one: Unlabelled, others: readonly Unlabelled[]) =>
  others.some(
    ({ fromMs, toMs }) => (fromMs ?? 0) < (one.toMs ?? Infinity) && (one.fromMs ?? 0) < (toMs ?? Infinity),
  )

const NOTHING = { added: [], lost: [], same: [] }

type Change = {
  draft: TextRule
  /** The rules in force, the one that the draft replaces included. */
  live: readonly TextRule[]
  /** The id of that one. */
  replaces: string | null
}

type Test = (broadcast: TestedBroadcast) => BackTest

const prepareLabels = ({ draft, live, replaces }: Change): Test => {
  const others = live.filter(({ id, kind }) => id !== draft.id && kind === 'ai-label')
  const set = makeRuleSet([draft, ...others])
  return (broadcast) => {
    const labels = findInTexts(set, broadcast.texts)
    const missedBy = (rules: readonly TextRule[]) =>
      rules.flatMap((rule) => findUnlabelled(rule, broadcast, labels))
    const drafted = missedBy([draft])
    const before = missedBy(others.filter(({ id }) => id === replaces))
    const kept = missedBy(others.filter(({ id }) => id !== replaces))
    const known = [...before, ...kept]
    return {
      added: [],
      lost: [],
      // What bears a label is shown as what it is: found, and no fault.
      same: labels.filter(({ rule }) => rule === draft.id),
      unlabelled: {
        added: drafted.filter((stretch) => !overlaps(stretch, known)),
        lost: before.filter((stretch) => !overlaps(stretch, drafted) && !overlaps(stretch, kept)),
        same: drafted.filter((stretch) => overlaps(stretch, known)),
      },
    }
  }
}

const prepareWords = ({ draft, live, replaces }: Change): Test => {
  // Labels are what is asked for, not what is found fault with.
  const inForce = live.filter(({ id, kind }) => id !== draft.id && kind !== 'ai-label')
  const drafts = makeRuleSet([draft])
  const replaced = makeRuleSet(inForce.filter(({ id }) => id === replaces))
  const others = makeRuleSet(inForce.filter(({ id }) => id !== replaces))
  return ({ texts }) => {
    const drafted = findInTexts(drafts, texts)
    const earlier = findInTexts(replaced, texts)
    const kept = byCue(findInTexts(others, texts))
    const before = byCue(earlier)
    const now = byCue(drafted)
    const isKnown = (hit: PlacedHit) => isMet(hit, kept) || isMet(hit, before)
    return {
      added: drafted.filter((hit) => !isKnown(hit)),
      lost: earlier.filter((hit) => !isMet(hit, now) && !isMet(hit, kept)),
      same: drafted.filter(isKnown),
      unlabelled: NOTHING,
    }
  }
}

/** Makes ready once what tells of any number of broadcasts what a draft would have caught beside the rules in force. */
export const prepareBackTest = (change: Change): Test =>
  change.draft.kind === 'ai-label' ? prepareLabels(change) : prepareWords(change)

/** As `prepareBackTest`, of one broadcast. */
export const backTest = (change: Change, broadcast: TestedBroadcast): BackTest =>
  prepareBackTest(change)(broadcast)
