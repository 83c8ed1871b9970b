'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import type { RevealedContact } from '../../intake/revealContact'
import { askDesk, refusalOf } from '../askDesk'
import { useDeskTranslation } from '../useDeskTranslation'
import { RevealForm } from './RevealForm'

type Props = {
  comment: string
  nameMasked: string | null
  contactMasked: string | null
  mayReveal: boolean
}

/** Name and contact as masks; whole only after a purpose has been stated, and only until the comment is left. */
export const Submitter = ({ comment, nameMasked, contactMasked, mayReveal }: Props) => {
  const { t } = useDeskTranslation()
  const [revealed, setRevealed] = useState<RevealedContact>()
  const [isAsking, setIsAsking] = useState(false)

  const reveal = async (purpose: string): Promise<string[]> => {
    const answer = await askDesk<RevealedContact>(`/reveal-contact/${comment}`, { purpose })
    if (!answer.ok) return refusalOf(answer, t)
    setRevealed(answer.data)
    setIsAsking(false)
    return []
  }
  const isKnown = Boolean(nameMasked || contactMasked)
  return (
    <div className="desk-submitter">
      <dl className="desk-facts">
        <div>
          <dt>{t('fields:comments.name')}</dt>
          <dd>{(revealed ? revealed.name : nameMasked) || t('admin:comment.notGiven')}</dd>
        </div>
        <div>
          <dt>{t('fields:comments.contact')}</dt>
          <dd>{(revealed ? revealed.contact : contactMasked) || t('admin:comment.notGiven')}</dd>
        </div>
      </dl>
      {revealed && <p className="desk-muted">{t('admin:comment.revealed')}</p>}
      {mayReveal && isKnown && !revealed && !isAsking && (
        <Button
          type="button"
          size="small"
          margin={false}
          buttonStyle="subtle"
          onClick={() => setIsAsking(true)}
        >
          {t('admin:comment.reveal')}
        </Button>
      )}
      {isAsking && <RevealForm onReveal={reveal} onCancel={() => setIsAsking(false)} />}
    </div>
  )
}
