import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { inTransaction, query } from '../../src/db/transaction'
import { findLink } from '../../src/links/findLink'
import { issueLink, tokenOfLink } from '../../src/links/issueLink'
import { signId } from '../../src/links/signedId'
import { spendLink } from '../../src/links/spendLink'
import { getTestPayload } from '../support/database'
import { refusalOf } from '../support/factories'

const NOW = new Date('2026-06-01T04:00:00Z')
const LATER = new Date('2026-06-15T04:00:00Z')

let payload: Payload
let record: string

beforeAll(async () => {
  payload = await getTestPayload()
})

beforeEach(() => {
  record = uuidv7()
})

const issue = (purpose = 'correct') =>
  inTransaction(payload, (tx) =>
    issueLink(tx, {
      purpose,
      collection: SLUGS.policies,
      record,
      letter: null,
      expiresAt: LATER,
      now: NOW,
    }),
  ).then(tokenOfLink)

const use = (token: string, { purpose = 'correct', now = NOW } = {}) =>
  inTransaction(payload, (tx) => spendLink(tx, { token, purpose, now }))

const stateOf = async (token: string, now = NOW) => (await findLink(payload, token, now)).state

describe('a link', () => {
  it('opens the record it was issued for, and nothing is used up by looking', async () => {
    const token = await issue()
    await findLink(payload, token, NOW)
    expect(await findLink(payload, token, NOW)).toMatchObject({
      state: 'open',
      link: { purpose: 'correct', collection: 'policies', record },
    })
  })

  it('is good once', async () => {
    const token = await issue()
    expect(await use(token)).toMatchObject({ record })
    expect(await stateOf(token)).toBe('used')
    expect(await refusalOf(use(token))).toEqual({ status: 409, codes: ['link-used'] })
  })

  it('lets one of sixteen act who press the button at once', async () => {
    const token = await issue()
    const outcomes = await Promise.allSettled(Array.from({ length: 16 }, () => use(token)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('is not used up by an act that fails', async () => {
    const token = await issue()
    const failing = inTransaction(payload, async (tx) => {
      await spendLink(tx, { token, purpose: 'correct', now: NOW })
      throw new RangeError('refused')
    })
    await expect(failing).rejects.toThrow(RangeError)
    expect(await stateOf(token)).toBe('open')
  })

  it('is over at the moment it says', async () => {
    const token = await issue()
    expect(await stateOf(token, new Date(LATER.getTime() - 1))).toBe('open')
    expect(await stateOf(token, LATER)).toBe('expired')
    expect(await refusalOf(use(token, { now: LATER }))).toEqual({ status: 409, codes: ['link-expired'] })
  })

  it('is replaced by the next of its purpose, and by no other', async () => {
    const first = await issue()
    const other = await issue('certificate')
    const second = await issue()
    expect([await stateOf(first), await stateOf(other), await stateOf(second)]).toEqual([
      'replaced',
      'open',
      'open',
    ])
    expect(await refusalOf(use(first))).toEqual({ status: 409, codes: ['link-replaced'] })
  })

  it('leaves one open however many are issued at once', async () => {
    const tokens = await Promise.all(Array.from({ length: 8 }, () => issue()))
    const states = await Promise.all(tokens.map((token) => stateOf(token)))
    expect(states.filter((state) => state === 'open')).toHaveLength(1)
  })

  it('does not do what it was not issued for', async () => {
    const token = await issue('certificate')
    expect(await refusalOf(use(token))).toEqual({ status: 404, codes: ['link-unknown'] })
    expect(await stateOf(token)).toBe('open')
  })
})

describe('what is no link of ours', () => {
  it.each([
    ['nothing', ''],
    ['an id without a signature', `${uuidv7()}.`],
    ['a signature of another purpose', signId('disown', uuidv7())],
    ['a signed id that was never issued', signId('applicant-link', uuidv7())],
    ['a long text', 'x'.repeat(100_000)],
  ])('opens nothing: %s', async (_what, token) => {
    expect(await stateOf(token)).toBe('forged')
    expect(await refusalOf(use(token))).toEqual({ status: 404, codes: ['link-unknown'] })
  })

  it('is another id under the signature of a real one', async () => {
    const mine = await issue()
    const other = uuidv7()
    expect(await stateOf(`${other}${mine.slice(36)}`)).toBe('forged')
  })
})

it('stores no token, from which a copy of the database could open a link', async () => {
  const token = await issue()
  const [row] = await query(
    payload,
    sql`select to_jsonb(l)::text as all from applicant_links l
    where subject_id = ${record}::uuid`,
  )
  expect(String(row?.all)).not.toContain(token.slice(37))
})
