import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../../db/transaction'
import { defineRun } from '../../runs/definition'
import type { RunContext, RunStep } from '../../runs/definition'
import { findInTexts } from '../rules/broadcastTexts'
import { rulesInForce } from '../rules/rulesInForce'
import type { RulesInForce } from '../rules/rulesInForce'
import { listTexts, readCues } from '../texts/readCues'
import type { TextRow } from '../texts/readCues'
import type { TextSubject } from '../texts/subject'
import { finishScan } from './finishScan'
import { findingOf, recordFindings } from './finding'
import type { Finding } from './finding'
import type { ScanParams } from './startScan'

/** Cues looked at in one step, and how many around them are read as well: a word may run on from one into the next. */
const PER_STEP = 20_000
const AROUND = 8

/** Which broadcast or case is being looked at, and how far: the text, and the place in it. */
type ScanCursor = { subject: TextSubject; text: number; place: number } | { after: string }

type Context = RunContext<ScanParams, ScanCursor>

/** What is still to come or on; what is over is a back-test's to look at. */
const nextBroadcast = async ({ query }: Transaction, after: string): Promise<TextSubject | undefined> => {
  const [row] = await query<{ id: string }>(sql`
    select id from broadcasts where state in ('planned', 'cleared', 'refused', 'live') and id > ${after}::uuid
    order by id limit 1`)
  return row && { collection: 'broadcasts', id: row.id }
}

const FIRST = '00000000-0000-0000-0000-000000000000'

const subjectOf = async ({ tx, params, cursor }: Context): Promise<TextSubject | undefined> => {
  if (cursor && 'subject' in cursor) return cursor.subject
  if (params.subject) return params.subject
  return nextBroadcast(tx, cursor?.after ?? FIRST)
}

const totalOf = async ({ tx, params }: Context, texts: readonly TextRow[]): Promise<number> => {
  // The last step is the title and what is concluded.
  if (params.subject) return texts.reduce((sum, { cues }) => sum + cues, 1)
  const [row] = await tx.query<{ count: number }>(sql`
    select count(*)::int as count from broadcasts where state in ('planned', 'cleared', 'refused', 'live')`)
  return row?.count ?? 0
}

type Stretch = { text: TextRow; from: number; to: number }

/** What the rules find in some cues of a text. */
const findInStretch = async (tx: Transaction, inForce: RulesInForce, { text, from, to }: Stretch) => {
  const offset = Math.max(from - AROUND, 0)
  const cues = await readCues(tx.query, text.id, offset, to + AROUND)
  const labels = new Set(inForce.rules.filter(({ kind }) => kind === 'ai-label').map(({ id }) => id))
  return findInTexts(inForce.set, { [text.kind]: cues })
    .filter(({ rule }) => !labels.has(rule))
    .map((hit) => findingOf(hit, { cues, text: text.id, offset }))
    .filter((finding): finding is Finding => finding !== undefined && finding.cue >= from && finding.cue < to)
}

const step = async (context: Context): Promise<RunStep<ScanCursor>> => {
  const { tx, params, cursor } = context
  const subject = await subjectOf(context)
  if (!subject) return { done: 0, cursor: { after: FIRST }, finished: true, total: context.done }
  // Two runs over one broadcast take turns: what the first has found the second finds again.
  await tx.query(sql`select pg_advisory_xact_lock(hashtextextended(${`rules:${subject.id}`}, 0))`)
  const inForce = await rulesInForce(tx.query)
  const texts = await listTexts(tx.query, subject.id)
  const total = cursor ? undefined : await totalOf(context, texts)
  const at = cursor && 'subject' in cursor ? cursor : { text: 0, place: 0 }
  const text = texts[at.text]
  const now = new Date()
  if (!text) {
    await finishScan(tx, { subject, inForce, now })
    const finished = params.subject !== undefined
    return { done: 1, cursor: { after: subject.id }, finished, total }
  }
  const to = Math.min(at.place + PER_STEP, text.cues)
  const findings = await findInStretch(tx, inForce, { text, from: at.place, to })
  const live = new Set(inForce.rules.filter(({ state }) => state === 'live').map(({ id }) => id))
  await recordFindings(tx, { subject, findings, live, now })
  const isThrough = to === text.cues
  return {
    done: params.subject ? to - at.place : 0,
    cursor: { subject, text: isThrough ? at.text + 1 : at.text, place: isThrough ? 0 : to },
    finished: false,
    total,
  }
}

/** The rules in force and on trial over what was said and written in a broadcast, a stretch a step. */
export const scanRun = defineRun<ScanParams, ScanCursor>({ kind: 'apply-rules', step })
