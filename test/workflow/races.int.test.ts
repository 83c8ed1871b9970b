import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { Client } from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { sealAudit } from '../../src/audit/seal'
import { verifyAudit } from '../../src/audit/verify'
import { SLUGS } from '../../src/collections/slugs'
import { closeIntakePool } from '../../src/db/intakePool'
import { query } from '../../src/db/transaction'
import { Refusal } from '../../src/errors/Refusal'
import { getTestPayload } from '../support/database'
import {
  act,
  commentIn,
  consultationIn,
  createConsultation,
  createDesk,
  createPoint,
  createPolicy,
  createRevision,
  receiveComment,
  refusalOf,
  rowOf,
  trailOf,
  walk,
} from '../support/factories'
import type { Desk } from '../support/factories'
import { createPerson } from '../support/people'
import type { Person } from '../support/people'

let payload: Payload
let desk: Desk

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createDesk(payload)
})

afterAll(closeIntakePool)

type Refused = { status: number; reasons: { code: string; params?: Record<string, unknown> }[] }

const settle = async (attempts: Promise<unknown>[]) => {
  const results = await Promise.allSettled(attempts)
  const refused = results.flatMap((one) => (one.status === 'rejected' ? [one.reason as Refused] : []))
  return {
    done: results.length - refused.length,
    refused,
    /** A deadlock or any other failure of the database is no refusal. */
    failures: refused.filter((one) => !(one instanceof Refusal)),
  }
}

const times = <T>(count: number, of: (place: number) => T): T[] =>
  Array.from({ length: count }, (_, place) => of(place))

const colleagues = (count: number): Promise<Person[]> =>
  Promise.all(times(count, (place) => createPerson(payload, ['editor'], { name: `编辑${place + 1}` })))

describe('32 people who perform the same transition at once', () => {
  it('one wins; every other is told who came first, with what, and when', async () => {
    const people = await colleagues(32)
    const id = await createConsultation(payload, desk)
    const { done, refused, failures } = await settle(
      people.map(({ actor }) => act(payload, SLUGS.consultations, id, 'submit', actor)),
    )
    expect(failures).toEqual([])
    expect(done).toBe(1)
    const trail = await trailOf(payload, id)
    const winner = people.find((person) => person.id === trail.at(-1)?.actor_id)
    expect(refused.map(({ status, reasons }) => [status, reasons[0]?.code])).toEqual(
      times(31, () => [409, 'wrong-state-now']),
    )
    expect(new Set(refused.map(({ reasons }) => reasons[0]?.params?.name))).toEqual(
      new Set([winner?.user.name]),
    )
    expect(new Set(refused.map(({ reasons }) => reasons[0]?.params?.action))).toEqual(new Set(['submit']))
    expect(refused.every(({ reasons }) => !Number.isNaN(Date.parse(String(reasons[0]?.params?.at))))).toBe(
      true,
    )
    expect(trail.map(({ action }) => action)).toEqual(['create', 'submit'])
    expect((await rowOf(payload, SLUGS.consultations, id))?.revision).toBe(2)
  })

  it('and saw the same revision: one wins, the others have not moved it', async () => {
    const people = await colleagues(8)
    const consultation = await consultationIn(payload, desk, 'open')
    const id = await commentIn(payload, desk, 'screened', consultation)
    const point = await createPoint(payload, desk, consultation)
    const { done, refused, failures } = await settle(
      people.map(({ actor }) =>
        act(payload, SLUGS.comments, id, 'group', actor, { input: { point }, expectedRevision: 2 }),
      ),
    )
    expect(failures).toEqual([])
    expect(done).toBe(1)
    expect(refused.map(({ reasons }) => reasons[0]?.code)).toEqual(times(7, () => 'moved-on'))
    expect((await rowOf(payload, SLUGS.comments, id))?.revision).toBe(3)
  })
})

describe('two reviewers who decide one comment', () => {
  it('one decides; the other is told who and when, and the words of the first stand', async () => {
    const id = await commentIn(payload, desk, 'screened', await consultationIn(payload, desk, 'open'))
    const decide = (person: Person, disposition: string) =>
      act(payload, SLUGS.comments, id, 'decide', person.actor, {
        reason: `理由：${disposition}`,
        input: { disposition },
      })
    const { done, refused } = await settle([
      decide(desk.editor, 'adopted'),
      decide(desk.reviewer, 'not-adopted'),
    ])
    const row = await rowOf(payload, SLUGS.comments, id)
    expect(done).toBe(1)
    expect(refused[0]?.reasons[0]).toMatchObject({
      code: 'wrong-state-now',
      params: { action: 'decide', state: 'decided' },
    })
    expect(row?.disposition_reason).toBe(`理由：${String(row?.disposition)}`)
  })
})

