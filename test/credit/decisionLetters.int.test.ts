import { sql } from '@payloadcms/db-postgres/drizzle'
import { addMonths } from 'date-fns'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { CertificateFacts } from '../../src/certificates/facts'
import { SLUGS } from '../../src/collections/slugs'
import { closeIntakePool } from '../../src/db/intakePool'
import { query } from '../../src/db/transaction'
import { renderCertificate } from '../../src/documents/certificatePdf'
import { tokenOfLink } from '../../src/links/issueLink'
import { composeLetter } from '../../src/mail/letters'
import type { MailParcel } from '../../src/outbox/enqueue'
import { findCertificateStatus } from '../../src/queries/certificateStatus'
import { getTestPayload } from '../support/database'
import { act } from '../support/factories'
import { readPdf } from '../support/readPdf'
import { rest } from '../support/rest'
import { actorOfName, BREACH, createCreditCase, fileEnterprise, gradesOf, make } from './creditCase'
import type { CreditCase } from './creditCase'

let world: CreditCase
let payload: Payload

beforeAll(async () => {
  payload = await getTestPayload()
  world = await createCreditCase(payload)
})

afterAll(closeIntakePool)

/** Long enough ago that repair may be asked for. */
const LONG_AGO = addMonths(new Date(), -7)

const standing = async () => {
  const { id: subject, code } = await fileEnterprise(world)
  const { registry } = world
  const id = await make(world, SLUGS.creditRecords, registry.officer, {
    ...BREACH,
    months: 12,
    unifiedCode: code,
  })
  await act(payload, SLUGS.creditRecords, id, 'submit', registry.officer.actor, { now: LONG_AGO })
  await act(payload, SLUGS.creditRecords, id, 'confirm', registry.registrar.actor, { now: LONG_AGO })
  return { id, subject, code }
}

type Letter = {
  id: string
  number: string
  state: string
  title: string
  code: string
  facts: CertificateFacts
}

const lettersOf = (record: string) =>
  query<Letter>(
    payload,
    sql`select id::text, number, state::text, title, code, facts from certificates
      where subject_id = ${record} order by issued_at, id`,
  )

const step = (id: string, action: string, reason?: string, now?: Date) =>
  act(payload, SLUGS.creditRecords, id, action, world.registry.second.actor, { reason, now })

const askRepair = (id: string) =>
  act(
    payload,
    SLUGS.creditRecords,
    id,
    'ask-repair',
    actorOfName(world, 'applicant', id, SLUGS.creditRecords),
    {
      reason: '已补报全部数据。',
    },
  )

const validityOf = async (code: string, now?: Date) => {
  const answer = await findCertificateStatus(code, 'a sender', now)
  return answer.kind === 'found' ? answer.status.validity : answer.kind
}

describe('the letter of a credit record', () => {
  it('is numbered in the series of credit, says what was found, and is good as long as the record stands', async () => {
    const { id, code } = await standing()
    const [letter] = await lettersOf(id)
    expect(letter?.number).toMatch(/^琼商信〔20\d\d〕[1-9]\d*号$/)
    expect(letter?.title).toBe('信用信息认定决定书')
    const pages = readPdf(await renderCertificate(letter?.facts as CertificateFacts, 'zh'))
    const text = pages.join('')
    for (const said of [code, BREACH.facts.slice(0, 8), '失信 · 一般', letter?.number ?? '']) {
      expect(text.replaceAll(/\s/g, '')).toContain(said.replaceAll(/\s/g, ''))
    }
    expect(await validityOf(letter?.code ?? '')).toBe('valid')
    expect(await validityOf(letter?.code ?? '', addMonths(LONG_AGO, 13))).toBe('expired')
  })

  it('is withdrawn when the record was wrong', async () => {
    const { id } = await standing()
    await step(id, 'revoke', '经复核，事实有误')
    const [letter] = await lettersOf(id)
    expect(await validityOf(letter?.code ?? '')).toBe('withdrawn')
  })

  it('is given to staff who may see the record, and to nobody else', async () => {
    const { id } = await standing()
    const [letter] = await lettersOf(id)
    const asked = async (as: CreditCase['registry'][keyof CreditCase['registry']]) =>
      (await rest('GET', `/certificate/${letter?.id}/pdf`, { as })).status
    expect(await asked(world.registry.officer)).toBe(200)
    expect(await asked(world.registry.elsewhere)).toBe(404)
  })
})

describe('the letter of a repair', () => {
  it('takes the place of the record’s own when repair is granted, and its link is mailed', async () => {
    const { id } = await standing()
    await askRepair(id)
    await step(id, 'grant-repair', '整改到位')
    const letters = await lettersOf(id)
    expect(letters.map(({ title, state }) => `${title} ${state}`)).toEqual([
      '信用信息认定决定书 superseded',
      '准予信用修复决定书 valid',
    ])
    expect(letters[1]?.facts.statement.zh).toContain('理由：整改到位')
    const [mail] = await query<{ content: MailParcel }>(
      payload,
      sql`select content from outbox where content->>'record' = ${id} and content->>'act' = 'repaired'`,
    )
    const [link] = await query<{ id: string }>(
      payload,
      sql`select id from applicant_links where subject_id = ${id}::uuid and purpose = 'certificate'
        and replaced_at is null`,
    )
    const written = await composeLetter(payload, { ...(mail?.content as MailParcel), kind: 'mail' })
    expect(written?.text).toContain(tokenOfLink(link?.id ?? ''))
  })

  it('stands beside the record’s own when repair is refused, and gives way to the next one', async () => {
    const { id } = await standing()
    await askRepair(id)
    await step(id, 'refuse-repair', '材料不足')
    await askRepair(id)
    await step(id, 'refuse-repair', '仍未改正')
    expect((await lettersOf(id)).map(({ title, state }) => `${title} ${state}`)).toEqual([
      '信用信息认定决定书 valid',
      '不予信用修复决定书 superseded',
      '不予信用修复决定书 valid',
    ])
  })
})

describe('the letter of a grade', () => {
  it('says the grade a person gave, and is withdrawn when another takes its place', async () => {
    const { subject, code } = await standing()
    const [proposed] = await gradesOf(world, subject)
    const id = proposed?.id ?? ''
    await act(payload, SLUGS.creditGrades, id, 'make-stricter', world.registry.second.actor, {
      reason: '多次催告',
      input: { grade: 'D' },
    })
    const [letter] = await lettersOf(id)
    expect(letter?.title).toBe('信用风险等级确认书')
    expect(letter?.facts.rows.map(({ value }) => value.zh)).toEqual([code, expect.stringContaining('D')])
    await act(
      payload,
      SLUGS.creditGrades,
      id,
      'supersede',
      actorOfName(world, 'system', id, SLUGS.creditGrades),
    )
    expect(await validityOf(letter?.code ?? '')).toBe('withdrawn')
  })

  it('is not to be read from the verification page beyond that it holds: grades are internal', async () => {
    const { subject } = await standing()
    const [proposed] = await gradesOf(world, subject)
    await act(payload, SLUGS.creditGrades, proposed?.id ?? '', 'confirm', world.registry.second.actor)
    const [letter] = await lettersOf(proposed?.id ?? '')
    const answer = await findCertificateStatus(letter?.code ?? '', 'another sender')
    expect(answer.kind).toBe('found')
    expect(JSON.stringify(answer)).not.toMatch(/grade|较高|C 级|"C"/)
  })
})
