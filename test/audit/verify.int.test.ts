import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { auditHash } from '../../src/audit/entry'
import type { AuditContent } from '../../src/audit/entry'
import { sealAudit } from '../../src/audit/seal'
import { verifyAudit } from '../../src/audit/verify'
import { SLUGS } from '../../src/collections/slugs'
import { closeIntakePool } from '../../src/db/intakePool'
import { query } from '../../src/db/transaction'
import { getTestPayload } from '../support/database'
import { act, commentIn, consultationIn, createDesk } from '../support/factories'
import type { Desk } from '../support/factories'
import { rest } from '../support/rest'
import { asSuperuser } from './superuser'

let payload: Payload
let desk: Desk
let consultation: string

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createDesk(payload)
  consultation = await consultationIn(payload, desk, 'open')
})

afterAll(closeIntakePool)

type Entry = { id: string; sequence: number; position: string; hash: string }

const entriesOf = (id: string) =>
  query<Entry>(
    payload,
    sql`select id::text, sequence::int, position::text, hash from audit_entries where subject_id = ${id} order by sequence`,
  )

const firstBreak = async () => (await verifyAudit(payload)).firstBreak

describe('the trail', () => {
  it('grows one chain per record, each entry linked to the one before', async () => {
    const id = await commentIn(payload, desk, 'decided', consultation)
    const rows = await query<{ action: string; previous: string; hash: string }>(
      payload,
      sql`select action, previous_hash as previous, hash from audit_entries where subject_id = ${id} order by sequence`,
    )
    expect(rows.map(({ action }) => action)).toEqual(['receive', 'screen', 'decide'])
    expect(rows.map(({ previous }) => previous)).toEqual(['', rows[0]?.hash, rows[1]?.hash])
  })

  it('keeps the actor as they were then: roles, agency and counties', async () => {
    const id = await commentIn(payload, desk, 'screened', consultation)
    const [row] = await query<{ actor: unknown }>(
      payload,
      sql`select actor from audit_entries where subject_id = ${id} and action = 'screen'`,
    )
    // What others have lent is not theirs; an act that rests on it names the lender.
    const { lent: _lent, ...person } = desk.editor.actor
    expect(row?.actor).toEqual(person)
  })

  it.each([
    ['update', sql`update audit_entries set reason = 'x'`],
    ['update of one column of one row', sql`update audit_entries set updated_at = now() where sequence = 1`],
    ['delete', sql`delete from audit_entries`],
    ['truncate', sql`truncate audit_entries cascade`],
    ['update of seals', sql`update audit_seals set hash = 'x'`],
    ['delete of seals', sql`delete from audit_seals`],
    ['truncate of seals', sql`truncate audit_seals`],
  ])('refuses %s to the application itself', async (_name, statement) => {
    await commentIn(payload, desk, 'received', consultation)
    await sealAudit(payload, new Date())
    await expect(query(payload, statement)).rejects.toMatchObject({ cause: { code: '42501' } })
  })

  it('is written by nobody through REST', async () => {
    const [entry] = await entriesOf(consultation)
    const body = {
      action: '伪造',
      hash: 'x',
      sequence: 1,
      subjectId: 'x',
      subjectCollection: 'comments',
      at: new Date(),
      actor: {},
      data: {},
    }
    const answers = [
      await rest('POST', '/audit-entries', { as: desk.approver, body }),
      await rest('PATCH', `/audit-entries/${entry?.id}`, { as: desk.approver, body }),
      await rest('DELETE', `/audit-entries/${entry?.id}`, { as: desk.approver }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
  })

  it('is whole as it stands', async () => {
    const { entries, chains, seals, firstBreak: none } = await verifyAudit(payload)
    expect(none).toBeNull()
    expect([entries > 10, chains > 3, seals > 0]).toEqual([true, true, true])
  })
})

describe.each(['sealed', 'not yet sealed'])('a break by superuser in a trail %s', (when) => {
  let id: string
  let chain: Entry[]

  beforeEach(async () => {
    id = await commentIn(payload, desk, 'decided', consultation)
    await commentIn(payload, desk, 'screened', consultation)
    const seal = { sealed: () => sealAudit(payload, new Date()), 'not yet sealed': () => Promise.resolve(0) }[
      when
    ]
    await seal?.()
    chain = await entriesOf(id)
    expect(await firstBreak()).toBeNull()
  })

  const at = (place: number) => chain[place] as Entry

  /** Breaks, looks, and mends, so that the next test begins with a whole trail. */
  const brokenBy = async (...statements: [string, unknown[]][]) => {
    const [backup] = await query<{ entries: unknown; state: string }>(
      payload,
      sql`select (select jsonb_agg(to_jsonb(e)) from audit_entries e where subject_id = ${id}) as entries,
        (select state::text from comments where id = ${id}::uuid) as state`,
    )
    await asSuperuser(...statements)
    const found = await firstBreak()
    await asSuperuser(
      ['delete from audit_entries where subject_id = $1', [id]],
      [
        'insert into audit_entries select * from jsonb_populate_recordset(null::audit_entries, $1)',
        [JSON.stringify(backup?.entries)],
      ],
      ['update comments set state = $2 where id = $1', [id, backup?.state]],
    )
    return found
  }

  it.each([
    ['reason', 'set reason = $2'],
    ['time', "set at = at + interval '1 minute', reason = coalesce(reason, $2)"],
    ['actor', `set actor = jsonb_set(actor, '{name}', to_jsonb($2::text))`],
    ['data', `set data = data || jsonb_build_object('x', $2::text)`],
    ['state reached', 'set to_state = $2'],
  ])('that changes the %s of an entry names that entry', async (_what, change) => {
    const found = await brokenBy([`update audit_entries ${change} where id = $1`, [at(1).id, '改']])
    expect(found).toEqual({
      kind: 'content',
      collection: SLUGS.comments,
      id,
      sequence: 2,
      position: at(1).position,
    })
  })

  it('that changes a hash names that entry', async () => {
    const found = await brokenBy([
      'update audit_entries set hash = $2 where id = $1',
      [at(1).id, 'f'.repeat(64)],
    ])
    expect(found).toMatchObject({ kind: 'content', id, sequence: 2 })
  })

  it('that deletes an entry in the middle names the entry after it', async () => {
    const found = await brokenBy(['delete from audit_entries where id = $1', [at(1).id]])
    expect(found).toMatchObject({ kind: 'missing', id, sequence: 3, position: at(2).position })
  })

  it('that deletes the beginning names what now comes first', async () => {
    const found = await brokenBy(['delete from audit_entries where id = $1', [at(0).id]])
    expect(found).toMatchObject({ kind: 'missing', id, sequence: 2 })
  })

  it('that cuts off the end is found by the state it led to', async () => {
    const found = await brokenBy(['delete from audit_entries where id = $1', [at(2).id]])
    expect(found).toMatchObject({ kind: 'state', collection: SLUGS.comments, id, sequence: 2 })
  })

  it('that removes a whole chain names the record left without one', async () => {
    const found = await brokenBy(['delete from audit_entries where subject_id = $1', [id]])
    expect(found).toMatchObject({ kind: 'state', collection: SLUGS.comments, id, sequence: 0 })
  })

  it('that changes a state behind the engine names the record', async () => {
    const found = await brokenBy([`update comments set state = 'excluded' where id = $1`, [id]])
    expect(found).toMatchObject({ kind: 'state', collection: SLUGS.comments, id, sequence: 3 })
  })

  it('that renumbers entries to close a gap breaks the link', async () => {
    const found = await brokenBy(
      ['delete from audit_entries where id = $1', [at(1).id]],
      ['update audit_entries set sequence = 2 where id = $1', [at(2).id]],
    )
    expect(found).toMatchObject({ kind: 'link', id, sequence: 2 })
  })
})

describe('what only a seal can find', () => {
  const contentOf = async (id: string, sequence: number) => {
    const [row] = await query<AuditContent & { previous: string }>(
      payload,
      sql`select subject_collection as "subjectCollection", subject_id as "subjectId", sequence::int, at, action,
        from_state as "fromState", to_state as "toState", reason, actor, data, previous_hash as previous
        from audit_entries where subject_id = ${id} and sequence = ${sequence}`,
    )
    const { previous, ...content } = row as AuditContent & { previous: string }
    return { previous, content: { ...content, at: new Date(content.at).toISOString() } }
  }

  it('a last entry rewritten with a hash that fits', async () => {
    const id = await commentIn(payload, desk, 'decided', consultation)
    await sealAudit(payload, new Date())
    const { previous, content } = await contentOf(id, 3)
    const forged = auditHash(previous, { ...content, reason: '伪造的理由' })
    const [original] = (await entriesOf(id)).slice(-1)
    await asSuperuser([
      'update audit_entries set reason = $2, hash = $3 where id = $1',
      [original?.id, '伪造的理由', forged],
    ])
    expect(await firstBreak()).toMatchObject({ kind: 'seal' })
    await asSuperuser([
      'update audit_entries set reason = $2, hash = $3 where id = $1',
      [original?.id, content.reason, original?.hash],
    ])
    expect(await firstBreak()).toBeNull()
  })

  it('a tail that changed no state, cut off', async () => {
    const id = await commentIn(payload, desk, 'screened', consultation)
    await act(payload, SLUGS.comments, id, 'claim', desk.editor.actor)
    await rest('POST', `/reveal-contact/${id}`, { as: desk.editor, body: { purpose: '核实意见' } })
    await sealAudit(payload, new Date())
    const [kept] = await query<{ row: unknown }>(
      payload,
      sql`select to_jsonb(e) as row from audit_entries e where subject_id = ${id} and action = 'reveal'`,
    )
    await asSuperuser([`delete from audit_entries where subject_id = $1 and action = 'reveal'`, [id]])
    expect(await firstBreak()).toMatchObject({ kind: 'seal' })
    await asSuperuser([
      'insert into audit_entries select * from jsonb_populate_record(null::audit_entries, $1)',
      [JSON.stringify(kept?.row)],
    ])
    expect(await firstBreak()).toBeNull()
  })
})

describe('sealing', () => {
  it('against writers and against itself: every entry under exactly one seal', async () => {
    const ids = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(() => commentIn(payload, desk, 'received', consultation)),
    )
    await Promise.all([
      ...ids.map((id) => act(payload, SLUGS.comments, id, 'screen', desk.editor.actor)),
      ...[1, 2, 3, 4].map(() => sealAudit(payload, new Date())),
      ...ids.map(() => commentIn(payload, desk, 'screened', consultation)),
      ...[1, 2].map(() => sealAudit(payload, new Date())),
    ])
    await sealAudit(payload, new Date())
    const [sums] = await query<{ sealed: number; stored: number; gaps: number }>(
      payload,
      sql`select (select sum(entries)::int from audit_seals) as sealed, (select count(*)::int from audit_entries) as stored,
        (select count(*)::int from (select first_position, lag(last_position, 1, 0::bigint) over (order by number) as before
          from audit_seals) s where first_position <= before) as gaps`,
    )
    expect(sums?.sealed).toBe(sums?.stored)
    expect(sums?.gaps).toBe(0)
    expect(await firstBreak()).toBeNull()
  })

  it('with nothing new makes no seal', async () => {
    expect(await sealAudit(payload, new Date())).toBe(0)
  })
})

describe('npm run audit:verify', () => {
  const run = () =>
    promisify(execFile)('node_modules/.bin/tsx', ['src/audit/verify.cli.ts'], { env: process.env }).then(
      ({ stdout }) => ({ code: 0, stdout }),
      ({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout }),
    )

  it('ends with 0 and says in both languages that the trail is whole', async () => {
    const { code, stdout } = await run()
    expect(code).toBe(0)
    expect(stdout).toMatch(/留痕完整：共\d+条记录/)
    expect(stdout).toMatch(/The trail is whole/)
  })

  it('ends with 1 and names the first broken entry', async () => {
    const id = await commentIn(payload, desk, 'decided', consultation)
    await asSuperuser([`update audit_entries set reason = '改' where subject_id = $1 and sequence = 2`, [id]])
    const { code, stdout } = await run()
    expect(code).toBe(1)
    expect(stdout).toContain(`comments ${id} 第2条`)
  })
})
