import type { Endpoint } from 'payload'

import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { answerRange } from '../livestream/recordings/answerRange'
import { findVisible } from '../workflow/perform'
import { getStaff } from './request'

/** GET /api/recording-video/:id — a recording, in the range a player asks for. */
export const getRecordingVideo: Endpoint = {
  method: 'get',
  path: '/recording-video/:id',
  handler: async (req) => {
    const actor = getStaff(req)
    const id = String(req.routeParams?.id)
    const record = await inTransaction(req.payload, (tx) =>
      findVisible(tx, { collection: SLUGS.recordings, id, actor }),
    )
    if (!record) throw new Refusal(404, reasonOf('not-found'))
    const { file, mimeType } = record as unknown as { file: string; mimeType: string }
    return answerRange({ file, mimeType }, req.headers.get('range'))
  },
}
