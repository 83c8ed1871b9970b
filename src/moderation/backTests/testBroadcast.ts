import type { Transaction } from '../../db/transaction'
import { broadcastWords, findBroadcast } from '../findings/broadcastWords'
import { findingOf, unlabelledFinding } from '../findings/finding'
import type { Finding } from '../findings/finding'
import type { prepareBackTest } from '../rules/backTest'
import type { BroadcastTexts } from '../rules/broadcastTexts'
import { TEST_GROUPS } from '../rules/groups'
import type { TestGroup } from '../rules/groups'
import type { RuleScope } from '../rules/rule'
import { listTexts, readCues } from '../texts/readCues'
import type { TextKind } from '../transcripts/kinds'
import type { Cue } from '../transcripts/cue'

/** Places of each group that are kept to be looked at; all are counted. */
const MOST_KEPT = 20

export type TestedFinding = Pick<
  Finding,
  'text' | 'scope' | 'cue' | 'word' | 'form' | 'matched' | 'excerpt' | 'startMs' | 'endMs'
> & { group: TestGroup }

/** A test made ready, and whether it is one of labels. */
export type Prepared = { test: ReturnType<typeof prepareBackTest>; isOfLabels: boolean }

type Part = { text: string; kind: TextKind; from: number; cues: Cue[] }

/** Every text of a broadcast; between two, nothing runs on. */
const readAll = async ({ query }: Transaction, broadcast: string): Promise<Part[]> => {
  const parts: Part[] = []
  const lengths: Record<TextKind, number> = { transcript: 0, comments: 0 }
  for (const { id, kind, cues: count } of await listTexts(query, broadcast)) {
    const cues = await readCues(query, id, 0, count)
    parts.push({ text: id, kind, from: lengths[kind], cues: [...cues, END] })
    lengths[kind] += cues.length + 1
  }
  return parts
}

/** Separates texts that do not belong together (PARAGRAPH SEPARATOR): nothing is found across it. */
const END: Cue = { startMs: null, endMs: null, text: '\u2029' }

const cuesOf = (parts: readonly Part[], wanted: TextKind): Cue[] =>
  parts.filter(({ kind }) => kind === wanted).flatMap(({ cues }) => cues)

const partAt = (parts: readonly Part[], scope: RuleScope, cue: number): Part | undefined =>
  parts.findLast(({ kind, from }) => kind === scope && from <= cue)

const kept = (
  { text, scope, cue, word, form, matched, excerpt, startMs, endMs }: Finding,
  group: TestGroup,
) => ({
  group,
  text,
  scope,
  cue,
  word,
  form,
  matched,
  excerpt,
  startMs,
  endMs,
})

/** What a change of rules would have changed in one broadcast: all of it counted, the first places kept. */
export const testBroadcast = async (
  tx: Transaction,
  { broadcast: id, test, isOfLabels }: { broadcast: string } & Prepared,
): Promise<{ counts: Record<TestGroup, number>; findings: TestedFinding[] }> => {
  const broadcast = await findBroadcast(tx.query, id)
  const counts = { added: 0, lost: 0, same: 0 }
  if (!broadcast) return { counts, findings: [] }
  const parts = await readAll(tx, id)
  const texts: BroadcastTexts = {
    ...broadcastWords(broadcast),
    transcript: cuesOf(parts, 'transcript'),
    comments: cuesOf(parts, 'comments'),
  }
  const hasTranscript = parts.some(({ kind }) => kind === 'transcript')
  // Before anybody knows what was said, no label is known to be missing.
  const { unlabelled, ...groups } = test({ isAiFigure: broadcast.isAiFigure && hasTranscript, texts })
  const findings = TEST_GROUPS.flatMap((group) => {
    const stretches = unlabelled[group].map(unlabelledFinding)
    // Labels are what is asked for: only where there are none, something is found.
    const hits = isOfLabels ? [] : groups[group]
    counts[group] = stretches.length + hits.length
    const places = hits.slice(0, MOST_KEPT).flatMap((hit) => {
      const part = partAt(parts, hit.scope, hit.passages[0]?.cue ?? 0)
      const found = findingOf(hit, { cues: texts[hit.scope] ?? [], text: part?.text ?? null, offset: 0 })
      return found ? [{ ...found, cue: found.cue - (part?.from ?? 0) }] : []
    })
    return [...stretches, ...places].slice(0, MOST_KEPT).map((finding) => kept(finding, group))
  })
  return { counts, findings }
}
