import type { Cue } from '../transcripts/cue'
import { findHits } from './findHits'
import type { RuleSet } from './findHits'
import { RULE_SCOPES } from './rule'
import type { Hit, RuleScope } from './rule'

/** The texts of one broadcast, each as cues; a title is one cue without a time. */
export type BroadcastTexts = Partial<Record<RuleScope, readonly Cue[]>>

/** Part of a hit in one cue: offsets in the cue's own text. */
export type Passage = { cue: number; start: number; end: number }

/** A hit, where it stands: words may begin in one cue and end in the next. */
export type PlacedHit = Pick<Hit, 'rule' | 'word' | 'form'> & { scope: RuleScope; passages: Passage[] }

/** A sentence runs on from cue to cue; a comment does not run on into somebody else's. */
const JOINTS: Record<RuleScope, string> = {
  title: '\u2029',
  description: '\u2029',
  transcript: '\n',
  comments: '\u2029',
}

/** The index of the last value that is not above the wanted one. */
const lastNotAbove = (sorted: readonly number[], wanted: number): number => {
  let low = 0
  let high = sorted.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (sorted[middle]! <= wanted) low = middle
    else high = middle
  }
  return low
}

const passagesOf = (cues: readonly Cue[], starts: readonly number[], { start, end }: Hit): Passage[] => {
  const passages: Passage[] = []
  for (let cue = lastNotAbove(starts, start); cue < cues.length && starts[cue]! < end; cue += 1) {
    const offset = starts[cue]!
    const from = Math.max(start - offset, 0)
    const to = Math.min(end - offset, cues[cue]!.text.length)
    if (from < to) passages.push({ cue, start: from, end: to })
  }
  return passages
}

const findInScope = (set: RuleSet, cues: readonly Cue[], scope: RuleScope): PlacedHit[] => {
  const joint = JOINTS[scope]
  const starts: number[] = []
  let length = 0
  for (const { text } of cues) {
    starts.push(length)
    length += text.length + joint.length
  }
  const whole = cues.map(({ text }) => text).join(joint)
  return findHits(set, whole, scope).map((hit) => ({
    rule: hit.rule,
    word: hit.word,
    form: hit.form,
    scope,
    passages: passagesOf(cues, starts, hit),
  }))
}

/** Everything these rules find in the texts of a broadcast, labels of `ai-label` rules included. */
export const findInTexts = (set: RuleSet, texts: BroadcastTexts): PlacedHit[] =>
  RULE_SCOPES.flatMap((scope) => findInScope(set, texts[scope] ?? [], scope))
