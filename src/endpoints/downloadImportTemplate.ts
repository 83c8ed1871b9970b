import type { Endpoint } from 'payload'

import { SLUGS } from '../collections/slugs'
import { reasonOf, Refusal } from '../errors/Refusal'
import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { rowsSheet } from '../imports/rowsSheet'
import { isBatches, targetOf } from '../imports/targets'
import { findRegister } from '../registers/registry'
import { getStaff } from './request'
import { answerWithWorkbook } from './workbookAnswer'

async function* noRows(): AsyncGenerator<string[]> {}

/** GET /api/import-template/:collection?register= — an empty list with the columns an import knows, as .xlsx. */
export const downloadImportTemplate: Endpoint = {
  method: 'get',
  path: '/import-template/:collection',
  handler: (req) => {
    getStaff(req)
    const locale = localeOf(req)
    const collection = String(req.routeParams?.collection)
    const register = findRegister(req.searchParams.get('register') ?? '')
    if (!isBatches(collection) || (collection === SLUGS.registerImports && !register)) {
      throw new Refusal(404, reasonOf('not-found'))
    }
    const layout = targetOf(collection).layout({ facts: { register: register?.slug } })
    const t = translator(locale)
    const title = register ? t(`registers:${register.slug}.plural`) : t('entry:preview.sheet')
    return answerWithWorkbook(
      rowsSheet({ layout, locale }, { rows: noRows() }),
      t('entry:preview.templateFile', { title }),
    )
  },
}
