import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { CertificateFacts } from '../../src/certificates/facts'
import { SLUGS } from '../../src/collections/slugs'
import { closeIntakePool } from '../../src/db/intakePool'
import { query } from '../../src/db/transaction'
import { renderCertificate } from '../../src/documents/certificatePdf'
import { composeLetter } from '../../src/mail/letters'
import type { MailParcel } from '../../src/outbox/enqueue'
import { findCertificateStatus } from '../../src/queries/certificateStatus'
import { getTestPayload } from '../support/database'
import { act, rowOf } from '../support/factories'
import { readPdf } from '../support/readPdf'
import { createWorld, endPublicity, objectTo, rankedProgramme } from './world'
import type { World } from './world'

const { talentApplications: APPLICATIONS, talentObjections: OBJECTIONS } = SLUGS

let payload: Payload
let world: World

beforeAll(async () => {
  payload = await getTestPayload()
  world = await createWorld(payload)
})

afterAll(closeIntakePool)

type Letter = { number: string; state: string; code: string; facts: CertificateFacts }

const lettersOf = (record: string) =>
  query<Letter>(
    payload,
    sql`select number, state::text as state, code, facts from certificates
      where subject_id = ${record} order by issued_at, id`,
  )

const textOf = async (letter: Letter | undefined, locale: 'zh' | 'en' = 'zh') =>
  readPdf(await renderCertificate(letter?.facts as CertificateFacts, locale))

const statusOf = async (code: string, now?: Date) => {
  const answer = await findCertificateStatus(code, 'a sender', now)
  return answer.kind === 'found' ? answer.status : undefined
}

const nameOf = async (application: string) => String((await rowOf(payload, APPLICATIONS, application))?.name)

describe('the notice of a published list', () => {
  it('names who is proposed, until when, and holds until the publicity is over', async () => {
    const { programme, applications } = await rankedProgramme(payload, world, { announced: true })
    const [notice, ...others] = await lettersOf(programme)
    expect(others).toEqual([])
    expect(notice?.number).toMatch(/^琼商才〔20\d\d〕[1-9]\d*号$/)
    const pages = await textOf(notice)
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain('关于“优秀电商主播评选”拟入选名单的公示')
    expect(pages[0]).toContain(`第1名${await nameOf(applications[0] ?? '')}`)
    expect(pages[0]).not.toContain(await nameOf(applications[1] ?? ''))
    const status = await statusOf(notice?.code ?? '')
    expect(status).toMatchObject({ validity: 'valid', holder: '优秀电商主播评选' })
    const after = new Date(new Date(`${status?.validUntil}T23:59:59+08:00`).getTime() + 1000)
    expect((await statusOf(notice?.code ?? '', after))?.validity).toBe('expired')
  })

  it('gives way to another when the list changes: with the next of the ranking, or without a name', async () => {
    const { programme, applications } = await rankedProgramme(payload, world, { announced: true })
    const [first = '', second = ''] = applications
    const objection = await objectTo(payload, programme, first)
    await act(payload, OBJECTIONS, objection, 'uphold', world.reviewer.actor, { reason: '业绩不实' })
    const [old, republished] = await lettersOf(programme)
    expect([old?.state, republished?.state]).toEqual(['superseded', 'valid'])
    expect((await textOf(republished))[0]).toContain(await nameOf(second))
    expect((await textOf(republished))[0]).not.toContain(await nameOf(first))
    await act(payload, APPLICATIONS, second, 'refuse-award', world.approver.actor, { reason: '材料不实' })
    const [, , amended] = await lettersOf(programme)
    expect(amended?.state).toBe('valid')
    expect((await textOf(amended))[0]).not.toContain(await nameOf(second))
  })

  it('is not issued anew once its time is over', async () => {
    const { programme, applications } = await rankedProgramme(payload, world, { announced: true })
    await endPublicity(payload, programme)
    await act(payload, APPLICATIONS, applications[0] ?? '', 'refuse-award', world.approver.actor, {
      reason: '材料不实',
    })
    expect(await lettersOf(programme)).toHaveLength(1)
  })
})

describe('the answer to an objection', () => {
  it.each([
    ['dismiss', 'dismissed', '异议不成立'],
    ['uphold', 'upheld', '异议成立'],
  ])(
    '%s: is a letter with the reason, which tells nobody who objected, and comes by link',
    async (action, told, finding) => {
      const { programme, applications } = await rankedProgramme(payload, world, { announced: true })
      const objection = await objectTo(payload, programme, applications[0])
      await act(payload, OBJECTIONS, objection, action, world.reviewer.actor, {
        reason: '平台出具的数据\n与申报一致。',
      })
      const [letter, ...others] = await lettersOf(objection)
      expect(others).toEqual([])
      const { receipt_code: receipt } = (await rowOf(payload, OBJECTIONS, objection)) as Record<
        string,
        string
      >
      for (const locale of ['zh', 'en'] as const) {
        const pages = await textOf(letter, locale)
        expect(pages).toHaveLength(1)
        expect(pages[0]).toContain('平台出具的数据')
        expect(pages[0]).not.toContain('符海燕')
        expect(pages[0]).not.toContain(receipt)
      }
      expect((await textOf(letter))[0]).toContain(finding)
      expect(await statusOf(letter?.code ?? '')).toMatchObject({
        validity: 'valid',
        holder: `符**（${receipt?.slice(-4)}）`,
      })
      const [parcel] = await query<{ content: MailParcel }>(
        payload,
        sql`select content from outbox
          where content->>'record' = ${objection} and content->>'act' = ${told}`,
      )
      const mail = await composeLetter(payload, parcel?.content as MailParcel)
      expect(mail?.to).toBe('objector@mail.example')
      expect(mail?.text).toContain('/zh/links/')
    },
  )
})
