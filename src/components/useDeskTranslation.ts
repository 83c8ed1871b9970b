'use client'

import { useTranslation } from '@payloadcms/ui'
import { useMemo } from 'react'

import type { Locale, Translate } from '../i18n'

/**
 * The desk's texts in client components: `t('workflow:consultations.states.open')` as on the server, where Payload's
 * own `t` nests by colon.
 */
export const useDeskTranslation = (): { t: Translate; locale: Locale } => {
  const { t, i18n } = useTranslation<Record<string, unknown>, string>()
  return useMemo(
    () => ({
      t: (key, values) => t(key.replaceAll('.', ':'), values),
      locale: String(i18n.language) === 'en' ? 'en' : 'zh',
    }),
    [t, i18n.language],
  )
}
