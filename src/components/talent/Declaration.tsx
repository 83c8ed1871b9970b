'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import { useDeskTranslation } from '../useDeskTranslation'

/** What ends the task without a score. */
type Leaving = 'recuse' | 'hand-back'

const WORDS = {
  recuse: { reason: 'recuseReason', send: 'recuseSend' },
  'hand-back': { reason: 'handBackReason', send: 'handBackSend' },
} as const satisfies Record<Leaving, object>

type Props = {
  /** False where only stepping back is left to say. */
  mayBegin: boolean
  act: (action: 'declare-none' | Leaving, reason?: string) => Promise<void>
}

/** What a reviewer says of their ties to the applicant before they see the application, or finds out later. */
export const Declaration = ({ mayBegin, act }: Props) => {
  const { t } = useDeskTranslation()
  const [leaving, setLeaving] = useState<Leaving>()
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
      {leaving ? (
        <div className="desk-field">
          <label htmlFor="recuse-reason">{t(`talent:scoring.${WORDS[leaving].reason}`)}</label>
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
              onClick={() => void act(leaving, reason)}
            >
              {t(`talent:scoring.${WORDS[leaving].send}`)}
            </Button>
            <Button
              type="button"
              buttonStyle="secondary"
              margin={false}
              onClick={() => setLeaving(undefined)}
            >
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
          <Button type="button" buttonStyle="secondary" margin={false} onClick={() => setLeaving('recuse')}>
            {t('talent:scoring.recuse')}
          </Button>
          <Button
            type="button"
            buttonStyle="secondary"
            margin={false}
            onClick={() => setLeaving('hand-back')}
          >
            {t('talent:scoring.handBack')}
          </Button>
        </div>
      )}
    </section>
  )
}
