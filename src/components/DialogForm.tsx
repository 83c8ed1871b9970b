'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { KeyboardEvent, ReactNode, SubmitEvent } from 'react'

import { DeskErrors } from './DeskErrors'
import { useDeskTranslation } from './useDeskTranslation'

type Props = {
  /** What the button that sends is called. */
  submit: string
  intent?: 'primary' | 'normal' | 'danger'
  /** Whether all that is asked for stands there, where the browser's own check does not say it. */
  isReady?: boolean
  /** Does it; the sentences of a refusal, or none when it was done. */
  onSend: () => readonly string[] | Promise<readonly string[]>
  onLeave: () => void
  children: ReactNode
}

/**
 * A form in a dialog: sent by its button, Enter or Ctrl + Enter, once at a time. A refusal is shown and everything typed
 * stays. Portals keep React's event path, so the submission is stopped here and never saves the record's form around it.
 */
export const DialogForm = ({
  submit,
  intent = 'primary',
  isReady = true,
  onSend,
  onLeave,
  children,
}: Props) => {
  const { t } = useDeskTranslation()
  const [errors, setErrors] = useState<readonly string[]>([])
  const [isBusy, setIsBusy] = useState(false)

  const send = async () => {
    if (isBusy || !isReady) return
    setIsBusy(true)
    try {
      setErrors(await onSend())
    } finally {
      setIsBusy(false)
    }
  }
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    event.stopPropagation()
    void send()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onLeave()
    }
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.currentTarget.requestSubmit()
  }
  return (
    <form className="desk-action-form" onSubmit={onSubmit} onKeyDown={onKeyDown}>
      {children}
      <DeskErrors sentences={errors} />
      <div className="desk-action-form__buttons">
        <Button
          type="submit"
          size="medium"
          margin={false}
          buttonStyle={intent === 'danger' ? 'error' : 'primary'}
          disabled={isBusy || !isReady}
        >
          {isBusy ? t('admin:actions.working') : submit}
        </Button>
        <Button type="button" size="medium" margin={false} buttonStyle="secondary" onClick={onLeave}>
          {t('admin:actions.cancel')}
        </Button>
        <span className="desk-muted desk-wide-only">{t('admin:actions.confirmByKey')}</span>
      </div>
    </form>
  )
}
