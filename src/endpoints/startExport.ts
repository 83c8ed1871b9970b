import type { Endpoint } from 'payload'

import { reasonOf, Refusal } from '../errors/Refusal'
import { EXPORT_FORMATS } from '../exports/exportFormats'
import { startExport as start } from '../exports/startExport'
import { localeOf } from '../i18n/localeOf'
import { getJsonBody, getStaff, stringIn } from './request'

const LONGEST_FILTER = 2000

/** POST /api/exports `{ format, filter }` — puts an export of the queue's filter in line: 202 `{ run }`. */
export const startExport: Endpoint = {
  method: 'post',
  path: '/exports',
  handler: async (req) => {
    const actor = getStaff(req)
    const body = await getJsonBody(req)
    const format = EXPORT_FORMATS.find((known) => known === body.format)
    const filter = stringIn(body, 'filter') ?? ''
    if (!format || filter.length > LONGEST_FILTER) throw new Refusal(400, reasonOf('malformed-request'))
    const run = await start(req.payload, { actor, filter, format, locale: localeOf(req) })
    return Response.json({ run }, { status: 202 })
  },
}
