import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { getTestPayload } from '../support/database'
import { consultationIn, createDesk } from '../support/factories'
import type { Desk } from '../support/factories'
import { rest } from '../support/rest'

let payload: Payload
let desk: Desk
let open: string

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createDesk(payload)
  open = await consultationIn(payload, desk, 'open')
})

const patch = (as: Desk['editor'], id = open) =>
  rest('PATCH', `/consultations/${id}`, { as, body: { phones: '1' } })

describe('an edit of a record that is locked', () => {
  it('tells who could edit it why it is locked, and what to do', async () => {
    const { status, body } = await patch(desk.editor)
    expect(status).toBe(403)
    expect(body.errors).toEqual([
      expect.objectContaining({
        code: 'not-editable-in-state',
        message: '当前状态为“征求意见中”，内容已锁定。如需修改，请先由审核人退回。',
      }),
    ])
  })

  it('tells who may not edit such records nothing more than that', async () => {
    const { status, body } = await patch(desk.reviewer)
    expect([status, body.errors?.[0]?.code]).toEqual([403, undefined])
  })

  it('is not there for another agency', async () => {
    const draft = await consultationIn(payload, desk, 'division-review')
    const { editor } = await createDesk(payload, 'upland')
    expect((await patch(editor, draft)).status).toBe(404)
  })
})
