import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import { createEventDesk } from '../events/planning'
import type { EventDesk } from '../events/planning'
import { createModeration } from '../livestream/moderation'
import type { Moderation } from '../livestream/moderation'
import { getTestPayload } from '../support/database'
import { rest } from '../support/rest'

/** More at once than there are connections: where a write asks for a second one, each waits for the others. */
const AT_ONCE = 40

let payload: Payload
let desk: EventDesk
let moderation: Moderation

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createEventDesk(payload)
  moderation = await createModeration(payload)
})

const statusesOf = async (work: (index: number) => ReturnType<typeof rest>) => {
  const answers = await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => work(index)))
  return [...new Set(answers.map(({ status }) => status))]
}

it('takes what many officers enter at once', async () => {
  const statuses = await statusesOf((index) =>
    rest('POST', '/speakers', { as: desk.officer, body: { name: `嘉宾${index}` } }),
  )
  expect(statuses).toEqual([201])
}, 60_000)

it('judges broadcasts that many moderators enter at once', async () => {
  const statuses = await statusesOf((index) =>
    rest('POST', '/broadcasts', {
      as: moderation.moderator,
      body: { title: `场次${index}`, room: moderation.room },
    }),
  )
  // A streamer is missing: that is said, not that the server failed.
  expect(statuses).toEqual([400])
}, 60_000)
