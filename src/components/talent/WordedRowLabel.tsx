'use client'

import { useRowLabel } from '@payloadcms/ui'

import { useDeskTranslation } from '../useDeskTranslation'

type Worded = { label?: string; labelEn?: string; message?: string; messageEn?: string }

/** A row of a programme's lists by its own words, so that it is known folded as well. */
export const WordedRowLabel = () => {
  const { locale } = useDeskTranslation()
  const { data, rowNumber = 0 } = useRowLabel<Worded>()
  const words = locale === 'en' ? (data.labelEn ?? data.messageEn) : undefined
  return `${rowNumber + 1}. ${words || (data.label ?? data.message ?? '')}`
}
