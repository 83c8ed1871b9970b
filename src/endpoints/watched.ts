import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Endpoint, Payload } from 'payload'

import type { StaffActor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { findExposure, noteWatching } from '../livestream/wellness/exposure'
import { isGraphic } from '../livestream/wellness/graphic'
import { findVisible } from '../workflow/perform'
import { getJsonBody, getStaff, stringIn } from './request'

/** The case that is looked at: one's own to see, or that of a look one has been dealt. */
const getWatched = (payload: Payload, actor: StaffActor, body: Record<string, unknown>) =>
  inTransaction(payload, async (tx) => {
    const look = stringIn(body, 'look')
    const [collection, id] = look
      ? ([SLUGS.qualityLooks, look] as const)
      : ([SLUGS.liveCases, stringIn(body, 'case') ?? ''] as const)
    const record = await findVisible(tx, { collection, id, actor })
    if (!record) throw new Refusal(404, reasonOf('not-found'))
    const [row] = await tx.query<{ id: string; topic: string }>(sql`
      select id, topic::text from live_cases where id = ${look ? record.case : record.id}::uuid`)
    if (!row) throw new Refusal(404, reasonOf('not-found'))
    return row
  })

/** GET /api/moderation/exposure — what the signed-in person has had to look at today, and what is set for it. */
export const getExposure: Endpoint = {
  method: 'get',
  path: '/moderation/exposure',
  handler: async (req) => Response.json(await findExposure(req.payload, getStaff(req).id)),
}

/** POST /api/moderation/watched — `{ case | look, watching }`: a player runs, or has stopped. Answers as `exposure` does. */
export const watched: Endpoint = {
  method: 'post',
  path: '/moderation/watched',
  handler: async (req) => {
    const actor = getStaff(req)
    const body = await getJsonBody(req)
    const { id, topic } = await getWatched(req.payload, actor, body)
    if (!isGraphic(topic)) return Response.json(await findExposure(req.payload, actor.id))
    const isWatching = body.watching === true
    return Response.json(await noteWatching(req.payload, { user: actor.id, record: id, isWatching }))
  },
}
