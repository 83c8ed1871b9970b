import { sql } from '@payloadcms/db-postgres/drizzle'

import { abilityOf } from '../../access/abilities'
import { toSql } from '../../access/toSql'
import { toWhere } from '../../access/toWhere'
import { SLUGS } from '../../collections/slugs'
import type { Transaction } from '../../db/transaction'
import { reasonOf, Refusal } from '../../errors/Refusal'
import { endOfBeijingDay, startOfBeijingDay } from '../../legal/beijing'
import { defineRun } from '../../runs/definition'
import type { RunContext, RunStep } from '../../runs/definition'
import { prepareBackTest } from '../rules/backTest'
import { findRule, rulesInForce } from '../rules/rulesInForce'
import type { BackTestParams } from './startBackTest'
import { testBroadcast } from './testBroadcast'
import type { Prepared } from './testBroadcast'

/** The broadcast the last step ended with. */
type Cursor = { at: string; id: string }

type Context = RunContext<BackTestParams, Cursor>

/** Cues after which a step ends; a broadcast is looked at whole. */
const PER_STEP = 20_000
const MOST_PER_STEP = 200

const START: Cursor = { at: '-infinity', id: '00000000-0000-0000-0000-000000000000' }

/** What is over or on, in the owner's scope as it is now. */
const inPeriod = ({ params, actor }: Context) => sql`
  b.state <> 'cancelled' and b.starts_at >= ${startOfBeijingDay(params.from).toISOString()}::timestamptz
    and b.starts_at <= least(${endOfBeijingDay(params.to).toISOString()}::timestamptz, now())
    and ${toSql(toWhere(abilityOf(actor), 'read', SLUGS.broadcasts), 'b')}`

type Next = { id: string; at: string; cues: number }

const findNext = (context: Context): Promise<Next[]> =>
  context.tx.query<Next>(sql`
    select b.id, b.starts_at::text as at,
      (select coalesce(sum(t.cue_count), 0)::int from broadcast_texts t
        where t.broadcast_id = b.id and t.withdrawn_at is null) as cues
    from broadcasts b where ${inPeriod(context)}
      and (b.starts_at, b.id) > (${(context.cursor ?? START).at}::timestamptz, ${(context.cursor ?? START).id}::uuid)
    order by b.starts_at, b.id limit ${MOST_PER_STEP}`)

let known: ({ key: string } & Prepared) | undefined

/** Made ready once for a rule and the rules in force: with tens of thousands of words that takes seconds. */
const prepared = async (tx: Transaction, rule: string): Promise<Prepared> => {
  const draft = await findRule(tx.query, rule)
  if (!draft) throw new Refusal(404, reasonOf('not-found'))
  const { rules, signature } = await rulesInForce(tx.query)
  const key = `${rule} ${draft.revision} ${signature}`
  if (known?.key !== key) {
    const live = rules.filter(({ state }) => state === 'live')
    const test = prepareBackTest({ draft, live, replaces: draft.replaces })
    known = { key, test, isOfLabels: draft.kind === 'ai-label' }
  }
  return known
}

const totalOf = async (context: Context): Promise<number> => {
  const [row] = await context.tx.query<{ count: number }>(
    sql`select count(*)::int as count from broadcasts b where ${inPeriod(context)}`,
  )
  return row?.count ?? 0
}

const step = async (context: Context): Promise<RunStep<Cursor>> => {
  const { tx, id, params, cursor } = context
  const ready = await prepared(tx, params.rule)
  const total = cursor ? undefined : await totalOf(context)
  let last = cursor ?? START
  let done = 0
  let cues = 0
  const next = await findNext(context)
  for (const broadcast of next) {
    if (cues >= PER_STEP) break
    const { counts, findings } = await testBroadcast(tx, { broadcast: broadcast.id, ...ready })
    await tx.query(sql`
      insert into back_test_broadcasts (test_id, broadcast_id, added, lost, same, findings)
      values (${id}::uuid, ${broadcast.id}::uuid, ${counts.added}, ${counts.lost}, ${counts.same},
        ${JSON.stringify(findings)}::jsonb)
      on conflict (test_id, broadcast_id) do nothing`)
    last = { at: broadcast.at, id: broadcast.id }
    done += 1
    cues += broadcast.cues
  }
  const finished = done === next.length && next.length < MOST_PER_STEP
  if (finished) await tx.query(sql`update back_tests set ended_at = now() where id = ${id}::uuid`)
  return { done, cursor: last, finished, total }
}

/** A rule over the past broadcasts of a period: what it would have caught, beside what is in force. */
export const backTestRun = defineRun<BackTestParams, Cursor>({ kind: 'back-test', step })
