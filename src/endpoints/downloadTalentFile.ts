import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'

import type { Endpoint } from 'payload'

import { sandboxDownload } from '../collections/sandboxDownload'
import { mediaDirectory } from '../environment'
import { reasonOf, Refusal } from '../errors/Refusal'
import { findFileFor } from '../talent/files'
import { getStaff } from './request'

/** GET /api/talent-files/:id — a document of an application, to who may see the application or scores it. */
export const downloadTalentFile: Endpoint = {
  method: 'get',
  path: '/talent-files/:id',
  handler: async (req) => {
    const file = await findFileFor(req.payload, getStaff(req), String(req.routeParams?.id))
    if (!file) throw new Refusal(404, reasonOf('not-found'))
    const stream = Readable.toWeb(
      createReadStream(`${mediaDirectory()}/registry/${file.filename}`),
    ) as ReadableStream<Uint8Array>
    const headers = sandboxDownload({
      headers: new Headers({
        'Content-Type': file.mimeType ?? 'application/octet-stream',
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      }),
    })
    headers.set('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    return new Response(stream, { headers })
  },
}
