import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { closeIntakePool } from '../../src/db/intakePool'
import { getCommentDetail } from '../../src/queries/commentDetail'
import { findCommentQueue } from '../../src/queries/commentQueue'
import { getConsultationOutline } from '../../src/queries/consultationOutline'
import { findQueueChoices } from '../../src/queries/queueChoices'
import { countQueue } from '../../src/queries/queueCounts'
import { getTestPayload } from '../support/database'
import { commentIn, consultationIn, createDesk, receiveComment, refusalOf } from '../support/factories'
import type { Desk } from '../support/factories'
import { createPerson } from '../support/people'

afterAll(closeIntakePool)

describe('the comment desk', () => {
  let payload: Payload
  let desk: Desk
  let open: string
  let grouped: string

  beforeAll(async () => {
    payload = await getTestPayload()
    desk = await createDesk(payload)
    open = await consultationIn(payload, desk, 'open')
    grouped = await commentIn(payload, desk, 'grouped', open)
    await commentIn(payload, desk, 'decided', open)
    await receiveComment(payload, open, { values: { clause: null, county: '460200' } })
  })

  it('counts each state under the filter of the queue', async () => {
    const counts = { received: 1, screened: 0, grouped: 1, decided: 1, excluded: 0 }
    expect(await countQueue(payload, desk.editor.actor, { consultation: open })).toEqual(counts)
    expect(await countQueue(payload, desk.editor.actor, { county: '460200' })).toEqual({
      ...counts,
      grouped: 0,
      decided: 0,
    })
  })

  it('counts nothing for another agency', async () => {
    const stranger = await createPerson(payload, ['editor'], { agency: 'upland' })
    const counts = await countQueue(payload, stranger.actor, {})
    expect(Object.values(counts).every((count) => count === 0)).toBe(true)
  })

  it('names the clause of each row as it is printed', async () => {
    const { rows } = await findCommentQueue(payload, desk.editor.actor, { consultation: open })
    expect(new Set(rows.map(({ clauseLabel }) => clauseLabel))).toEqual(
      new Set(['第二条　本细则适用于产业园', null]),
    )
  })

  it('reads a comment with its clause, and masks who sent it', async () => {
    const comment = await getCommentDetail(payload, { id: grouped, actor: desk.editor.actor })
    expect(comment).toMatchObject({
      points: [{ title: '适用范围', state: 'open', disposition: null }],
      mayReveal: true,
      files: [],
      clause: { above: [], passages: [{ number: '第二条', depth: 0 }] },
    })
    expect(JSON.stringify(comment)).not.toMatch(/符小妹|13800000123/)
  })

  it('offers no reveal to who may only read', async () => {
    const comment = await getCommentDetail(payload, { id: grouped, actor: desk.approver.actor })
    expect(comment.mayReveal).toBe(false)
  })

  it('shows a comment of another agency as not there', async () => {
    const stranger = await createPerson(payload, ['editor'], { agency: 'upland' })
    const reading = getCommentDetail(payload, { id: grouped, actor: stranger.actor })
    expect(await refusalOf(reading)).toMatchObject({ status: 404 })
  })

  it('offers the clauses of a draft', async () => {
    const outline = await getConsultationOutline(payload, { id: open, actor: desk.editor.actor })
    expect(outline.clauses.map(({ value }) => value)).toEqual(['c-1', 'c-2'])
  })

  it('offers only consultations that can have comments, in the reader’s language', async () => {
    const draft = await consultationIn(payload, desk, 'draft')
    const { consultations, counties } = await findQueueChoices(payload, desk.editor.actor, 'en')
    expect(consultations.map(({ value }) => value)).toContain(open)
    expect(consultations.map(({ value }) => value)).not.toContain(draft)
    expect(counties).toContainEqual({ value: '460100', label: 'Haikou' })
  })
})
