import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, it } from 'vitest'

import { query } from '../../src/db/transaction'
import { findEventFile, findEventFiles } from '../../src/queries/siteEventFiles'
import { getTestPayload } from '../support/database'
import { createEvent, createEventDesk, eventIn } from './planning'
import type { EventDesk } from './planning'

let payload: Payload
let desk: EventDesk

const addFile = async (event: string) => {
  const id = uuidv7()
  await query(
    payload,
    sql`insert into event_files (id, event_id, use, caption, agency_id, filename, mime_type)
      values (${id}::uuid, ${event}::uuid, 'cover', '封面', 'harbour', ${`${id}.png`}, 'image/png')`,
  )
  return id
}

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createEventDesk(payload)
})

it('shows the pictures of a public event, and of no other', async () => {
  const shown = await eventIn(payload, desk, 'published')
  const draft = await createEvent(payload, desk.officer)
  const [file, hidden] = [await addFile(shown), await addFile(draft)]
  expect((await findEventFiles(payload, shown)).map(({ id }) => id)).toEqual([file])
  expect(await findEventFiles(payload, draft)).toEqual([])
  expect(await findEventFile(payload, { event: shown, file })).toMatchObject({ mime: 'image/png' })
  expect(await findEventFile(payload, { event: draft, file: hidden })).toBeUndefined()
  expect(await findEventFile(payload, { event: shown, file: hidden })).toBeUndefined()
  expect(await findEventFile(payload, { event: shown, file: '../../etc/passwd' })).toBeUndefined()
})