describe('an idempotency key', () => {
  it('sent sixteen times at once performs once, and every answer is the first', async () => {
    const id = await createConsultation(payload, desk)
    const idempotencyKey = uuidv7()
    const answers = await Promise.all(
      times(16, () => act(payload, SLUGS.consultations, id, 'submit', desk.editor.actor, { idempotencyKey })),
    )
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1)
    expect(new Set(answers.map(({ state, revision }) => `${state} ${revision}`))).toEqual(
      new Set(['division-review 2']),
    )
    expect(await trailOf(payload, id)).toHaveLength(2)
  })

  it('gets the first result even after the record has moved on', async () => {
    const id = await createConsultation(payload, desk)
    const idempotencyKey = uuidv7()
    const submit = () =>
      act(payload, SLUGS.consultations, id, 'submit', desk.editor.actor, {
        idempotencyKey,
        expectedRevision: 1,
      })
    await submit()
    await act(payload, SLUGS.consultations, id, 'pass-division', desk.reviewer.actor)
    expect(await submit()).toEqual({ id, state: 'division-review', revision: 2, repeated: true })
  })

  it.each([
    ['for another act', 'withdraw', 'approver'],
    ['by another person', 'submit', 'other'],
  ])('is refused %s', async (_how, action, who) => {
    const other = await createPerson(payload, ['editor'])
    const id = await createConsultation(payload, desk)
    const idempotencyKey = uuidv7()
    await act(payload, SLUGS.consultations, id, 'submit', desk.editor.actor, { idempotencyKey })
    const person = { approver: desk.approver, other }[who] as Person
    const again = act(payload, SLUGS.consultations, id, action, person.actor, {
      idempotencyKey,
      reason: '撤回',
    })
    expect(await refusalOf(again)).toEqual({ status: 409, codes: ['idempotency-key-reused'] })
  })

  it.each([
    ['empty', ''],
    ['of 101 characters', 'k'.repeat(101)],
    ['with a NUL', 'a\u0000b'],
    ['with white space', 'a b'],
  ])('%s is refused', async (_name, idempotencyKey) => {
    const id = await createConsultation(payload, desk)
    const attempt = act(payload, SLUGS.consultations, id, 'submit', desk.editor.actor, { idempotencyKey })
    expect(await refusalOf(attempt)).toEqual({ status: 400, codes: ['malformed-request'] })
  })
})

describe('publishing a consultation', () => {
  const concluded = async () => {
    const id = await consultationIn(payload, desk, 'open')
    const comment = await commentIn(payload, desk, 'decided', id)
    await walk(payload, desk, SLUGS.consultations, id, [
      ['close', 'system'],
      ['conclude', 'editor'],
    ])
    return { id, comment }
  }

  it('against reopening a comment: never published with an unsettled comment, never a deadlock', async () => {
    const pairs = await Promise.all(times(6, concluded))
    const { failures } = await settle(
      pairs.flatMap(({ id, comment }) => [
        act(payload, SLUGS.consultations, id, 'publish', desk.approver.actor),
        act(payload, SLUGS.comments, comment, 'reopen', desk.editor.actor, { reason: '需要再议' }),
      ]),
    )
    expect(failures).toEqual([])
    const states = await Promise.all(
      pairs.map(async ({ id, comment }) =>
        [
          (await rowOf(payload, SLUGS.consultations, id))?.state,
          (await rowOf(payload, SLUGS.comments, comment))?.state,
        ].join(' '),
      ),
    )
    const possible = ['published decided', 'conclusion-review screened']
    expect(states.filter((pair) => !possible.includes(pair))).toEqual([])
  })

  it('waits for a comment that is being reopened, and then refuses', async () => {
    const { id, comment } = await concluded()
    const gate = await holdConsultationShared(id)
    const publish = refusalOf(act(payload, SLUGS.consultations, id, 'publish', desk.approver.actor))
    const reopen = act(payload, SLUGS.comments, comment, 'reopen', desk.editor.actor, { reason: '需要再议' })
    await expect(Promise.race([publish, pause(300)])).resolves.toBe('waiting')
    await gate.release()
    await Promise.allSettled([publish, reopen])
    const pair = [
      (await rowOf(payload, SLUGS.consultations, id))?.state,
      (await rowOf(payload, SLUGS.comments, comment))?.state,
    ]
    expect([
      ['published', 'decided'],
      ['conclusion-review', 'screened'],
    ]).toContainEqual(pair)
  })

  it('against the one door: a comment is either received before the closing, or refused', async () => {
    const ids = await Promise.all(times(4, () => consultationIn(payload, desk, 'open')))
    const results = await Promise.all(
      ids.map(async (id) => {
        const [received] = await Promise.all([
          Promise.all(times(5, () => receiveComment(payload, id))),
          walk(payload, desk, SLUGS.consultations, id, [
            ['close', 'system'],
            ['conclude', 'editor'],
            ['publish', 'approver'],
          ]).catch((error: unknown) => error),
        ])
        const [open] = await query<{ count: number }>(
          payload,
          sql`select count(*)::int as count from comments where consultation_id = ${id}::uuid and state = 'received'`,
        )
        return {
          kept: received.filter((answer) => !answer.startsWith('refused')).length,
          stored: open?.count,
          state: (await rowOf(payload, SLUGS.consultations, id))?.state,
        }
      }),
    )
    expect(results.map(({ kept }) => kept)).toEqual(results.map(({ stored }) => stored))
    expect(results.filter(({ stored, state }) => state === 'published' && stored !== 0)).toEqual([])
  })
})

