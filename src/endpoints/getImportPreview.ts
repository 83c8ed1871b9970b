import type { Endpoint } from 'payload'

import { localeOf } from '../i18n/localeOf'
import { PREVIEW_KINDS } from '../imports/previewRows'
import { getImportPreview as getPreview } from '../queries/importPreview'
import { getBatch, getStaff } from './request'

/** GET /api/import-preview/:collection/:id?kind=faults|notices|good|all&page=1 — a checked file row by row, as `ImportPreviewView`. */
export const getImportPreview: Endpoint = {
  method: 'get',
  path: '/import-preview/:collection/:id',
  handler: async (req) => {
    const asked = req.searchParams.get('kind')
    const preview = await getPreview(req.payload, {
      ...getBatch(req),
      actor: getStaff(req),
      locale: localeOf(req),
      kind: PREVIEW_KINDS.find((kind) => kind === asked),
      page: Math.trunc(Number(req.searchParams.get('page'))) || 1,
    })
    return Response.json(preview, { headers: { 'Cache-Control': 'no-store' } })
  },
}
