import type { Endpoint } from 'payload'

import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { rowsSheet } from '../imports/rowsSheet'
import { getStaff } from './request'
import { answerWithWorkbook } from './workbookAnswer'

async function* noRows(): AsyncGenerator<string[]> {}

/** GET /api/import-template — an empty list with the columns an import knows, as .xlsx. */
export const downloadImportTemplate: Endpoint = {
  method: 'get',
  path: '/import-template',
  handler: (req) => {
    getStaff(req)
    const locale = localeOf(req)
    return answerWithWorkbook(
      rowsSheet(locale, { rows: noRows() }),
      translator(locale)('entry:preview.templateFile'),
    )
  },
}
