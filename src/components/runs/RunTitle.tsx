'use client'

import { useDocumentTitle, useFormFields } from '@payloadcms/ui'
import { useEffect } from 'react'

import { useDeskTranslation } from '../useDeskTranslation'

/** Names a run by its kind in words, where Payload would print the stored value. */
export const RunTitle = () => {
  const { t } = useDeskTranslation()
  const { setDocumentTitle } = useDocumentTitle()
  const kind = useFormFields(([fields]) => fields.kind?.value)
  useEffect(() => {
    if (typeof kind === 'string') setDocumentTitle(t(`fields:runs.kinds.${kind}`))
  }, [kind, setDocumentTitle, t])
  return null
}
