'use client'

import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { DeskErrors } from '../DeskErrors'
import { DialogButtons } from '../DialogButtons'
import { DialogButton } from '../DialogButton'
import { askDesk } from '../askDesk'
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
  const [messages, setMessages] = useState<string[]>([])
  const [done, setDone] = useState<{ receipt: string; state: string } | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const send = async () => {
    setIsBusy(true)
    const answer = await askDesk<{ receipt: string; state: string }>(`/event-entries/${event}`, {
      ...entered,
      key,
    })
    setIsBusy(false)
    if (!answer.ok)
      return setMessages(answer.messages.length > 0 ? answer.messages : [t('admin:unreachable')])
    setDone(answer.data)
    router.refresh()
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
    <form
      className="desk-action-form"
      onSubmit={(submitted) => {
        submitted.preventDefault()
        void send()
      }}
    >
      {controls.map((control) => (
        <Control
          key={control.name}
          control={control}
          value={entered[control.name] ?? ''}
          onChange={(value) => setEntered((before) => ({ ...before, [control.name]: value }))}
        />
      ))}
      <DeskErrors sentences={messages} />
      <DialogButtons
        submit={t('events:entry.enter')}
        leave={t('events:entry.close')}
        isDisabled={isBusy}
        onLeave={onClose}
      />
    </form>
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
