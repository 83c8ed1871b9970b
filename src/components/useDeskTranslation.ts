'use client'

import { useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'

import type { Locale, Translate } from '../i18n'
import { nestedTranslate } from './nestedTranslate'

/** The desk's texts in client components, by the same keys as on the server. */
export const useDeskTranslation = (): { t: Translate; locale: Locale } => {
  const { t, i18n } = useTranslation<Record<string, unknown>, string>()
  return useMemo(
    () => ({ t: nestedTranslate(t), locale: String(i18n.language) === 'en' ? 'en' : 'zh' }),
    [t, i18n.language],
  )
}
