'use client'

import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { DialogButton } from '../DialogButton'
import { DialogForm } from '../DialogForm'
import { askDesk, refusalOf } from '../askDesk'
import { useDeskTranslation } from '../useDeskTranslation'

/** A control of the event's form, in the reader's language. */
export type EntryControl = {
  name: string
  label: string
  kind: 'text' | 'email' | 'choice' | 'yes-no'
  required: boolean
  options: readonly { value: string; label: string }[]
}

type Props = { event: string; controls: readonly EntryControl[] }

const Control = ({
  control: { name, label, kind, required, options },
  value,
  onChange,
}: {
  control: EntryControl
  value: string
  onChange: (value: string) => void
}) => {
  const { t } = useDeskTranslation()
  const id = `entry-${name}`
  const common = { id, className: 'desk-input', required, value }
  return (
    <div className="desk-field">
      <label htmlFor={id}>
        {label}
        {required && <span className="desk-required"> *</span>}
      </label>
      {kind === 'choice' && (
        <select {...common} onChange={({ target }) => onChange(target.value)}>
          <option value="">{t('events:entry.choose')}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
      {kind === 'yes-no' && (
        <input
          id={id}
          type="checkbox"
          required={required}
          checked={value === 'yes'}
          onChange={({ target }) => onChange(target.checked ? 'yes' : '')}
        />
      )}
      {(kind === 'text' || kind === 'email') && (
        <input {...common} type={kind} autoComplete="off" onChange={({ target }) => onChange(target.value)} />
      )}
    </div>
  )
}

const Form = ({ event, controls, onClose }: Props & { onClose: () => void }) => {
  const { t } = useDeskTranslation()
  const router = useRouter()
  const [key] = useState(() => crypto.randomUUID())
  const [entered, setEntered] = useState<Record<string, string>>({})
  const [done, setDone] = useState<{ receipt: string; state: string } | null>(null)
  const send = async () => {
    const answer = await askDesk<{ receipt: string; state: string }>(`/event-entries/${event}`, {
      ...entered,
      key,
    })
    if (!answer.ok) return refusalOf(answer, t)
    setDone(answer.data)
    router.refresh()
    return []
  }
  if (done) {
    return (
      <>
        <p role="status">
          {t(`workflow:event-registrations.states.${done.state}`)} · {done.receipt}
        </p>
        <Button type="button" size="medium" margin={false} onClick={onClose}>
          {t('events:entry.close')}
        </Button>
      </>
    )
  }
  return (
    <DialogForm submit={t('events:entry.enter')} onSend={send} onLeave={onClose}>
      {controls.map((control) => (
        <Control
          key={control.name}
          control={control}
          value={entered[control.name] ?? ''}
          onChange={(value) => setEntered((before) => ({ ...before, [control.name]: value }))}
        />
      ))}
    </DialogForm>
  )
}

/** Types in who registers by telephone or at the counter. */
export const EnterRegistration = (props: Props) => {
  const { t } = useDeskTranslation()
  return (
    <DialogButton label={t('events:entry.title')}>
      {(onClose) => <Form {...props} onClose={onClose} />}
    </DialogButton>
  )
}