describe('transitions that reach into each other', () => {
  it('two consultations on one text, submitted, returned and edited at once, never deadlock', async () => {
    const policy = await createPolicy(payload, desk)
    const policyRevision = await createRevision(payload, desk, { policy })
    const ids = await Promise.all(
      times(3, () => createConsultation(payload, desk, { policy, policyRevision })),
    )
    const edit = (place: number) =>
      payload.update({
        collection: SLUGS.policyRevisions,
        id: policyRevision,
        data: { name: `第${place}稿` },
        user: desk.editor.user,
        overrideAccess: false,
      })
    for (let round = 0; round < 3; round += 1) {
      const submitted = await Promise.allSettled([
        ...ids.map((id) => act(payload, SLUGS.consultations, id, 'submit', desk.editor.actor)),
        ...times(3, edit),
        sealAudit(payload, new Date()),
      ])
      const returned = await Promise.allSettled([
        ...ids.map((id) =>
          act(payload, SLUGS.consultations, id, 'return-division', desk.reviewer.actor, { reason: '请修改' }),
        ),
        ...times(3, edit),
        sealAudit(payload, new Date()),
      ])
      const failures = [...submitted, ...returned]
        .flatMap((one) =>
          one.status === 'rejected' ? [one.reason as { status?: number; message: string }] : [],
        )
        .filter(({ status }) => ![403, 409].includes(status ?? 500))
      expect(failures.map(({ message }) => message)).toEqual([])
    }
    expect((await rowOf(payload, SLUGS.policyRevisions, policyRevision))?.state).toBe('working')
  })
})

describe('32 edits of one draft at once', () => {
  it('all take their turn: none waits for ever, none is lost from the trail', async () => {
    const id = await createConsultation(payload, desk)
    const { done, failures } = await settle(
      times(32, (place) =>
        payload.update({
          collection: SLUGS.consultations,
          id,
          data: { phones: `${place}` },
          user: desk.editor.user,
          overrideAccess: false,
        }),
      ),
    )
    expect(failures).toEqual([])
    expect(done).toBe(32)
    expect((await rowOf(payload, SLUGS.consultations, id))?.revision).toBe(33)
  })
})

describe('after all of it', () => {
  it('every chain, seal and state is whole', async () => {
    await sealAudit(payload, new Date())
    expect((await verifyAudit(payload)).firstBreak).toBeNull()
  })
})

const pause = (milliseconds: number) =>
  new Promise<string>((resolve) => setTimeout(() => resolve('waiting'), milliseconds))

/** Holds the share lock that an act on a comment takes, until told to let go. */
async function holdConsultationShared(id: string) {
  const { Client } = await import('pg')
  const client = new Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await client.query('begin')
  await client.query('select 1 from consultations where id = $1 for share', [id])
  return {
    release: async () => {
      await client.query('commit')
      await client.end()
    },
  }
}

describe('an act and a transaction that wait for what the other holds', () => {
  it('both come to their end, one after the other', async () => {
    const id = await createConsultation(payload, desk)
    const other = new Client({ connectionString: process.env.DATABASE_URL })
    await other.connect()
    try {
      await other.query('begin')
      await other.query('lock table audit_entries in share mode')
      const submitted = act(payload, SLUGS.consultations, id, 'submit', desk.editor.actor)
      await vi.waitFor(async () => {
        const [{ waiting } = { waiting: 0 }] = await query<{ waiting: number }>(
          payload,
          sql`select count(*)::int as waiting from pg_locks where not granted and relation = 'audit_entries'::regclass
            and database = (select oid from pg_database where datname = current_database())`,
        )
        expect(waiting).toBe(1)
      })
      await other.query('update consultations set updated_at = updated_at where id = $1', [id])
      await other.query('commit')
      expect(await submitted).toMatchObject({ state: 'division-review', revision: 2 })
      expect((await trailOf(payload, id)).map(({ action }) => action)).toEqual(['create', 'submit'])
    } finally {
      await other.end()
    }
  })
})
