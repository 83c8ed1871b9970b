import type { PayloadRequest } from 'payload'

import { isLocale } from '.'
import type { Locale } from '.'

/** The language of who asks in the admin panel. */
export const localeOf = (req: Pick<PayloadRequest, 'i18n'>): Locale =>
  isLocale(req.i18n?.language) ? req.i18n.language : 'zh'
