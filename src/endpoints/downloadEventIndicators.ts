import type { Endpoint } from 'payload'

import { abilityOf } from '../access/abilities'
import { SLUGS } from '../collections/slugs'
import { renderEventIndicators } from '../documents/eventIndicatorsXlsx'
import { reasonOf, Refusal } from '../errors/Refusal'
import { readIndicatorFilter } from '../events/indicators/indicatorFilter'
import { readIndicators } from '../events/indicators/readIndicators'
import { localeOf } from '../i18n/localeOf'
import { getStaff } from './request'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** GET /api/event-indicators?year&county&kind — what events have brought, as a table, for who may read events. */
export const downloadEventIndicators: Endpoint = {
  method: 'get',
  path: '/event-indicators',
  handler: async (req) => {
    const actor = getStaff(req)
    if (!abilityOf(actor).can('history', SLUGS.events)) throw new Refusal(403, reasonOf('not-your-action'))
    const filter = readIndicatorFilter(Object.fromEntries(req.searchParams))
    const { counted } = await readIndicators(req.payload, actor, filter)
    const table = await renderEventIndicators(counted, { year: filter.year, locale: localeOf(req) })
    return new Response(new Uint8Array(table), {
      headers: {
        'Content-Type': XLSX,
        'Content-Disposition': `attachment; filename="event-results-${filter.year}.xlsx"`,
        'Cache-Control': 'no-store',
      },
    })
  },
}
