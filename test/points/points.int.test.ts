import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { closeIntakePool } from '../../src/db/intakePool'
import { query } from '../../src/db/transaction'
import { unsettledSql } from '../../src/points/unsettledSql'
import { getTestPayload } from '../support/database'
import {
  act,
  commentIn,
  consultationIn,
  createDesk,
  createPoint,
  createRevision,
  group,
  pointIn,
  POINT_WAYS,
  pointsOf,
  refusalOf,
  rowOf,
  walk,
} from '../support/factories'
import type { Desk } from '../support/factories'
import { rest } from '../support/rest'

let payload: Payload
let desk: Desk
let consultation: string

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createDesk(payload)
  consultation = await consultationIn(payload, desk, 'open')
})

afterAll(closeIntakePool)

const onPoint = (point: string, action: string, input: Record<string, string> = {}, reason?: string) =>
  refusalOf(act(payload, SLUGS.points, point, action, desk.editor.actor, { input, reason }))

const unsettled = async (): Promise<string[]> => {
  const rows = await query<{ id: string }>(payload, sql`select id from ${unsettledSql(consultation)} as open`)
  return rows.map(({ id }) => id)
}

describe('a point', () => {
  it('goes to review with comments and an answer, not without', async () => {
    const point = await createPoint(payload, desk, consultation)
    expect(await onPoint(point, 'submit')).toEqual({
      status: 409,
      codes: ['point-without-comments', 'point-without-answer'],
    })
    await group(payload, desk, await commentIn(payload, desk, 'screened', consultation), point)
    expect(await onPoint(point, 'submit')).toEqual({ status: 409, codes: ['point-without-answer'] })
    await walk(payload, desk, SLUGS.points, point, POINT_WAYS['division-review'] ?? [])
    expect((await rowOf(payload, SLUGS.points, point))?.state).toBe('division-review')
  })

  it('passes four different people', async () => {
    const point = await pointIn(payload, desk, 'division-review', consultation)
    const both = { ...desk.reviewer.actor, id: desk.editor.id, roles: ['reviewer'] as const }
    const pass = act(payload, SLUGS.points, point, 'pass-division', { ...both })
    expect(await refusalOf(pass)).toEqual({ status: 409, codes: ['four-eyes'] })
  })

  it('is dropped when no comment carries it, not otherwise', async () => {
    const empty = await createPoint(payload, desk, consultation)
    expect(await onPoint(await pointIn(payload, desk, 'open', consultation), 'drop')).toEqual({
      status: 409,
      codes: ['point-has-comments'],
    })
    expect(await onPoint(empty, 'drop')).toMatchObject({ performed: { state: 'dropped' } })
  })

  it('takes further comments while it is reviewed, none once it is merged away or dropped', async () => {
    const comment = await commentIn(payload, desk, 'screened', consultation)
    const join = async (state: string) =>
      refusalOf(group(payload, desk, comment, await pointIn(payload, desk, state, consultation)))
    expect(await join('decided')).toMatchObject({ performed: { state: 'grouped' } })
    expect(await join('merged')).toEqual({ status: 409, codes: ['point-not-open'] })
    expect(await join('dropped')).toEqual({ status: 409, codes: ['point-not-open'] })
  })

  it('of another consultation takes no comment and no other point', async () => {
    const elsewhere = await createPoint(payload, desk, await consultationIn(payload, desk, 'open'))
    const comment = await commentIn(payload, desk, 'screened', consultation)
    const point = await createPoint(payload, desk, consultation)
    const unknown = { status: 409, codes: ['point-unknown'] }
    expect(await refusalOf(group(payload, desk, comment, elsewhere))).toEqual(unknown)
    expect(await onPoint(point, 'merge', { point: elsewhere })).toEqual(unknown)
    expect(await onPoint(point, 'merge', { point })).toEqual(unknown)
  })

  it('links the changed clause of a later text of the policy, and of no other', async () => {
    const held = await rowOf(payload, SLUGS.consultations, consultation)
    const point = await createPoint(payload, desk, consultation)
    const later = await createRevision(payload, desk, { policy: held?.policy_id })
    const link = (changedRevision: string, changedClause: string) =>
      onPoint(point, 'link-change', { changedRevision, changedClause })
    const refused = { status: 409, codes: ['change-not-found'] }
    expect(await link(String(held?.policy_revision_id), 'c-2')).toEqual(refused)
    expect(await link(later, 'c-99')).toEqual(refused)
    expect(await link(await createRevision(payload, desk), 'c-2')).toEqual(refused)
    expect(await link(later, 'c-2')).toMatchObject({ performed: { state: 'open' } })
  })
})

