import { cache } from 'react'

import { SETTINGS } from '../globals/Settings'
import type { Locale } from '../i18n'
import { sitePayload } from './sitePayload'

export type SiteSettings = {
  zone: string
  department: string
  privacyContact: string
  /** Months personal information is kept after a consultation ends. */
  retentionMonths: number
}

/** What the public may know of the settings, in the reader's language. */
export const getSiteSettings = cache(async (locale: Locale): Promise<SiteSettings> => {
  const payload = await sitePayload()
  // Names and the privacy notice are printed on every public page.
  const settings = await payload.findGlobal({ slug: SETTINGS, depth: 0, overrideAccess: true })
  return {
    zone: (locale === 'en' ? settings.zoneNameEn : settings.zoneName) ?? '',
    department: (locale === 'en' ? settings.departmentEn : settings.department) ?? '',
    privacyContact: settings.privacyContact ?? '',
    retentionMonths: settings.retentionMonths ?? 24,
  }
})
