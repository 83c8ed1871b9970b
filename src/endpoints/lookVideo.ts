import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Endpoint } from 'payload'

import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { answerRange } from '../livestream/recordings/answerRange'
import { findVisible } from '../workflow/perform'
import { getStaff } from './request'

/** GET /api/look-video/:id — the recording of a case one has been dealt to look at again, in the range a player asks for. */
export const getLookVideo: Endpoint = {
  method: 'get',
  path: '/look-video/:id',
  handler: async (req) => {
    const actor = getStaff(req)
    const id = String(req.routeParams?.id)
    const recording = await inTransaction(req.payload, async (tx) => {
      const look = await findVisible(tx, { collection: SLUGS.qualityLooks, id, actor })
      if (!look) return undefined
      const [row] = await tx.query<{ file: string; mimeType: string }>(sql`
        select file, mime_type as "mimeType" from recordings where case_id = ${look.case}::uuid
        order by created_at desc limit 1`)
      return row
    })
    if (!recording) throw new Refusal(404, reasonOf('not-found'))
    return answerRange(recording, req.headers.get('range'))
  },
}
