import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { inTransaction, query } from '../../src/db/transaction'
import { findUnreconciled } from '../../src/report/findUnreconciled'
import { openComments } from '../../src/report/reportData'
import { getTestPayload } from '../support/database'
import {
  act,
  CLAUSES,
  commentIn,
  consultationIn,
  createDesk,
  createPoint,
  createRevision,
  group,
  receiveComment,
} from '../support/factories'
import type { Desk } from '../support/factories'
import { carrying, decidePoint, fillConsultation, reportOf } from './reportCase'

let payload: Payload
let desk: Desk

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createDesk(payload)
})

const missingOf = (consultation: string, limit = 20) =>
  inTransaction(payload, (tx) => findUnreconciled(tx, { consultation, limit }))

describe('the report of a consultation', () => {
  it('has a row for each point and each answer given alone, in the order of the draft', async () => {
    const consultation = await consultationIn(payload, desk, 'open')
    const { points } = await fillConsultation(payload, desk, consultation)
    await decidePoint(payload, desk, points.scope)
    const { rows } = await reportOf(payload, consultation)
    expect(
      rows.map(({ number, clauseLabel, title, count, disposition }) => [
        number,
        clauseLabel,
        title,
        count,
        disposition,
      ]),
    ).toEqual([
      [1, null, '文字再精练', 1, null],
      [2, '第二条　本细则适用于产业园。', '扩大适用范围', 2, 'adopted'],
      [3, '第二条　本细则适用于产业园。', null, 1, 'adopted'],
    ])
    expect(rows[1]?.reason).toBe('建议合理，予以采纳。')
  })

  it('counts distinct comments apart from the sum of the rows', async () => {
    const consultation = await consultationIn(payload, desk, 'open')
    const { points } = await fillConsultation(payload, desk, consultation)
    await decidePoint(payload, desk, points.scope)
    await decidePoint(payload, desk, points.whole)
    const report = await reportOf(payload, consultation)
    expect(report.totals).toMatchObject({ received: 4, answered: 3, mentions: 4, excluded: 1 })
    expect(report.rows.reduce((sum, { count }) => sum + count, 0)).toBe(report.totals.mentions)
    expect(openComments(report)).toBe(0)
    // Both points are adopted, and so is the single answer: three comments, though the rows say four.
    expect(report.dispositions[0]).toEqual({ disposition: 'adopted', rows: 3, comments: 3 })
    expect(report.channels.filter(({ count }) => count > 0)).toEqual([
      { channel: 'web', count: 3 },
      { channel: 'letter', count: 1 },
    ])
    expect(report.exclusions).toEqual([{ exclusion: 'off-topic', reason: '与本件无关', count: 1 }])
  })

  it('does not count a comment answered on its own with its point', async () => {
    const consultation = await consultationIn(payload, desk, 'open')
    const point = await createPoint(payload, desk, consultation)
    await carrying(payload, desk, consultation, [point])
    const exception = await carrying(payload, desk, consultation, [point])
    await act(payload, SLUGS.comments, exception, 'decide', desk.editor.actor, {
      reason: '另有规定',
      input: { disposition: 'not-adopted' },
    })
    const { rows, totals } = await reportOf(payload, consultation)
    expect(rows.map(({ title, count }) => [title, count])).toEqual([
      ['适用范围', 1],
      [null, 1],
    ])
    expect(totals).toMatchObject({ received: 2, answered: 2, mentions: 2 })
  })

  it('shows the clause that an answer changed, as printed in the later text', async () => {
    const consultation = await consultationIn(payload, desk, 'open')
    const point = await createPoint(payload, desk, consultation)
    await carrying(payload, desk, consultation, [point])
    const [held] = await query<{ policy: string }>(
      payload,
      sql`select policy_id as policy from consultations where id = ${consultation}::uuid`,
    )
    const later = await createRevision(payload, desk, {
      policy: held?.policy,
      clauses: [...CLAUSES, { ...CLAUSES[1], anchor: 'c-3', number: '第三条', text: '直播基地参照执行。' }],
    })
    await act(payload, SLUGS.points, point, 'link-change', desk.editor.actor, {
      input: { changedRevision: later, changedClause: 'c-3' },
    })
    const { rows } = await reportOf(payload, consultation)
    expect(rows[0]?.changed?.clause).toBe('第三条　直播基地参照执行。')
  })

  it("carries nobody's words or name", async () => {
    const consultation = await consultationIn(payload, desk, 'open')
    await fillConsultation(payload, desk, consultation)
    expect(JSON.stringify(await reportOf(payload, consultation))).not.toMatch(/符小妹|1380000|写得更清楚/)
  })
})

describe('what a report does not account for', () => {
  it('is named with where it stands', async () => {
    const consultation = await consultationIn(payload, desk, 'open')
    const { points } = await fillConsultation(payload, desk, consultation)
    await decidePoint(payload, desk, points.scope)
    await receiveComment(payload, consultation)
    await commentIn(payload, desk, 'screened', consultation)
    const { count, hasMore, comments } = await missingOf(consultation)
    expect({ count, hasMore }).toEqual({ count: 3, hasMore: false })
    expect(comments.map(({ standing, point }) => [standing, point?.title])).toEqual([
      ['grouped', '文字再精练'],
      ['received', undefined],
      ['screened', undefined],
    ])
    expect(openComments(await reportOf(payload, consultation))).toBe(3)
  })

  it('is a grouped comment that lost its last point, too', async () => {
    const consultation = await consultationIn(payload, desk, 'open')
    const comment = await commentIn(payload, desk, 'grouped', consultation)
    await query(payload, sql`delete from point_members where comment_id = ${comment}::uuid`)
    expect((await missingOf(consultation)).comments).toMatchObject([{ id: comment, standing: 'ungrouped' }])
  })

  it('names the first to arrive and counts all', async () => {
    const consultation = await consultationIn(payload, desk, 'open')
    const first = await receiveComment(payload, consultation)
    await receiveComment(payload, consultation)
    await receiveComment(payload, consultation)
    const { count, comments } = await missingOf(consultation, 1)
    expect(count).toBe(3)
    expect(comments.map(({ id }) => id)).toEqual([first])
  })

  it('is nothing once every point is decided', async () => {
    const consultation = await consultationIn(payload, desk, 'open')
    const { points } = await fillConsultation(payload, desk, consultation)
    await decidePoint(payload, desk, points.scope)
    await decidePoint(payload, desk, points.whole)
    expect(await missingOf(consultation)).toEqual({ count: 0, hasMore: false, comments: [] })
    await group(payload, desk, await commentIn(payload, desk, 'screened', consultation), points.scope)
    expect((await missingOf(consultation)).count).toBe(0)
  })
})
