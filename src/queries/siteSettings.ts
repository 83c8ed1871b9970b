import { cache } from 'react'

import { readSettings } from '../globals/readSettings'
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
  const settings = await readSettings(payload)
  return {
    zone: (locale === 'en' ? settings.zoneNameEn : settings.zoneName) ?? '',
    department: (locale === 'en' ? settings.departmentEn : settings.department) ?? '',
    privacyContact: settings.privacyContact ?? '',
    retentionMonths: settings.retentionMonths ?? 24,
  }
})
