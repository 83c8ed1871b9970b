import { cache } from 'react'

import { SLUGS } from '../collections/slugs'
import type { Locale } from '../i18n'
import { sitePayload } from './sitePayload'

const MOST_AGENCIES = 500

/** Names of agencies and of counties by id, in the reader's language; both are printed on public notices. */
const listNames = cache(async (collection: 'agencies' | 'counties', locale: Locale) => {
  const payload = await sitePayload()
  const { docs } = await payload.find({
    collection: SLUGS[collection],
    limit: MOST_AGENCIES,
    sort: 'id',
    depth: 0,
    pagination: false,
    select: { name: true, nameEn: true },
    // Names of public bodies and places are public.
    overrideAccess: true,
  })
  return docs.map(({ id, name, nameEn }) => ({ id, name: locale === 'en' ? nameEn : name }))
})

export const findAgencyName = async (id: string, locale: Locale): Promise<string> =>
  (await listNames('agencies', locale)).find((agency) => agency.id === id)?.name ?? ''

/** Counties to choose from, by code. */
export const listSiteCounties = (locale: Locale): Promise<{ id: string; name: string }[]> =>
  listNames('counties', locale)
