import type { Endpoint } from 'payload'

import { reasonOf, Refusal } from '../errors/Refusal'
import { SLUGS } from '../collections/slugs'
import { EXPORT_FORMATS } from '../exports/exportFormats'
import { findSource } from '../exports/sources'
import { startExport as start } from '../exports/startExport'
import { localeOf } from '../i18n/localeOf'
import { getJsonBody, getStaff, stringIn } from './request'

const LONGEST_FILTER = 2000

/** POST /api/exports `{ format, filter, source? }` — puts an export of a list's filter in line: 202 `{ run }`. */
export const startExport: Endpoint = {
  method: 'post',
  path: '/exports',
  handler: async (req) => {
    const actor = getStaff(req)
    const body = await getJsonBody(req)
    const format = EXPORT_FORMATS.find((known) => known === body.format)
    const filter = stringIn(body, 'filter') ?? ''
    const source = findSource(stringIn(body, 'source') ?? SLUGS.comments)
    if (!format || !source || filter.length > LONGEST_FILTER)
      throw new Refusal(400, reasonOf('malformed-request'))
    const run = await start(req.payload, {
      actor,
      source: source.slug,
      filter,
      format,
      locale: localeOf(req),
    })
    return Response.json({ run }, { status: 202 })
  },
}
