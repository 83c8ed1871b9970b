import { rm } from 'node:fs/promises'
import path from 'node:path'

import type { Endpoint, Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import { may } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { placeOf } from '../access/placeOf'
import { appendAudit } from '../audit/append'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { findSafeName } from '../intake/attachmentRules'
import { MAX_VIDEO_BYTES } from '../livestream/recordings/limits'
import { recordingsDirectory, storeVideo, tooLarge } from '../livestream/recordings/storeVideo'
import type { StoredVideo } from '../livestream/recordings/storeVideo'
import { findVisible } from '../workflow/perform'
import { getStaff } from './request'

const getCase = (payload: Payload, id: string, actor: StaffActor) =>
  inTransaction(payload, async (tx) => {
    const record = await findVisible(tx, { collection: SLUGS.liveCases, id, actor })
    if (!record) throw new Refusal(404, reasonOf('not-found'))
    if (!may(actor, 'claim', SLUGS.liveCases, record)) throw new Refusal(403, reasonOf('not-your-action'))
    return record
  })

const keep = (payload: Payload, video: StoredVideo, about: { id: string; name: string; actor: StaffActor }) =>
  inTransaction(payload, async (tx) => {
    const { id: record, name, actor } = about
    const found = await findVisible(tx, { collection: SLUGS.liveCases, id: record, actor })
    if (!found) throw new Refusal(404, reasonOf('not-found'))
    const { county, agency } = placeOf(found)
    const id = uuidv7()
    await tx.payload.db.create({
      collection: SLUGS.recordings,
      customID: id,
      req: tx.req,
      returning: false,
      data: { ...video, originalName: name, case: record, county, agency },
    })
    await appendAudit(tx, {
      collection: SLUGS.recordings,
      id,
      action: 'create',
      actor,
      at: new Date(),
      data: { case: record, sm3: video.sm3, bytes: video.bytes },
    })
    return id
  })

/**
 * PUT /api/recording-upload/:id?name= — the video itself as the body. 201 `{ id, sm3, bytes }`; 413 with the limit, before
 * anything is read where the request says how long it is; 422 what no browser plays.
 */
export const uploadRecording: Endpoint = {
  method: 'put',
  path: '/recording-upload/:id',
  handler: async (req) => {
    const actor = getStaff(req)
    const id = String(req.routeParams?.id)
    await getCase(req.payload, id, actor)
    if (Number(req.headers.get('content-length') ?? 0) > MAX_VIDEO_BYTES) throw tooLarge()
    const name = findSafeName(req.searchParams.get('name') ?? '')
    if (!name || !req.body) throw new Refusal(422, reasonOf('video-not-playable'))
    const video = await storeVideo(req.body as ReadableStream<Uint8Array>)
    try {
      const recording = await keep(req.payload, video, { id, name, actor })
      return Response.json({ id: recording, sm3: video.sm3, bytes: video.bytes }, { status: 201 })
    } catch (error) {
      await rm(path.join(recordingsDirectory(), video.file), { force: true })
      throw error
    }
  },
}
