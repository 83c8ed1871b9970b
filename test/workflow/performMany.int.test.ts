import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { verifyAudit } from '../../src/audit/verify'
import { SLUGS } from '../../src/collections/slugs'
import { closeIntakePool } from '../../src/db/intakePool'
import { inTransaction, query } from '../../src/db/transaction'
import { perform } from '../../src/workflow/perform'
import { MAX_TOGETHER, performMany } from '../../src/workflow/performMany'
import { commentIn, consultationIn, createDesk } from '../support/factories'
import type { Desk } from '../support/factories'
import { getTestPayload } from '../support/database'

let payload: Payload
let desk: Desk
let foreign: Desk
let consultation: string

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createDesk(payload)
  foreign = await createDesk(payload, 'upland')
  consultation = await consultationIn(payload, desk, 'open')
})

afterAll(closeIntakePool)

type Request = Omit<Parameters<typeof performMany>[1], 'collection'>

const together = (request: Request) =>
  inTransaction(payload, (tx) => performMany(tx, { collection: SLUGS.comments, ...request }))

const received = (count: number) =>
  Promise.all(Array.from({ length: count }, () => commentIn(payload, desk, 'received', consultation)))

const rowOf = async (id: string) => {
  const [row] = await query<Record<string, unknown>>(
    payload,
    sql`select state, revision::int, exclusion, exclusion_reason from comments where id = ${id}::uuid`,
  )
  return row
}

const entriesOf = (id: string) =>
  query<Record<string, unknown>>(
    payload,
    sql`select sequence::int, action, from_state, to_state, reason, actor_id, data from audit_entries
      where subject_id = ${id} order by sequence`,
  )

describe('the same act on many records', () => {
  it('leaves each as the act on it alone would, trail included', async () => {
    const [alone, ...others] = await received(4)
    const request = {
      action: 'exclude',
      actor: desk.editor.actor,
      reason: '与本件无关',
      input: { exclusion: 'off-topic' },
    }
    await perform(payload, { collection: SLUGS.comments, id: alone ?? '', ...request })
    expect(await together({ ids: others, ...request })).toEqual({ performed: others, refused: [] })
    for (const id of others) {
      expect(await rowOf(id)).toEqual(await rowOf(alone ?? ''))
      expect((await entriesOf(id)).slice(1)).toEqual((await entriesOf(alone ?? '')).slice(1))
    }
    expect(await verifyAudit(payload)).toMatchObject({ firstBreak: null })
  })

  it('says for each why not, and does the rest', async () => {
    const [first, second, taken] = (await received(3)) as [string, string, string]
    const decided = await commentIn(payload, desk, 'decided', consultation)
    await perform(payload, {
      collection: SLUGS.comments,
      id: taken,
      action: 'claim',
      actor: desk.reviewer.actor,
    })
    const unknown = uuidv7()
    const ids = [first, decided, unknown, taken, second, first]
    const answer = await together({ ids, action: 'claim', actor: desk.editor.actor })
    expect(answer.performed).toEqual([first, second])
    const reasons = Object.fromEntries(answer.refused.map(({ id, reasons }) => [id, reasons[0]?.code]))
    expect(reasons).toEqual({
      [decided]: 'wrong-state',
      [unknown]: 'not-found',
      [taken]: 'taken-by-another',
    })
    expect((await entriesOf(first)).map(({ action }) => action)).toEqual(['receive', 'claim'])
  })

  it('does not see what the actor may not see', async () => {
    const ids = await received(2)
    const answer = await together({ ids, action: 'screen', actor: foreign.editor.actor })
    expect(answer.performed).toEqual([])
    expect(answer.refused.map(({ reasons }) => reasons[0]?.code)).toEqual(['not-found', 'not-found'])
    expect(await rowOf(ids[0] ?? '')).toMatchObject({ state: 'received', revision: 1 })
  })

  it('is refused as a whole when what was entered is wrong', async () => {
    const ids = await received(1)
    await expect(
      together({ ids, action: 'exclude', actor: desk.editor.actor, input: { exclusion: 'boring' } }),
    ).rejects.toMatchObject({ status: 422 })
    await expect(
      together({
        ids: Array.from({ length: MAX_TOGETHER + 1 }, () => uuidv7()),
        action: 'screen',
        actor: desk.editor.actor,
      }),
    ).rejects.toThrow(RangeError)
    expect(await together({ ids: [], action: 'screen', actor: desk.editor.actor })).toEqual({
      performed: [],
      refused: [],
    })
  })

  it('takes turns with another on the same records: each is performed once', async () => {
    const ids = await received(6)
    const answers = await Promise.all([
      together({ ids, action: 'screen', actor: desk.editor.actor }),
      together({ ids: [...ids].reverse(), action: 'screen', actor: desk.reviewer.actor }),
    ])
    expect(answers.map(({ performed }) => performed.length).sort()).toEqual([0, 6])
    for (const id of ids) expect((await entriesOf(id)).map(({ sequence }) => sequence)).toEqual([1, 2])
    expect(await verifyAudit(payload)).toMatchObject({ firstBreak: null })
  })
})
