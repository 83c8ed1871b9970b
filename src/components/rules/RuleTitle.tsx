'use client'

import { useDocumentInfo, useDocumentTitle } from '@payloadcms/ui'
import { useEffect } from 'react'

import { useDeskTranslation } from '../useDeskTranslation'

/** The heading of a rule in the reader's language, where it has a name in it. */
export const RuleTitle = () => {
  const { locale } = useDeskTranslation()
  const { data } = useDocumentInfo()
  const { title, setDocumentTitle } = useDocumentTitle()
  const nameEn: unknown = data?.nameEn
  const wanted = locale === 'en' && typeof nameEn === 'string' && nameEn !== '' ? nameEn : undefined
  useEffect(() => {
    if (wanted === undefined || title === wanted) return
    // The panel sets its own after all effects of what is below it: this one comes after that.
    const timer = setTimeout(() => setDocumentTitle(wanted))
    return () => clearTimeout(timer)
  }, [wanted, title, setDocumentTitle])
  return null
}