describe('the comments of a point', () => {
  it('carry several, leave all but the last one by one, and the last by being ungrouped', async () => {
    const comment = await commentIn(payload, desk, 'screened', consultation)
    const [first, second] = [
      await createPoint(payload, desk, consultation),
      await createPoint(payload, desk, consultation),
    ]
    await group(payload, desk, comment, first)
    await group(payload, desk, comment, second)
    await group(payload, desk, comment, second)
    expect(await pointsOf(payload, comment)).toEqual([first, second])
    const leave = (point: string) =>
      refusalOf(act(payload, SLUGS.comments, comment, 'leave-point', desk.editor.actor, { input: { point } }))
    expect(await leave(first)).toMatchObject({ performed: { state: 'grouped' } })
    expect(await leave(first)).toEqual({ status: 409, codes: ['point-not-carried'] })
    expect(await leave(second)).toEqual({ status: 409, codes: ['point-is-last'] })
    await act(payload, SLUGS.comments, comment, 'ungroup', desk.editor.actor)
    expect(await pointsOf(payload, comment)).toEqual([])
    expect((await rowOf(payload, SLUGS.comments, comment))?.state).toBe('screened')
  })

  it('leave every point when they are set aside or taken up again', async () => {
    const excluded = await commentIn(payload, desk, 'grouped', consultation)
    await act(payload, SLUGS.comments, excluded, 'exclude', desk.editor.actor, {
      reason: '与本件无关',
      input: { exclusion: 'off-topic' },
    })
    const reopened = await commentIn(payload, desk, 'grouped', consultation)
    await act(payload, SLUGS.comments, reopened, 'decide', desk.editor.actor, {
      reason: '单独答复',
      input: { disposition: 'not-adopted' },
    })
    expect(await pointsOf(payload, reopened)).toHaveLength(1)
    await act(payload, SLUGS.comments, reopened, 'reopen', desk.editor.actor, { reason: '需要再议' })
    expect(await pointsOf(payload, excluded)).toEqual([])
    expect(await pointsOf(payload, reopened)).toEqual([])
  })

  it('move with it when it is merged, each once', async () => {
    const [from, into] = [
      await createPoint(payload, desk, consultation),
      await createPoint(payload, desk, consultation),
    ]
    const [both, one] = [
      await commentIn(payload, desk, 'screened', consultation),
      await commentIn(payload, desk, 'screened', consultation),
    ]
    await group(payload, desk, both, from)
    await group(payload, desk, both, into)
    await group(payload, desk, one, from)
    await act(payload, SLUGS.points, from, 'merge', desk.editor.actor, { input: { point: into } })
    expect(await pointsOf(payload, both)).toEqual([into])
    expect(await pointsOf(payload, one)).toEqual([into])
  })

  it('are settled once every point they carry is decided, or by an answer of their own', async () => {
    const comment = await commentIn(payload, desk, 'screened', consultation)
    await group(payload, desk, comment, await pointIn(payload, desk, 'decided', consultation))
    expect(await unsettled()).not.toContain(comment)
    const waiting = await pointIn(payload, desk, 'approval', consultation)
    await group(payload, desk, comment, waiting)
    expect(await unsettled()).toContain(comment)
    await act(payload, SLUGS.points, waiting, 'approve', desk.approver.actor)
    expect(await unsettled()).not.toContain(comment)
    await act(payload, SLUGS.points, waiting, 'reopen', desk.reviewer.actor, { reason: '需要再议' })
    expect(await unsettled()).toContain(comment)
    await act(payload, SLUGS.comments, comment, 'decide', desk.editor.actor, {
      reason: '单独答复',
      input: { disposition: 'adopted' },
    })
    expect(await unsettled()).not.toContain(comment)
  })
})

describe('a reason template', () => {
  const save = (text: string) =>
    rest('POST', '/reason-templates', {
      as: desk.editor,
      body: { title: '已有规定', disposition: 'not-adopted', text, active: true },
    })

  it('is saved when every place in it can be filled', async () => {
    expect((await save('{{clause}}已有规定，{{ count }}条意见。')).status).toBe(201)
  })

  it.each(['{{claus}}已有规定。', '{{clause}已有规定。', '{{}}已有规定。', '{{constructor}}'])(
    'is refused for %s, and says what may stand there',
    async (text) => {
      const { status, body } = await save(text)
      expect(status).toBe(400)
      expect(JSON.stringify(body)).toContain('{{policy}}')
    },
  )

  it('is offered filled in for a point, to those of its agency', async () => {
    const point = await pointIn(payload, desk, 'open', consultation, { title: '按月用仓 {{count}}' })
    const reasons = (await rest('GET', `/point-reasons/${point}`, { as: desk.editor })).body.reasons
    expect(reasons).toMatchObject([{ disposition: 'not-adopted', text: '第二条已有规定，1条意见。' }])
  })
})
