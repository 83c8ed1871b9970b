'use client'

import { useState } from 'react'

import { DialogForm } from '../DialogForm'
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

/** What an action asks for, and its confirmation. */
export const ActionForm = ({ definition, label, subject, onConfirm, onCancel }: Props) => {
  const { t } = useDeskTranslation()
  const [entered, setEntered] = useState<Entered>({ reason: '', input: {} })
  const { action, intent, reason, input } = definition

  const confirm = async () => {
    const refusals = await onConfirm(entered)
    if (refusals.length === 0) keepReason(action, entered.reason)
    return refusals
  }

  return (
    <DialogForm
      submit={t('admin:actions.confirm', { action: label })}
      intent={intent}
      isReady={isComplete(definition, entered)}
      onSend={confirm}
      onLeave={onCancel}
    >
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
    </DialogForm>
  )
}
