import type { Transaction } from '../../db/transaction'
import { findInTexts } from '../rules/broadcastTexts'
import type { BroadcastTexts } from '../rules/broadcastTexts'
import { findUnlabelled } from '../rules/findUnlabelled'
import { makeRuleSet } from '../rules/findHits'
import type { RulesInForce, StoredRule } from '../rules/rulesInForce'
import { listTexts, readCues } from '../texts/readCues'
import type { TextSubject } from '../texts/subject'
import type { Cue } from '../transcripts/cue'
import { broadcastWords, findBroadcast } from './broadcastWords'
import type { BroadcastRow } from './broadcastWords'
import { dropOutdated, findingOf, recordFindings, unlabelledFinding } from './finding'
import type { Finding } from './finding'
import { openRuleReports } from './openRuleReports'

/** Everything that was said in a broadcast; undefined as long as nobody has handed it in. */
const spokenIn = async ({ query }: Transaction, subject: string): Promise<Cue[] | undefined> => {
  const texts = (await listTexts(query, subject)).filter(({ kind }) => kind === 'transcript')
  if (texts.length === 0) return undefined
  const cues: Cue[] = []
  for (const { id, cues: count } of texts) cues.push(...(await readCues(query, id, 0, count)))
  return cues
}

/** Before anybody knows what was said, nothing is known to be missing. */
const findMissingLabels = async (
  tx: Transaction,
  {
    broadcast,
    words,
    rules,
  }: { broadcast: BroadcastRow; words: BroadcastTexts; rules: readonly StoredRule[] },
): Promise<Finding[]> => {
  const { isAiFigure } = broadcast
  if (!isAiFigure || rules.length === 0) return []
  const transcript = await spokenIn(tx, broadcast.id)
  if (!transcript) return []
  const texts = { ...words, transcript }
  const labels = findInTexts(makeRuleSet(rules), texts)
  return rules.flatMap((rule) => findUnlabelled(rule, { isAiFigure, texts }, labels)).map(unlabelledFinding)
}

/**
 * What was written of the broadcast beforehand, what label is missing, and the reports that follow from all of it.
 *
 * @param rule where only one looks: reports of no other follow
 */
export const finishScan = async (
  tx: Transaction,
  { subject, inForce, rule, now }: { subject: TextSubject; inForce: RulesInForce; rule?: string; now: Date },
): Promise<void> => {
  if (subject.collection !== 'broadcasts') return
  const broadcast = await findBroadcast(tx.query, subject.id)
  if (!broadcast) return
  const words = broadcastWords(broadcast)
  const rules = inForce.rules.filter(({ kind }) => kind === 'ai-label')
  const labels = new Set(rules.map(({ id }) => id))
  const written = findInTexts(inForce.set, words)
    .filter(({ rule }) => !labels.has(rule))
    .flatMap((hit) => findingOf(hit, { cues: words[hit.scope] ?? [], text: null, offset: 0 }) ?? [])
  const findings = [...written, ...(await findMissingLabels(tx, { broadcast, words, rules }))]
  const live = new Set(inForce.rules.filter(({ state }) => state === 'live').map(({ id }) => id))
  await dropOutdated(tx, { subject, findings, rules: inForce.rules.map(({ id }) => id) })
  await recordFindings(tx, { subject, findings, live, now })
  await openRuleReports(tx, { broadcast, rule, now })
}
