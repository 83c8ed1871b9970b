import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Endpoint } from 'payload'
import { validate as isUuid } from 'uuid'

import { SLUGS } from '../collections/slugs'
import { sandboxDownload } from '../collections/sandboxDownload'
import { inTransaction } from '../db/transaction'
import { mediaDirectory } from '../environment'
import { reasonOf, Refusal } from '../errors/Refusal'
import { findVisible } from '../workflow/perform'
import { getStaff } from './request'

type Row = { filename: string; mimeType: string | null }

/** GET /api/look-file/:look/:file — what was handed in with a report, to who has been dealt its case to look at again. */
export const getLookFile: Endpoint = {
  method: 'get',
  path: '/look-file/:look/:file',
  handler: async (req) => {
    const actor = getStaff(req)
    const [id, file] = [String(req.routeParams?.look), String(req.routeParams?.file)]
    const found = await inTransaction(req.payload, async (tx) => {
      const look = await findVisible(tx, { collection: SLUGS.qualityLooks, id, actor })
      if (!look || !isUuid(file)) return undefined
      const [row] = await tx.query<Row>(sql`
        select f.filename, f.mime_type as "mimeType" from case_files f
        where f.id = ${file}::uuid and f.visibility = 'shown' and f.subject_collection = ${SLUGS.liveReports}
          and f.subject_id in (select id::text from live_reports where case_id = ${look.case}::uuid)`)
      return row
    })
    const bytes =
      found &&
      (await readFile(path.join(mediaDirectory(), 'cases', path.basename(found.filename))).catch(
        () => undefined,
      ))
    if (!bytes) throw new Refusal(404, reasonOf('not-found'))
    const headers = new Headers({
      'Content-Type': found.mimeType ?? 'application/octet-stream',
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    })
    return new Response(new Uint8Array(bytes), { headers: sandboxDownload({ headers }) })
  },
}
