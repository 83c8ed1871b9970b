'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import { useDeskTranslation } from '../useDeskTranslation'
import { ExportDialog } from './ExportDialog'

/** Takes the list as it is filtered now out of the system. */
export const ExportButton = ({ source, filter }: { source: string; filter: string }) => {
  const { t } = useDeskTranslation()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button
        type="button"
        buttonStyle="secondary"
        size="small"
        margin={false}
        onClick={() => setIsOpen(true)}
      >
        {t('live:exports.button')}
      </Button>
      {isOpen && <ExportDialog source={source} filter={filter} onClose={() => setIsOpen(false)} />}
    </>
  )
}
