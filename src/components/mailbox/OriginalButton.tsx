'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import { refusalOf } from '../askDesk'
import { RevealForm } from '../comment/RevealForm'
import { useDeskTranslation } from '../useDeskTranslation'
import { fetchOriginal } from './fetchOriginal'

/** The raw message as a download, after a purpose has been stated. */
export const OriginalButton = ({ message }: { message: string }) => {
  const { t } = useDeskTranslation()
  const [isAsking, setIsAsking] = useState(false)

  const reveal = async (purpose: string): Promise<string[]> => {
    const answer = await fetchOriginal(message, purpose)
    if (!answer.ok) return refusalOf(answer, t)
    setIsAsking(false)
    return []
  }
  return (
    <div className="desk-mail-original">
      <p className="desk-muted">{t('mailbox:view.originalNote')}</p>
      {isAsking ? (
        <RevealForm onReveal={reveal} onCancel={() => setIsAsking(false)} />
      ) : (
        <Button
          type="button"
          size="small"
          margin={false}
          buttonStyle="subtle"
          onClick={() => setIsAsking(true)}
        >
          {t('mailbox:view.download')}
        </Button>
      )}
    </div>
  )
}
