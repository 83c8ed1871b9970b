'use client'

import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useId, useRef, useState } from 'react'
import type { ReactNode, SubmitEvent } from 'react'

import { PLATFORMS } from '../../../livestream/platforms'
import type { StartField } from '../../../livestream/patrol/startRoomPatrol'
import type { Choice } from '../../../queries/queueChoices'
import { DeskErrors } from '../../DeskErrors'
import { useDeskKeys } from '../../useDeskKeys'
import { useDeskTranslation } from '../../useDeskTranslation'

type Fault = { field?: string; message?: string }

type Started = { address?: string; faults: Fault[] }

const send = async (entered: Record<StartField, string>): Promise<Started> => {
  const response = await fetch('/api/moderation/room-patrols', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(entered),
    credentials: 'same-origin',
  }).catch(() => undefined)
  const body = (await response?.json().catch(() => null)) as { address?: string; errors?: Fault[] } | null
  if (response?.ok && body?.address) return { address: body.address, faults: [] }
  return { faults: body?.errors ?? [{}] }
}

type FieldProps = { id: string; label: string; fault: string | undefined; children: ReactNode }

const Field = ({ id, label, fault, children }: FieldProps) => (
  <div className="desk-field">
    <label htmlFor={id}>{label}</label>
    {children}
    {fault && (
      <p id={`${id}-fault`} className="desk-errors">
        {fault}
      </p>
    )}
  </div>
)

/** Begins the patrol of a room on no file; what is wrong is said at its field, and what was typed stays. */
export const StartPatrol = ({ counties }: { counties: readonly Choice[] }) => {
  const { t } = useDeskTranslation()
  const router = useRouter()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [entered, setEntered] = useState<Record<StartField, string>>({
    platform: '',
    roomText: '',
    county: counties.length === 1 ? (counties[0]?.value ?? '') : '',
    url: '',
  })
  const [faults, setFaults] = useState<Fault[]>([])
  const [isSending, setIsSending] = useState(false)

  const control = (name: StartField) =>
    form.current?.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement | null | undefined
  useDeskKeys({ r: () => control('platform')?.focus() })

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isSending) return
    setIsSending(true)
    const { address, faults: found } = await send(entered)
    setIsSending(false)
    setFaults(found)
    if (address) router.push(`/admin${address}`)
    const first = (Object.keys(entered) as StartField[]).find((name) =>
      found.some(({ field }) => field === name),
    )
    if (first) control(first)?.focus()
  }
  const faultOf = (name: StartField) => faults.find(({ field }) => field === name)?.message
  const parts = (name: StartField) => ({
    id: `${id}-${name}`,
    name,
    className: 'desk-input',
    value: entered[name],
    'aria-invalid': faultOf(name) ? true : undefined,
    'aria-describedby': faultOf(name) ? `${id}-${name}-fault` : undefined,
    onChange: ({ target }: { target: { value: string } }) =>
      setEntered((before) => ({ ...before, [name]: target.value })),
  })
  const fieldOf = (name: StartField) => ({
    id: `${id}-${name}`,
    label: t(`livestream:patrol.start.${name}`),
    fault: faultOf(name),
  })
  const others = faults.filter(({ field }) => !field || !(field in entered))
  return (
    <form
      ref={form}
      className="desk-moderation__filter"
      onSubmit={(event) => void submit(event)}
      aria-label={t('livestream:patrol.start.title')}
      noValidate
    >
      <Field {...fieldOf('platform')}>
        <select {...parts('platform')}>
          <option value="">{t('livestream:patrol.chooseTopic')}</option>
          {PLATFORMS.map((platform) => (
            <option key={platform} value={platform}>
              {t(`livestream:platforms.${platform}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field {...fieldOf('roomText')}>
        <input {...parts('roomText')} type="text" maxLength={100} autoComplete="off" />
      </Field>
      <Field {...fieldOf('county')}>
        <select {...parts('county')}>
          <option value="">{t('livestream:patrol.chooseTopic')}</option>
          {counties.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </Field>
      <Field {...fieldOf('url')}>
        <input {...parts('url')} type="url" maxLength={500} autoComplete="off" />
      </Field>
      <Button type="submit" size="medium" margin={false} disabled={isSending}>
        {t('livestream:patrol.start.begin')}
      </Button>
      <DeskErrors sentences={others.map(({ message }) => message ?? t('admin:unreachable'))} />
    </form>
  )
}
