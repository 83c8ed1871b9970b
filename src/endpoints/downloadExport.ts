import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'

import type { Endpoint } from 'payload'

import { reasonOf, Refusal } from '../errors/Refusal'
import { labelOfSource } from '../exports/labelOfSource'
import { findOwnFile } from '../exports/ownExports'
import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { beijingDay } from '../legal/beijing'
import { getStaff } from './request'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** GET /api/exports/:id — the file of one's own finished export; 404 for another's, or when its time is over. */
export const downloadExport: Endpoint = {
  method: 'get',
  path: '/exports/:id',
  handler: async (req) => {
    const own = await findOwnFile(req.payload, getStaff(req), String(req.routeParams?.id))
    if (!own) throw new Refusal(404, reasonOf('export-gone'))
    const title = translator(localeOf(req))(labelOfSource(own.source))
    const name = encodeURIComponent(`${title}-${beijingDay(new Date(own.finishedAt))}.${own.format}`)
    const stream = Readable.toWeb(createReadStream(own.file)) as ReadableStream<Uint8Array>
    return new Response(stream, {
      headers: {
        'Content-Type': TYPES[own.format],
        'Content-Length': String(own.bytes),
        'Content-Disposition': `attachment; filename="export.${own.format}"; filename*=UTF-8''${name}`,
        'Cache-Control': 'no-store',
      },
    })
  },
}
