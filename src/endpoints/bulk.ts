import type { Endpoint, Where } from 'payload'

import { CSV_START, csvRow } from '../archive/csvRow'
import { findBulkRefusals } from '../bulk/bulkRefusals'
import { offerBulk } from '../bulk/offerBulk'
import { startBulk } from '../bulk/startBulk'
import { reasonOf, Refusal } from '../errors/Refusal'
import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { getIds, getJsonBody, getStaff, getSubject, stringIn } from './request'

/** POST /api/workflow-offers/:collection — `{ ids }`: the acts for many at once that some of them allow: `{ offers, titles }`. */
export const getBulkOffers: Endpoint = {
  method: 'post',
  path: '/workflow-offers/:collection',
  handler: async (req) => {
    const actor = getStaff(req)
    const { collection } = getSubject(req)
    const ids = getIds(await getJsonBody(req), 'ids')
    return Response.json(await offerBulk(req.payload, { collection, ids, actor }))
  },
}

const objectIn = (body: Record<string, unknown>, name: string): Record<string, unknown> | undefined => {
  const value = body[name]
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined
}

/**
 * POST /api/workflow-run/:collection — `{ ids, action, reason?, input? }`: the same act on each, by the worker. With
 * `?where` as a list has it, or `?filter`, the address of a register's list, instead of `ids`: on all that it finds. Answers `{ run, total }`.
 */
export const startBulkRun: Endpoint = {
  method: 'post',
  path: '/workflow-run/:collection',
  handler: async (req) => {
    const actor = getStaff(req)
    const { collection } = getSubject(req)
    const body = await getJsonBody(req)
    const where = objectIn(req.query, 'where') as Where | undefined
    const filter = stringIn(req.query, 'filter')
    const started = await startBulk(req, actor, {
      collection,
      action: stringIn(body, 'action') ?? '',
      reason: body.reason,
      input: objectIn(body, 'input') ?? {},
      ...(where ? { where } : filter === undefined ? { ids: getIds(body, 'ids') } : { filter }),
    })
    return Response.json(started, { status: 202 })
  },
}

/** GET /api/run/:id/refusals — the records one's own run was refused for, as CSV; 404 for another's. */
export const downloadRefusals: Endpoint = {
  method: 'get',
  path: '/run/:id/refusals',
  handler: async (req) => {
    const actor = getStaff(req)
    const locale = localeOf(req)
    const refused = await findBulkRefusals(req.payload, actor, String(req.routeParams?.id), locale)
    if (!refused) throw new Refusal(404, reasonOf('not-found'))
    const t = translator(locale, 'runs')
    const rows = [
      [t('refusals.record'), t('refusals.title'), t('refusals.why')],
      ...refused.map(({ id, title, why }) => [id, title, why]),
    ]
    return new Response(`${CSV_START}${rows.map((row) => csvRow(row)).join('')}`, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="refused.csv"',
        'Cache-Control': 'no-store',
      },
    })
  },
}
