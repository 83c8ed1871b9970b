import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'

import type { Endpoint } from 'payload'

import { getArchive as findArchive } from '../archive/requestArchive'
import { getStaff } from './request'

/** GET /api/archive/:consultation — the archive made last, as a ZIP. */
export const getArchive: Endpoint = {
  method: 'get',
  path: '/archive/:id',
  handler: async (req) => {
    const id = String(req.routeParams?.id)
    const { path, bytes } = await findArchive(req.payload, getStaff(req), id)
    return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, {
      headers: {
        'Content-Type': 'application/zip',
        'Content-Length': String(bytes),
        'Content-Disposition': `attachment; filename="archive-${id}.zip"`,
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  },
}
