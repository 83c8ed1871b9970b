import type { Endpoint } from 'payload'

import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { openFaultsSheet } from '../imports/faultsSheet'
import { getBatch, getStaff } from './request'
import { answerWithWorkbook } from './workbookAnswer'

/** GET /api/import-faults/:collection/:id — the rows of a checked file that have faults, as .xlsx, each with what is to be mended. */
export const downloadImportFaults: Endpoint = {
  method: 'get',
  path: '/import-faults/:collection/:id',
  handler: async (req) => {
    const locale = localeOf(req)
    const sheet = await openFaultsSheet(req.payload, { ...getBatch(req), actor: getStaff(req), locale })
    return answerWithWorkbook(sheet, translator(locale)('entry:preview.faultsFile'))
  },
}
