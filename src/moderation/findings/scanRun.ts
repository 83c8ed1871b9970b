import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

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
import { isPast, ruleAlone } from './pastBroadcasts'
import type { ScanParams } from './startScan'

/** Cues looked at in one step, and how many around them are read as well: a word may run on from one into the next. */
const PER_STEP = 20_000
const AROUND = 8

/** Which broadcast or case is being looked at, and how far: the text, and the place in it. */
type ScanCursor = { subject: TextSubject; text: number; place: number } | { after: string }

type Context = RunContext<ScanParams, ScanCursor>

/** What is still to come or on; what is over only where somebody has asked for it. */
const isMeant = ({ params, actor }: Context): SQL =>
  params.past ? isPast(params.past, actor) : sql`b.state in ('planned', 'cleared', 'refused', 'live')`

const nextBroadcast = async (context: Context, after: string): Promise<TextSubject | undefined> => {
  const [row] = await context.tx.query<{ id: string }>(sql`
    select b.id from broadcasts b where ${isMeant(context)} and b.id > ${after}::uuid order by b.id limit 1`)
  return row && { collection: 'broadcasts', id: row.id }
}

const FIRST = '00000000-0000-0000-0000-000000000000'

const subjectOf = async (context: Context): Promise<TextSubject | undefined> => {
  const { params, cursor } = context
  if (cursor && 'subject' in cursor) return cursor.subject
  if (params.subject) return params.subject
  return nextBroadcast(context, cursor?.after ?? FIRST)
}

const totalOf = async (context: Context, texts: readonly TextRow[]): Promise<number> => {
  // The last step is the title and what is concluded.
  if (context.params.subject) return texts.reduce((sum, { cues }) => sum + cues, 1)
  const [row] = await context.tx.query<{ count: number }>(
    sql`select count(*)::int as count from broadcasts b where ${isMeant(context)}`,
  )
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
  const all = await rulesInForce(tx.query)
  const { past } = params
  const inForce = past ? ruleAlone(all, past.rule) : all
  const subject = inForce && (await subjectOf(context))
  // Nothing is left; or the rule has been taken out of force meanwhile, and looks back no further.
  if (!subject) return { done: 0, cursor: { after: FIRST }, finished: true, total: context.done }
  // Two runs over one broadcast take turns: what the first has found the second finds again.
  await tx.query(sql`select pg_advisory_xact_lock(hashtextextended(${`rules:${subject.id}`}, 0))`)
  const texts = await listTexts(tx.query, subject.id)
  const total = cursor ? undefined : await totalOf(context, texts)
  const at = cursor && 'subject' in cursor ? cursor : { text: 0, place: 0 }
  const text = texts[at.text]
  const now = new Date()
  if (!text) {
    await finishScan(tx, { subject, inForce, rule: past?.rule, now })
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
