'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { KeyboardEvent } from 'react'

import { DeskErrors } from '../DeskErrors'
import { useDeskTranslation } from '../useDeskTranslation'

type Props = { onReveal: (purpose: string) => Promise<string[]>; onCancel: () => void }

const USUAL = ['verify', 'reply', 'meeting'] as const

/** What for? A form in a form is not allowed, and this one stands in the document's own: hence no form element. */
export const RevealForm = ({ onReveal, onCancel }: Props) => {
  const { t } = useDeskTranslation()
  const id = useId()
  const [purpose, setPurpose] = useState('')
  const [errors, setErrors] = useState<string[]>([])
  const [isBusy, setIsBusy] = useState(false)

  const confirm = async () => {
    if (isBusy || purpose.trim() === '') return
    setIsBusy(true)
    setErrors(await onReveal(purpose))
    setIsBusy(false)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    void confirm()
  }
  return (
    <div className="desk-reveal">
      <label htmlFor={id}>
        {t('admin:comment.purpose')}
        <span className="desk-required"> *</span>
      </label>
      <input
        id={id}
        className="desk-input"
        value={purpose}
        maxLength={200}
        autoFocus
        autoComplete="off"
        aria-describedby={`${id}-note`}
        onChange={(event) => setPurpose(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="desk-recent">
        {USUAL.map((usual) => (
          <button
            key={usual}
            type="button"
            className="desk-recent__item"
            onClick={() => setPurpose(t(`admin:comment.purposes.${usual}`))}
          >
            {t(`admin:comment.purposes.${usual}`)}
          </button>
        ))}
      </div>
      <p id={`${id}-note`} className="desk-muted">
        {t('admin:comment.purposeNote')}
      </p>
      <DeskErrors sentences={errors} />
      <div className="desk-action-form__buttons">
        <Button
          type="button"
          size="small"
          margin={false}
          disabled={isBusy || purpose.trim() === ''}
          onClick={() => void confirm()}
        >
          {t('admin:comment.show')}
        </Button>
        <Button type="button" size="small" margin={false} buttonStyle="secondary" onClick={onCancel}>
          {t('admin:actions.cancel')}
        </Button>
      </div>
    </div>
  )
}
