import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import { getTestPayload } from '../support/database'
import { createDesk, createPolicy } from '../support/factories'
import type { Desk } from '../support/factories'
import { rest } from '../support/rest'
import { createWorld, openProgramme } from '../talent/world'
import type { World } from '../talent/world'

let payload: Payload
let world: World
let strangers: Desk

beforeAll(async () => {
  payload = await getTestPayload()
  world = await createWorld(payload)
  strangers = await createDesk(payload, 'upland')
})

const copy = (collection: string, id: string, as: Desk) =>
  rest('POST', `/${collection}/${id}/duplicate`, { as: as.editor, body: {} })

it('shows nobody who reviews a public programme by a copy of it', async () => {
  const id = await openProgramme(payload, world)
  const read = await rest('GET', `/talent-programmes/${id}`, { as: strangers.editor })
  expect([read.status, read.body.panel]).toEqual([200, undefined])
  const copied = await copy('talent-programmes', id, strangers)
  expect([copied.status, copied.body.doc]).toEqual([404, undefined])
})

it.each(['talent-programmes', 'policies'])('copies a record of one’s own agency: %s', async (collection) => {
  const id =
    collection === 'policies' ? await createPolicy(payload, world) : await openProgramme(payload, world)
  expect((await copy(collection, id, world)).status).toBe(200)
})
