import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { CertificateFacts } from '../../src/certificates/facts'
import { SLUGS } from '../../src/collections/slugs'
import { closeIntakePool } from '../../src/db/intakePool'
import { query } from '../../src/db/transaction'
import { renderCertificate } from '../../src/documents/certificatePdf'
import { findCertificateStatus } from '../../src/queries/certificateStatus'
import { findPublicCommitments } from '../../src/queries/siteCredit'
import { getTestPayload } from '../support/database'
import { act, inDays, refusalOf } from '../support/factories'
import { readPdf } from '../support/readPdf'
import { createCreditCase, fileEnterprise, lettersTo, make, PROMISE } from './creditCase'
import type { CreditCase } from './creditCase'

const { commitments: COMMITMENTS } = SLUGS

let world: CreditCase
let payload: Payload

beforeAll(async () => {
  payload = await getTestPayload()
  world = await createCreditCase(payload)
})

afterAll(closeIntakePool)

const file = async (more: Record<string, unknown> = {}) => {
  const { code } = await fileEnterprise(world)
  const id = await make(world, COMMITMENTS, world.registry.officer, {
    ...PROMISE,
    unifiedCode: code,
    ...more,
  })
  const [letter] = await query<{ code: string; number: string; facts: CertificateFacts }>(
    payload,
    sql`select code, number, facts from certificates where subject_id = ${id}`,
  )
  if (!letter) throw new TypeError('no letter')
  return { id, unifiedCode: code, letter }
}

const validityOf = async (code: string, now?: Date) => {
  const answer = await findCertificateStatus(code, 'a sender', now)
  return answer.kind === 'found' ? answer.status.validity : answer.kind
}

const take = (id: string, action: string) =>
  act(payload, COMMITMENTS, id, action, world.registry.registrar.actor, {
    reason: '经核查认定。',
    ...(action === 'mark-broken' && { input: { severity: 'minor' } }),
  })

const shownFor = async (term: string) => (await findPublicCommitments(payload, { term, page: 1 })).commitments

describe('a commitment that is filed', () => {
  it('has a letter with what was signed, on one sheet in either language, and its maker is told', async () => {
    const { id, unifiedCode, letter } = await file({ text: '一、按期补交材料。\n二、接受核查。' })
    expect(letter.number).toMatch(/^琼商信〔20\d\d〕[1-9]\d*号$/)
    const [zh, ...more] = readPdf(await renderCertificate(letter.facts, 'zh'))
    expect(more).toEqual([])
    for (const words of [
      '信用承诺书',
      '承诺人',
      unifiedCode,
      '容缺受理型',
      '一、按期补交材料。',
      '二、接受核查。',
    ])
      expect(zh).toContain(words)
    expect(readPdf(await renderCertificate(letter.facts, 'en'))).toHaveLength(1)
    expect(await lettersTo(world, id)).toEqual(['commitment-filed'])
  })

  it('is verified as valid until its day, then as expired', async () => {
    const { letter } = await file()
    expect(await validityOf(letter.code)).toBe('valid')
    expect(await validityOf(letter.code, new Date(inDays(45)))).toBe('expired')
  })

  it.each(['mark-broken', 'lapse'])('is withdrawn by %s', async (action) => {
    const { id, letter } = await file()
    await take(id, action)
    expect(await validityOf(letter.code)).toBe('withdrawn')
  })

  it('stays valid when it has been kept', async () => {
    const { id, letter } = await file()
    await take(id, 'mark-performed')
    expect(await validityOf(letter.code)).toBe('valid')
  })

  it('is not filed where no series of numbers is set: no commitment without its letter', async () => {
    const { code } = await fileEnterprise(world)
    const { numberSeries } = await payload.findGlobal({ slug: 'settings' })
    const without = numberSeries?.filter(({ kind }) => kind !== 'credit-decisions')
    await payload.updateGlobal({ slug: 'settings', data: { numberSeries: without }, overrideAccess: true })
    const filing = make(world, COMMITMENTS, world.registry.officer, { ...PROMISE, unifiedCode: code })
    expect(await refusalOf(filing)).toMatchObject({ codes: ['no-number-series'] })
    await payload.updateGlobal({ slug: 'settings', data: { numberSeries }, overrideAccess: true })
    expect(await query(payload, sql`select 1 from commitments where unified_code = ${code}`)).toEqual([])
  })
})

describe('commitments as the public looks them up', () => {
  it('are there while they run and when they were kept, without their words', async () => {
    const { id, unifiedCode, letter } = await file()
    expect(await shownFor(unifiedCode)).toEqual([
      expect.objectContaining({ id, state: 'pending', number: letter.number }),
    ])
    expect(JSON.stringify(await shownFor(unifiedCode))).not.toContain(PROMISE.text)
    await take(id, 'mark-performed')
    expect(await shownFor(unifiedCode)).toMatchObject([{ state: 'performed' }])
  })

  it.each(['mark-broken', 'lapse'])('are gone after %s', async (action) => {
    const { id, unifiedCode } = await file()
    await take(id, action)
    expect(await shownFor(unifiedCode)).toEqual([])
  })
})
