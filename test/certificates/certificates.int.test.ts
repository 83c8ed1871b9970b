import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { digestOf } from '../../src/certificates/facts'
import type { CertificateFacts } from '../../src/certificates/facts'
import { issueCertificate } from '../../src/certificates/issueCertificate'
import {
  resumeCertificate,
  supersedeCertificate,
  suspendCertificate,
  withdrawCertificate,
} from '../../src/certificates/moveCertificates'
import { SLUGS } from '../../src/collections/slugs'
import { inTransaction, query } from '../../src/db/transaction'
import type { Transaction } from '../../src/db/transaction'
import { parseReceiptCode } from '../../src/intake/receiptCode'
import { getTestPayload } from '../support/database'
import { act, createDesk, refusalOf, rowOf, trailOf } from '../support/factories'
import type { Desk } from '../support/factories'
import { issueOf, setUpNumbers } from './issueOf'

let payload: Payload
let desk: Desk
let id: string

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createDesk(payload)
  await setUpNumbers(payload)
})

beforeEach(() => {
  id = uuidv7()
})

const inTx = <T>(work: (tx: Transaction) => Promise<T>) => inTransaction(payload, work)

const issue = (overrides = {}) =>
  inTx((tx) => issueCertificate(tx, issueOf({ id, actor: desk.approver.actor, ...overrides })))

const move = () => ({
  subject: { collection: SLUGS.policies, id },
  reason: '查实不符合条件',
  now: new Date('2026-07-01T04:00:00Z'),
})

const statesOf = async () => {
  const rows = await query<{ state: string }>(
    payload,
    sql`select state from certificates where subject_id = ${id} order by issued_at, number`,
  )
  return rows.map(({ state }) => state)
}

describe('issuing a certificate', () => {
  it('gives it a number and a code, and freezes what it says under a digest', async () => {
    const issued = await issue()
    const row = await rowOf(payload, SLUGS.certificates, issued.id)
    const facts = row?.facts as CertificateFacts
    expect(issued.number).toMatch(/^琼测证〔2026〕[1-9]\d*号$/)
    expect(parseReceiptCode(issued.code).ok).toBe(true)
    expect(row).toMatchObject({ state: 'valid', number: issued.number, digest: digestOf(facts) })
    expect(facts).toMatchObject({
      number: issued.number,
      code: issued.code,
      issuer: { zh: '某省商务厅', en: 'Provincial Commerce' },
      issuedOn: '2026-06-01',
      validFrom: '2026-06-01',
      validUntil: '2029-05-31',
    })
  })

  it('begins a trail that names who issued it', async () => {
    const issued = await issue()
    expect(await trailOf(payload, issued.id)).toMatchObject([
      { action: 'issue', to_state: 'valid', actor_id: desk.approver.id },
    ])
  })

  it('is refused while one of the kind still holds, and takes no number', async () => {
    const first = await issue()
    expect(await refusalOf(issue())).toEqual({ status: 409, codes: ['certificate-exists'] })
    id = uuidv7()
    const next = await issue()
    const ordinal = (number: string) => Number(/〕(\d+)/.exec(number)?.[1])
    expect(ordinal(next.number)).toBe(ordinal(first.number) + 1)
  })

  it('is refused where no series is set for the kind', async () => {
    expect(await refusalOf(issue({ kind: 'unheard-of' }))).toEqual({
      status: 409,
      codes: ['no-number-series'],
    })
  })

  it('gives two approvers at once two records with two numbers, and one record one', async () => {
    const other = uuidv7()
    const two = await Promise.all([issue(), issue({ id: other })])
    expect(new Set(two.map(({ number }) => number)).size).toBe(2)
    id = uuidv7()
    const race = await Promise.allSettled([issue(), issue(), issue()])
    expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await statesOf()).toEqual(['valid'])
  })
})

describe('an issued certificate', () => {
  it.each([
    ['holder', sql`update certificates set holder = '他人'`],
    ['facts', sql`update certificates set facts = '{}'`],
    ['number', sql`update certificates set number = 'x'`],
    ['subject', sql`update certificates set subject_id = 'x'`],
    ['last day', sql`update certificates set valid_until = now() + interval '9 years'`],
    ['existence', sql`delete from certificates`],
  ])('cannot be changed in its %s, by nobody', async (_what, statement) => {
    const issued = await issue()
    await expect(query(payload, sql`${statement} where id = ${issued.id}::uuid`)).rejects.toThrow()
  })

  it('can be moved by no member of staff directly', async () => {
    const issued = await issue()
    const attempt = act(payload, SLUGS.certificates, issued.id, 'withdraw', desk.approver.actor, {
      reason: '不再需要',
    })
    expect(await refusalOf(attempt)).toEqual({ status: 403, codes: ['not-your-action'] })
  })

  it('is withdrawn with the reason in its trail, and stays withdrawn', async () => {
    const issued = await issue()
    expect(await inTx((tx) => withdrawCertificate(tx, move()))).toBe(1)
    expect(await inTx((tx) => withdrawCertificate(tx, move()))).toBe(0)
    expect(await rowOf(payload, SLUGS.certificates, issued.id)).toMatchObject({ state: 'withdrawn' })
    expect((await trailOf(payload, issued.id)).at(-1)).toMatchObject({
      action: 'withdraw',
      reason: '查实不符合条件',
    })
  })

  it('is suspended and resumed', async () => {
    await issue()
    await inTx((tx) => suspendCertificate(tx, move()))
    expect(await statesOf()).toEqual(['suspended'])
    await inTx((tx) => resumeCertificate(tx, move()))
    expect(await statesOf()).toEqual(['valid'])
  })

  it('is superseded by one with a number of its own', async () => {
    const first = await issue()
    const second = await inTx((tx) =>
      supersedeCertificate(tx, {
        ...issueOf({ id, actor: desk.approver.actor, at: new Date('2026-07-01T04:00:00Z') }),
        reason: '名称变更',
      }),
    )
    expect(second.number).not.toBe(first.number)
    expect(await statesOf()).toEqual(['superseded', 'valid'])
  })

  it('is left alone when the act it follows from fails', async () => {
    await issue()
    const failing = inTx(async (tx) => {
      await withdrawCertificate(tx, move())
      throw new RangeError('refused')
    })
    await expect(failing).rejects.toThrow(RangeError)
    expect(await statesOf()).toEqual(['valid'])
  })
})
