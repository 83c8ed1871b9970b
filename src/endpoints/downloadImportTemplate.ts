import type { Endpoint } from 'payload'

import { SLUGS } from '../collections/slugs'
import { reasonOf, Refusal } from '../errors/Refusal'
import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import type { Batches } from '../imports/batch'
import { rowsSheet } from '../imports/rowsSheet'
import { isBatches, targetOf } from '../imports/targets'
import { PLATFORM_LISTS } from '../livestream/platformFiles/lists'
import { findRegister } from '../registers/registry'
import { getStaff } from './request'
import { answerWithWorkbook } from './workbookAnswer'

async function* noRows(): AsyncGenerator<string[]> {}

type Asked = { facts: Record<string, unknown>; title: string }

/** What the empty list is for, and the key of its title; undefined for none there is. */
const askedFor = (collection: Batches, query: URLSearchParams): Asked | undefined => {
  switch (collection) {
    case SLUGS.eventGuestLists:
      return { facts: { event_id: query.get('event') }, title: 'fields:eventGuestLists.plural' }
    case SLUGS.creditImports:
      return { facts: {}, title: 'fields:creditRecords.plural' }
    case SLUGS.importBatches:
      return { facts: {}, title: 'entry:preview.sheet' }
    case SLUGS.registerImports: {
      const register = findRegister(query.get('register') ?? '')
      return register && { facts: { register: register.slug }, title: `registers:${register.slug}.plural` }
    }
    case SLUGS.platformImports: {
      const list = PLATFORM_LISTS.find((one) => one === query.get('list'))
      return list && { facts: { list }, title: `livestream:platformFiles.lists.${list}` }
    }
  }
}

/** GET /api/import-template/:collection?register=|list=|event= — an empty list with the columns an import knows, as .xlsx. */
export const downloadImportTemplate: Endpoint = {
  method: 'get',
  path: '/import-template/:collection',
  handler: async (req) => {
    getStaff(req)
    const locale = localeOf(req)
    const collection = String(req.routeParams?.collection)
    const asked = isBatches(collection) ? askedFor(collection, req.searchParams) : undefined
    if (!isBatches(collection) || !asked) throw new Refusal(404, reasonOf('not-found'))
    const t = translator(locale)
    return answerWithWorkbook(
      rowsSheet(
        { layout: await targetOf(collection).layout(asked, req.payload), locale },
        { rows: noRows() },
      ),
      t('entry:preview.templateFile', { title: t(asked.title) }),
    )
  },
}
