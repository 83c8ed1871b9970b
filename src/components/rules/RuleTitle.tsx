'use client'

import { useDocumentTitle, useFormFields } from '@payloadcms/ui'
import { useEffect } from 'react'

import { useDeskTranslation } from '../useDeskTranslation'

/** The heading of a rule in the reader's language, where it has a name in it. */
export const RuleTitle = () => {
  const { locale } = useDeskTranslation()
  const { title, setDocumentTitle } = useDocumentTitle()
  const nameEn = useFormFields(([fields]) => fields.nameEn?.value)
  const wanted = locale === 'en' && typeof nameEn === 'string' && nameEn !== '' ? nameEn : undefined
  useEffect(() => {
    if (wanted !== undefined && title !== wanted) setDocumentTitle(wanted)
  }, [wanted, title, setDocumentTitle])
  return null
}
