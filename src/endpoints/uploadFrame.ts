import type { Endpoint, PayloadRequest } from 'payload'

import { reasonOf, Refusal } from '../errors/Refusal'
import { MAX_ATTACHMENT_BYTES } from '../intake/attachmentRules'
import { storeFrame } from '../livestream/frames/storeFrame'
import type { FrameSource } from '../livestream/frames/frameSource'
import { getStaff } from './request'

/** Reads no more than a picture may be, whatever the request says of its length. */
const readPicture = async (req: PayloadRequest): Promise<Buffer> => {
  if (!req.body) throw new Refusal(422, reasonOf('frame-empty'))
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of req.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > MAX_ATTACHMENT_BYTES) throw new Refusal(413, reasonOf('frame-too-large'))
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const keep = async (req: PayloadRequest, source: FrameSource): Promise<Response> => {
  const actor = getStaff(req)
  const at = req.searchParams.get('at') ?? ''
  const stored = await storeFrame(req.payload, {
    source,
    atMs: /^\d{1,9}$/.test(at) ? Number(at) : -1,
    bytes: await readPicture(req),
    actor,
  })
  return Response.json(stored, { status: 201 })
}

/** PUT /api/frame-upload/:recording?at=MS — a still from a recording, PNG, as the body. 201 `{ id, sm3 }`. */
export const uploadFrame: Endpoint = {
  method: 'put',
  path: '/frame-upload/:recording',
  handler: (req) => keep(req, { recording: String(req.routeParams?.recording) }),
}

/** PUT /api/look-frame/:look?at=MS — the same from the recording of a case one has been dealt to look at again. */
export const uploadLookFrame: Endpoint = {
  method: 'put',
  path: '/look-frame/:look',
  handler: (req) => keep(req, { look: String(req.routeParams?.look) }),
}
