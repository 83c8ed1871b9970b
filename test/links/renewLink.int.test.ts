import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { inTransaction, query } from '../../src/db/transaction'
import { findLink } from '../../src/links/findLink'
import { issueLink, tokenOfLink } from '../../src/links/issueLink'
import { renewLink } from '../../src/links/renewLink'
import { signId } from '../../src/links/signedId'
import { tellApplicant } from '../../src/links/tellApplicant'
import { spendLink } from '../../src/links/spendLink'
import { getTestPayload } from '../support/database'

const NOW = new Date('2026-06-01T04:00:00Z')
const EXPIRES = new Date('2026-06-15T04:00:00Z')
const AFTER = new Date('2026-06-20T04:00:00Z')

let payload: Payload
let record: string

beforeAll(async () => {
  payload = await getTestPayload()
})

beforeEach(() => {
  record = uuidv7()
})

const tell = (now = NOW, expiresAt = EXPIRES) =>
  inTransaction(payload, (tx) =>
    tellApplicant(tx, {
      register: SLUGS.policies,
      record,
      act: 'return',
      locale: 'zh',
      link: { purpose: 'correct', expiresAt },
      now,
    }),
  )

const latestToken = async () => {
  const [row] = await query<{ id: string }>(
    payload,
    sql`select id from applicant_links where subject_id = ${record}::uuid order by created_at desc, id desc limit 1`,
  )
  return tokenOfLink(row?.id ?? '')
}

const lettersWaiting = () =>
  query(payload, sql`select content from outbox where content->>'record' = ${record} order by created_at`)

describe('telling an applicant', () => {
  it('puts one letter into the outbox that names the record and holds nothing personal', async () => {
    await tell()
    expect(await lettersWaiting()).toEqual([
      {
        content: { template: 'register-step', register: 'policies', record, act: 'return', locale: 'zh' },
      },
    ])
  })
})

describe('asking for a new link', () => {
  it('sends one to where the expired one went, good for a fortnight', async () => {
    await tell()
    const old = await latestToken()
    expect(await renewLink(payload, old, AFTER)).toBe(true)
    expect((await findLink(payload, old, AFTER)).state).toBe('replaced')
    expect(await findLink(payload, await latestToken(), AFTER)).toMatchObject({
      state: 'open',
      link: { purpose: 'correct', expiresAt: new Date('2026-07-04T04:00:00Z') },
    })
    expect(await lettersWaiting()).toHaveLength(2)
  })

  it('again and again sends one letter in ten minutes', async () => {
    await tell()
    const old = await latestToken()
    const answers = await Promise.all(Array.from({ length: 6 }, () => renewLink(payload, old, AFTER)))
    expect(answers.filter(Boolean)).toHaveLength(1)
    expect(await lettersWaiting()).toHaveLength(2)
  })

  it('does nothing for what has been done, and starts anew when it is asked for again', async () => {
    await tell()
    const used = await latestToken()
    await inTransaction(payload, (tx) => spendLink(tx, { token: used, purpose: 'correct', now: NOW }))
    expect(await renewLink(payload, used, AFTER)).toBe(false)
    await tell(AFTER, new Date('2026-06-21T04:00:00Z'))
    expect(await renewLink(payload, await latestToken(), new Date('2026-06-25T04:00:00Z'))).toBe(true)
  })

  it('does nothing for a link that was never mailed, nor for one we did not issue', async () => {
    const id = await inTransaction(payload, (tx) =>
      issueLink(tx, {
        purpose: 'correct',
        collection: SLUGS.policies,
        record,
        letter: null,
        expiresAt: EXPIRES,
        now: NOW,
      }),
    )
    expect(await renewLink(payload, tokenOfLink(id), AFTER)).toBe(false)
    expect(await renewLink(payload, signId('applicant-link', uuidv7()), AFTER)).toBe(false)
    expect(await renewLink(payload, 'x', AFTER)).toBe(false)
  })
})
