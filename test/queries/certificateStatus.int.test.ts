import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { issueCertificate } from '../../src/certificates/issueCertificate'
import type { IssuedCertificate } from '../../src/certificates/issueCertificate'
import { withdrawCertificate } from '../../src/certificates/moveCertificates'
import { SLUGS } from '../../src/collections/slugs'
import { closeIntakePool } from '../../src/db/intakePool'
import { inTransaction } from '../../src/db/transaction'
import { createReceiptCode, formatReceiptCode } from '../../src/intake/receiptCode'
import { findCertificateStatus } from '../../src/queries/certificateStatus'
import { issueOf, setUpNumbers } from '../certificates/issueOf'
import { getTestPayload } from '../support/database'
import { system } from '../support/factories'
import { seedPlaces } from '../support/people'

const NOW = new Date('2026-08-01T04:00:00Z')

let payload: Payload
let id: string
let issued: IssuedCertificate

beforeAll(async () => {
  payload = await getTestPayload()
  await seedPlaces(payload)
  await setUpNumbers(payload)
  id = uuidv7()
  issued = await inTransaction(payload, (tx) => issueCertificate(tx, issueOf({ id, actor: system })))
})

afterAll(closeIntakePool)

const ask = (typed: string, sender: string = uuidv7()) => findCertificateStatus(typed, sender, NOW)

const kindsOf = async (times: number, typed: () => string, sender: string) => {
  const kinds: string[] = []
  for (let count = 0; count < times; count += 1) kinds.push((await ask(typed(), sender)).kind)
  return kinds
}

describe('asking for a certificate', () => {
  it('by its code as people type it, tells number, holder, kind and dates and nothing else', async () => {
    expect(await ask(` ${formatReceiptCode(issued.code).toLowerCase()} `)).toEqual({
      kind: 'found',
      status: {
        number: issued.number,
        title: { zh: '跨境电子商务企业备案证书', en: 'Certificate of Filing' },
        holder: '海南某某供应链管理有限公司',
        issuer: { zh: '某省商务厅', en: 'Provincial Commerce' },
        issuedOn: '2026-06-01',
        validFrom: '2026-06-01',
        validUntil: '2029-05-31',
        validity: 'valid',
        endedOn: null,
      },
    })
  })

  it('by its number, with whatever brackets, finds it too and gives away no code', async () => {
    const answer = await ask(issued.number.replace('〔', '[').replace('〕', ']'))
    expect(answer).toMatchObject({ kind: 'found', status: { number: issued.number } })
    expect(JSON.stringify(answer)).not.toContain(issued.code)
  })

  it('that nobody has, or by what cannot be one, says so', async () => {
    expect(await ask(createReceiptCode())).toEqual({ kind: 'unknown' })
    expect(await ask('琼测证〔2026〕99999号')).toEqual({ kind: 'unknown' })
    expect(await ask('ABCD-EFGH-2345')).toEqual({ kind: 'unknown' })
    expect(await ask('x'.repeat(5000))).toEqual({ kind: 'unreadable' })
    expect(await ask("'; drop table certificates; --")).toEqual({ kind: 'unreadable' })
  })

  it('that was withdrawn tells since when', async () => {
    const other = uuidv7()
    const gone = await inTransaction(payload, (tx) =>
      issueCertificate(tx, issueOf({ id: other, actor: system })),
    )
    await inTransaction(payload, (tx) =>
      withdrawCertificate(tx, {
        subject: { collection: SLUGS.policies, id: other },
        reason: '查实不符合条件',
        now: new Date('2026-07-31T16:30:00Z'),
      }),
    )
    expect(await ask(gone.code)).toMatchObject({
      status: { validity: 'withdrawn', endedOn: '2026-08-01' },
    })
  })
})

describe('whoever guesses', () => {
  it('gets, over the limit, the same answer for right and wrong', async () => {
    const sender = uuidv7()
    expect(new Set(await kindsOf(30, createReceiptCode, sender))).toEqual(new Set(['unknown']))
    expect((await ask(createReceiptCode(), sender)).kind).toBe('too-many')
    expect((await ask(issued.code, sender)).kind).toBe('too-many')
  })

  it('cannot make a list by asking for one number after the other, though each is right', async () => {
    const sender = uuidv7()
    expect(new Set(await kindsOf(30, () => issued.number, sender))).toEqual(new Set(['found']))
    expect((await ask(issued.number, sender)).kind).toBe('too-many')
  })

  it('does not spoil it for who scans codes from paper: those are not counted', async () => {
    const sender = uuidv7()
    expect(new Set(await kindsOf(40, () => issued.code, sender))).toEqual(new Set(['found']))
  })
})
