import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { closeIntakePool } from '../../src/db/intakePool'
import { inTransaction, query } from '../../src/db/transaction'
import { findStatusOf } from '../../src/queries/receiptStatus'
import type { ReportData } from '../../src/report/reportData'
import { performIn } from '../../src/workflow/perform'
import { getTestPayload } from '../support/database'
import {
  act,
  commentIn,
  consultationIn,
  createDesk,
  receiveComment,
  refusalOf,
  rowOf,
  system,
} from '../support/factories'
import type { Desk } from '../support/factories'
import { rest } from '../support/rest'
import { decidePoint, fillConsultation, publish, reportOf } from './reportCase'

let payload: Payload
let desk: Desk

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createDesk(payload)
})

afterAll(closeIntakePool)

const storedOf = async (consultation: string) => {
  const rows = await query<{ snapshot: ReportData; publishedAt: string }>(
    payload,
    sql`select snapshot, published_at as "publishedAt" from adoption_reports where consultation_id = ${consultation}::uuid`,
  )
  expect(rows.length).toBeLessThanOrEqual(1)
  return rows[0]
}

const settledConsultation = async () => {
  const consultation = await consultationIn(payload, desk, 'open')
  const { points, comments } = await fillConsultation(payload, desk, consultation)
  await decidePoint(payload, desk, points.scope)
  await decidePoint(payload, desk, points.whole)
  return { consultation, points, comments }
}

describe('publishing the result', () => {
  it('stores the report as it is at that moment', async () => {
    const { consultation } = await settledConsultation()
    const preview = await reportOf(payload, consultation)
    await publish(payload, desk, consultation)
    const stored = await storedOf(consultation)
    expect(stored?.snapshot.publishedAt).toBe(new Date(stored?.publishedAt ?? '').toISOString())
    const { madeAt: _made, publishedAt: _published, ...rest } = stored?.snapshot ?? ({} as ReportData)
    const { madeAt: _before, publishedAt: _none, ...expected } = preview
    expect(rest).toEqual(expected)
  })

  it('is refused with the receipts of what is missing, and stores nothing', async () => {
    const { consultation } = await settledConsultation()
    const missing = await receiveComment(payload, consultation)
    await act(payload, SLUGS.consultations, consultation, 'close', system)
    const answer = await rest('POST', `/workflow/consultations/${consultation}`, {
      as: desk.editor,
      body: { action: 'conclude' },
    })
    const row = await rowOf(payload, SLUGS.comments, missing)
    const code = String(row?.receipt_code)
    expect(answer.status).toBe(409)
    expect(answer.body.errors?.[0]?.message).toContain(code.slice(0, 4))
    expect(await storedOf(consultation)).toBeUndefined()
  })

  it('asks again when a point is reopened after the result was submitted', async () => {
    const { consultation, points } = await settledConsultation()
    await act(payload, SLUGS.consultations, consultation, 'close', system)
    await act(payload, SLUGS.consultations, consultation, 'conclude', desk.editor.actor)
    await act(payload, SLUGS.points, points.scope, 'reopen', desk.reviewer.actor, { reason: '再研究' })
    const refused = refusalOf(act(payload, SLUGS.consultations, consultation, 'publish', desk.approver.actor))
    expect(await refused).toEqual({ status: 409, codes: ['comments-unsettled'] })
    expect(await storedOf(consultation)).toBeUndefined()
  })

  it('starts telling the commenters and has the public pages made anew, in the same act', async () => {
    const { consultation } = await settledConsultation()
    await publish(payload, desk, consultation)
    const runs = await query<{ kind: string }>(
      payload,
      sql`select kind from runs where params->>'consultation' = ${consultation}`,
    )
    expect(runs).toEqual([{ kind: 'tell-commenters' }])
    const parcels = await query<{ content: { paths: string[] } }>(
      payload,
      sql`select content from outbox where kind = 'revalidate' and content::text like ${`%${consultation}%`}`,
    )
    expect(parcels.at(-1)?.content.paths).toEqual(
      expect.arrayContaining([
        `/zh/consultations/${consultation}/report`,
        `/en/consultations/${consultation}/report/pdf`,
      ]),
    )
  })

  it('leaves nothing behind when the act fails at its end', async () => {
    const { consultation } = await settledConsultation()
    await act(payload, SLUGS.consultations, consultation, 'close', system)
    await act(payload, SLUGS.consultations, consultation, 'conclude', desk.editor.actor)
    const failing = inTransaction(payload, async (tx) => {
      await performIn(tx, {
        collection: SLUGS.consultations,
        id: consultation,
        action: 'publish',
        actor: desk.approver.actor,
      })
      throw new Error('the power went')
    })
    await expect(failing).rejects.toThrow('the power went')
    expect(await storedOf(consultation)).toBeUndefined()
    expect((await rowOf(payload, SLUGS.consultations, consultation))?.state).toBe('conclusion-review')
  })
})

