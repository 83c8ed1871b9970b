import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import { getTestPayload } from '../support/database'
import { rest } from '../support/rest'
import { createEventDesk } from './planning'
import type { EventDesk } from './planning'
import { openEvent, registered } from './registering'

let payload: Payload
let desk: EventDesk

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createEventDesk(payload)
})

const SECRETS = ['email', 'phone', 'receiptCode', 'ticketCode', 'addressKey']

const secretsFor = async (as: EventDesk['editor'], id: string) => {
  const { status, body } = await rest('GET', `/event-registrations/${id}`, { as })
  expect(status).toBe(200)
  return SECRETS.filter((name) => name in body)
}

it('gives the code that opens a ticket to who handles the list, and to nobody who only reads it', async () => {
  const { id } = await registered(await openEvent(payload, desk))
  expect(await secretsFor(desk.officer, id)).toEqual(['email', 'phone', 'receiptCode'])
  expect(await secretsFor(desk.approver, id)).toEqual([])
  const guessed = await rest('GET', '/event-registrations?where[receiptCode][like]=A', { as: desk.approver })
  expect(guessed.status).toBe(400)
})
