import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { columnName } from '../../src/db/columnName'
import { query } from '../../src/db/transaction'
import { performDueTransitions } from '../../src/jobs/performDue'
import { WORKFLOWS } from '../../src/workflow/registry'
import { tableNameOf } from '../../src/workflow/tableOf'
import { getTestPayload } from '../support/database'
import { consultationIn, createDesk, rowOf, trailOf } from '../support/factories'
import type { Desk } from '../support/factories'

let payload: Payload
let desk: Desk

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createDesk(payload)
})

// 2027-03-01 to 2027-04-05 in Beijing, which is eight hours ahead of UTC.
const PERIOD = { opensAt: '2027-03-01T04:00:00.000Z', closesAt: '2027-04-05T04:00:00.000Z' }

const scheduled = () => consultationIn(payload, desk, 'scheduled', PERIOD)
const run = (now: string) => performDueTransitions(payload, new Date(now))
const stateOf = async (id: string) => (await rowOf(payload, SLUGS.consultations, id))?.state

describe('a consultation opens and closes by itself', () => {
  it('at the Beijing minute, not a second before', async () => {
    const id = await scheduled()
    const states: Record<string, unknown> = {}
    for (const now of [
      '2027-02-28T15:59:59.999Z',
      '2027-02-28T16:00:00.000Z',
      '2027-04-05T15:59:58.999Z',
      '2027-04-05T15:59:59.000Z',
    ]) {
      await run(now)
      states[now] = await stateOf(id)
    }
    expect(states).toEqual({
      '2027-02-28T15:59:59.999Z': 'scheduled',
      '2027-02-28T16:00:00.000Z': 'open',
      '2027-04-05T15:59:58.999Z': 'open',
      '2027-04-05T15:59:59.000Z': 'closed',
    })
    expect((await trailOf(payload, id)).slice(-2)).toMatchObject([
      { action: 'open', from_state: 'scheduled', to_state: 'open', actor_id: null },
      { action: 'close', from_state: 'open', to_state: 'closed', actor_id: null },
    ])
  })

  it('once, with four workers at the same moment, and has its pages made anew once', async () => {
    const ids = await Promise.all([scheduled(), scheduled(), scheduled()])
    await query(payload, sql`delete from outbox`)
    await Promise.all([1, 2, 3, 4].map(() => run('2027-03-01T00:00:00.000Z')))
    for (const id of ids) {
      expect(await stateOf(id)).toBe('open')
      expect((await trailOf(payload, id)).filter(({ action }) => action === 'open')).toHaveLength(1)
    }
    const [parcels] = await query<{ count: number }>(
      payload,
      sql`select count(*)::int as count from outbox where kind = 'revalidate'`,
    )
    expect(parcels?.count).toBe(3)
  })

  it('and closes too, when the workers slept through both', async () => {
    const id = await scheduled()
    await run('2027-05-01T00:00:00.000Z')
    await run('2027-05-01T00:00:05.000Z')
    expect(await stateOf(id)).toBe('closed')
    expect((await trailOf(payload, id)).map(({ action }) => action).slice(-2)).toEqual(['open', 'close'])
  })

  it.each(['draft', 'division-review', 'approval', 'withdrawn'])('but not while it is %s', async (state) => {
    const id = await consultationIn(payload, desk, state, PERIOD)
    await run('2027-05-01T00:00:00.000Z')
    expect(await stateOf(id)).toBe(state)
  })

  it('and one that fails does not keep the others waiting', async () => {
    const [broken, sound] = [await scheduled(), await scheduled()]
    // Its trail cannot take another entry: the number is taken.
    await query(
      payload,
      sql`update consultations set opens_at = opens_at - interval '1 day' where id = ${broken}::uuid`,
    )
    await query(
      payload,
      sql`create function fail_for_test() returns trigger language plpgsql as $body$
        begin if new.subject_id = tg_argv[0] then raise exception 'broken for the test'; end if; return new; end $body$`,
    )
    await query(
      payload,
      sql.raw(
        `create trigger fail_for_test before insert on audit_entries for each row execute function fail_for_test('${broken}')`,
      ),
    )
    await run('2027-03-01T00:00:00.000Z')
    await query(payload, sql`drop trigger fail_for_test on audit_entries`)
    expect([await stateOf(broken), await stateOf(sound)]).toEqual(['scheduled', 'open'])
    await run('2027-03-01T00:00:05.000Z')
    expect(await stateOf(broken)).toBe('open')
  })
})

it('finds what is due in an index, for every act that falls due', async () => {
  const due = WORKFLOWS.flatMap(({ collection, actions }) =>
    Object.values(actions).flatMap((action) =>
      action.due ? [[tableNameOf(collection), columnName(action.due)]] : [],
    ),
  ).map((one) => one.join('.'))
  // The first column of an index, or the second after the state.
  const indexed = await query<{ one: string }>(
    payload,
    sql`select distinct c.relname || '.' || a.attname as one
      from pg_index i join pg_class c on c.oid = i.indrelid join pg_class ic on ic.oid = i.indexrelid
        join pg_am m on m.oid = ic.relam and m.amname = 'btree'
        join pg_attribute first on first.attrelid = c.oid and first.attnum = i.indkey[0]
        join pg_attribute a on a.attrelid = c.oid
          and (a.attnum = i.indkey[0] or (first.attname = 'state' and a.attnum = i.indkey[1]))
      where i.indpred is null or pg_get_expr(i.indpred, i.indrelid) = format('(%I IS NOT NULL)', a.attname)`,
  )
  const known = new Set(indexed.map(({ one }) => one))
  expect(due.length).toBeGreaterThan(50)
  expect([...new Set(due)].filter((one) => !known.has(one))).toEqual([])
})
