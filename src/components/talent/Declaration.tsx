'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import { useDeskTranslation } from '../useDeskTranslation'

type Props = {
  /** False where only stepping back is left to say. */
  mayBegin: boolean
  act: (action: 'declare-none' | 'recuse', reason?: string) => Promise<void>
}

/** What a reviewer says of their ties to the applicant before they see the application, or finds out later. */
export const Declaration = ({ mayBegin, act }: Props) => {
  const { t } = useDeskTranslation()
  const [isRecusing, setIsRecusing] = useState(false)
  const [reason, setReason] = useState('')
  return (
    <section className={mayBegin ? 'desk-card' : 'desk-talent__aside'} aria-labelledby="declaration">
      {mayBegin && (
        <>
          <h2 className="desk-card__title" id="declaration">
            {t('talent:scoring.declareTitle')}
          </h2>
          <p>{t('talent:scoring.declareText')}</p>
        </>
      )}
      {isRecusing ? (
        <div className="desk-field">
          <label htmlFor="recuse-reason">{t('talent:scoring.recuseReason')}</label>
          <textarea
            id="recuse-reason"
            className="desk-input"
            rows={3}
            value={reason}
            autoFocus
            onChange={(event) => setReason(event.target.value)}
          />
          <div className="desk-talent__buttons">
            <Button
              type="button"
              buttonStyle="primary"
              margin={false}
              disabled={reason.trim() === ''}
              onClick={() => void act('recuse', reason)}
            >
              {t('talent:scoring.recuseSend')}
            </Button>
            <Button type="button" buttonStyle="secondary" margin={false} onClick={() => setIsRecusing(false)}>
              {t('talent:scoring.cancel')}
            </Button>
          </div>
        </div>
      ) : (
        <div className="desk-talent__buttons">
          {mayBegin && (
            <Button
              type="button"
              buttonStyle="primary"
              margin={false}
              onClick={() => void act('declare-none')}
            >
              {t('talent:scoring.declareNone')}
            </Button>
          )}
          <Button type="button" buttonStyle="secondary" margin={false} onClick={() => setIsRecusing(true)}>
            {t('talent:scoring.recuse')}
          </Button>
        </div>
      )}
    </section>
  )
}
