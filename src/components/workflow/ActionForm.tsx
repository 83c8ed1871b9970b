'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { KeyboardEvent, SubmitEvent } from 'react'

import { DeskErrors } from '../DeskErrors'
import type { InputField } from '../../workflow/definition'
import { MAX_REASON } from '../../workflow/limits'
import { useDeskTranslation } from '../useDeskTranslation'
import { ReasonTemplates } from '../points/ReasonTemplates'
import { InputControl } from './InputControl'
import { ReasonField } from './ReasonField'
import { keepReason } from './recentReasons'
import type { Entered } from './types'
import type { Subject } from './useRelationChoices'

export type ActionToFill = {
  action: string
  intent: 'primary' | 'normal' | 'danger'
  reason: 'required' | 'optional' | 'none'
  input: readonly InputField[]
}

type Props = {
  definition: ActionToFill
  label: string
  subject: Subject
  /** Performs the action; the sentences of a refusal, or none when it was done. */
  onConfirm: (entered: Entered) => Promise<string[]>
  onCancel: () => void
}

const isComplete = ({ reason, input }: ActionToFill, entered: Entered) =>
  (reason !== 'required' || entered.reason.trim() !== '') &&
  [...entered.reason].length <= MAX_REASON &&
  input.every(({ name, required }) => !required || Boolean(entered.input[name]?.trim()))

/**
 * What an action asks for, and its confirmation. A refusal is shown and everything typed stays. Portals keep React's
 * event path, so the submission is stopped here and never reaches the document form around it.
 */
export const ActionForm = ({ definition, label, subject, onConfirm, onCancel }: Props) => {
  const { t } = useDeskTranslation()
  const [entered, setEntered] = useState<Entered>({ reason: '', input: {} })
  const [errors, setErrors] = useState<string[]>([])
  const [isBusy, setIsBusy] = useState(false)
  const { action, intent, reason, input } = definition

  const confirm = async () => {
    if (isBusy || !isComplete(definition, entered)) return
    setIsBusy(true)
    const refusals = await onConfirm(entered)
    setIsBusy(false)
    setErrors(refusals)
    if (refusals.length === 0) keepReason(action, entered.reason)
  }

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    event.stopPropagation()
    void confirm()
  }

  const actByKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      event.stopPropagation()
      onCancel()
    }
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void confirm()
  }

  return (
    <form className="desk-action-form" onSubmit={submit} onKeyDown={actByKey} noValidate>
      {input.map((field, index) => (
        <InputControl
          key={field.name}
          field={field}
          value={entered.input[field.name] ?? ''}
          entered={entered.input}
          subject={subject}
          autoFocus={index === 0}
          onChange={(value) =>
            setEntered((before) => ({ ...before, input: { ...before.input, [field.name]: value } }))
          }
        />
      ))}
      {subject.collection === 'points' && action === 'answer' && (
        <ReasonTemplates
          point={subject.id}
          disposition={entered.input.disposition ?? ''}
          onPick={({ disposition, text }) =>
            setEntered({ reason: text, input: { ...entered.input, disposition } })
          }
        />
      )}
      {reason !== 'none' && (
        <ReasonField
          action={action}
          required={reason === 'required'}
          value={entered.reason}
          autoFocus={input.length === 0}
          onChange={(value) => setEntered({ ...entered, reason: value })}
        />
      )}
      <DeskErrors sentences={errors} />
      <div className="desk-action-form__buttons">
        <Button
          type="submit"
          size="medium"
          margin={false}
          buttonStyle={intent === 'danger' ? 'error' : 'primary'}
          disabled={isBusy || !isComplete(definition, entered)}
        >
          {isBusy ? t('admin:actions.working') : t('admin:actions.confirm', { action: label })}
        </Button>
        <Button type="button" size="medium" margin={false} buttonStyle="secondary" onClick={onCancel}>
          {t('admin:actions.cancel')}
        </Button>
        <span className="desk-muted desk-wide-only">{t('admin:actions.confirmByKey')}</span>
      </div>
    </form>
  )
}