describe('the look-up by receipt code', () => {
  it('shows each row and reason of the points a comment carries', async () => {
    const { consultation, comments } = await settledConsultation()
    await publish(payload, desk, consultation)
    const code = String((await rowOf(payload, SLUGS.comments, comments.both))?.receipt_code)
    const status = await findStatusOf(code)
    const { rows } = (await storedOf(consultation))?.snapshot ?? { rows: [] }
    const numberOf = (title: string | null) => rows.find((row) => row.title === title)?.number
    expect(status?.outcome).toEqual({
      kind: 'decided',
      answers: ['扩大适用范围', '文字再精练'].map((title) => ({
        title,
        disposition: 'adopted',
        reason: '建议合理，予以采纳。',
        row: numberOf(title),
      })),
    })
    expect(status?.steps.at(-1)?.done).toBe(true)
    const alone = await findStatusOf(
      String((await rowOf(payload, SLUGS.comments, comments.decided))?.receipt_code),
    )
    expect(alone?.outcome).toMatchObject({ answers: [{ title: null, row: numberOf(null) }] })
  })

  it('tells nothing before the result is published', async () => {
    const { comments } = await settledConsultation()
    const code = String((await rowOf(payload, SLUGS.comments, comments.both))?.receipt_code)
    const status = await findStatusOf(code)
    expect(status?.outcome).toBeNull()
    expect(JSON.stringify(status)).not.toContain('予以采纳')
  })
})

describe('a letter typed in while the result is concluded and published', () => {
  const answeredOrExcluded = (stored: { snapshot: ReportData } | undefined) => {
    const totals = stored?.snapshot.totals
    return totals ? totals.answered + totals.excluded : 0
  }

  it('waits for a conclusion under way, and is refused', async () => {
    const { consultation } = await settledConsultation()
    await act(payload, SLUGS.consultations, consultation, 'close', system)
    let letter: Promise<string> | undefined
    await inTransaction(payload, async (tx) => {
      await performIn(tx, {
        collection: SLUGS.consultations,
        id: consultation,
        action: 'conclude',
        actor: desk.editor.actor,
      })
      letter = receiveComment(payload, consultation, { channel: 'letter', graceSeconds: 86_400 })
      const isWaiting = await Promise.race([letter.then(() => false), delay(300).then(() => true)])
      expect(isWaiting).toBe(true)
    })
    expect(await letter).toBe('refused: not-open')
  })

  it('is seen by a conclusion that waited for it', async () => {
    const { consultation } = await settledConsultation()
    await act(payload, SLUGS.consultations, consultation, 'close', system)
    let conclusion: Promise<unknown> | undefined
    await inTransaction(payload, async (tx) => {
      // What the door does first: its lock, then the comment.
      await tx.query(sql`select 1 from consultations where id = ${consultation}::uuid for key share`)
      conclusion = refusalOf(act(payload, SLUGS.consultations, consultation, 'conclude', desk.editor.actor))
      const isWaiting = await Promise.race([conclusion.then(() => false), delay(300).then(() => true)])
      expect(isWaiting).toBe(true)
      await tx.query(sql`
        insert into comments (id, state, revision, receipt_code, consultation_id, policy_revision_id, body, channel,
          arrived_at, locale, agency_id, created_at, updated_at)
        select gen_random_uuid(), 'received', 1, 'RACE' || left(gen_random_uuid()::text, 8), id, policy_revision_id,
          '来信', 'letter', now(), 'zh', agency_id, now(), now()
        from consultations where id = ${consultation}::uuid`)
    })
    expect(await conclusion).toEqual({ status: 409, codes: ['comments-unsettled'] })
  })

  it('is in the report or refused, however they meet', { timeout: 120_000 }, async () => {
    for (let round = 0; round < 4; round += 1) {
      const consultation = await consultationIn(payload, desk, 'open')
      await commentIn(payload, desk, 'excluded', consultation)
      await act(payload, SLUGS.consultations, consultation, 'close', system)
      const letters = Array.from({ length: 6 }, (_, index) =>
        delay(index * 4).then(() =>
          receiveComment(payload, consultation, { channel: 'letter', graceSeconds: 86_400 }),
        ),
      )
      const conclusion = delay(round * 6).then(async () => {
        await act(payload, SLUGS.consultations, consultation, 'conclude', desk.editor.actor)
        await act(payload, SLUGS.consultations, consultation, 'publish', desk.approver.actor)
      })
      const [concluded, ...answers] = await Promise.all([
        conclusion.then(
          () => true,
          () => false,
        ),
        ...letters,
      ])
      const taken = answers.filter((answer) => !answer.startsWith('refused'))
      const [stored] = await query<{ count: number }>(
        payload,
        sql`select count(*)::int as count from comments where consultation_id = ${consultation}::uuid`,
      )
      expect(stored?.count).toBe(1 + taken.length)
      const report = await storedOf(consultation)
      expect(Boolean(report)).toBe(concluded)
      // Published: everything taken is accounted for, so nothing was taken beside the one.
      expect(answeredOrExcluded(report)).toBe(concluded ? stored?.count : 0)
    }
  })
})

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
