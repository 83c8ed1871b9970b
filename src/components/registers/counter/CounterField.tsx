'use client'

import type { RegisterField } from '../../../registers/definition'
import { useDeskTranslation } from '../../useDeskTranslation'

export type ShownField = {
  name: string
  kind: RegisterField['kind']
  isRequired: boolean
  label: string
  help: string
  options: readonly { value: string; label: string }[]
}

const INPUT_TYPES: Partial<Record<RegisterField['kind'], string>> = {
  email: 'email',
  phone: 'tel',
  url: 'url',
  day: 'date',
}

export const idOfControl = (name: string) => `counter-${name.replace('.', '-')}`

type ControlProps = { field: ShownField; describedBy: string | undefined; isWrong: boolean }

const Control = ({ field: { name, kind, options, label }, describedBy, isWrong }: ControlProps) => {
  const { t } = useDeskTranslation()
  const shared = {
    id: idOfControl(name),
    name,
    className: 'desk-input',
    'aria-describedby': describedBy,
    'aria-invalid': isWrong || undefined,
  }
  if (kind === 'longtext') return <textarea {...shared} rows={4} />
  if (kind === 'choice') {
    return (
      <select {...shared} defaultValue="">
        <option value="">{t('registers:desk.counter.choose')}</option>
        {options.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    )
  }
  if (kind === 'choices') {
    return (
      <div id={shared.id} className="desk-counter__choices" role="group" aria-label={label} tabIndex={-1}>
        {options.map(({ value, label: words }) => (
          <label key={value}>
            <input type="checkbox" name={name} value={value} /> {words}
          </label>
        ))}
      </div>
    )
  }
  if (kind === 'yes-no') {
    return (
      <label className="desk-counter__yes">
        <input {...shared} className="" type="checkbox" value="yes" /> {t('registers:desk.counter.yes')}
      </label>
    )
  }
  return (
    <input
      {...shared}
      type={INPUT_TYPES[kind] ?? 'text'}
      inputMode={kind === 'number' ? 'decimal' : undefined}
      autoComplete="off"
    />
  )
}

/** One field of an application with its label, help and what is wrong with it. */
export const CounterField = ({ field, message }: { field: ShownField; message: string | undefined }) => {
  const { t } = useDeskTranslation()
  const { name, kind, label, help, isRequired } = field
  const id = idOfControl(name)
  const described = [message && `${id}-error`, help && `${id}-help`].filter(Boolean).join(' ')
  const heading = (
    <>
      {label}
      {isRequired && (
        <span className="desk-required" title={t('entry:required')}>
          {' '}
          *
        </span>
      )}
    </>
  )
  const isWide = kind === 'longtext' || kind === 'choices'
  return (
    <div className={isWide ? 'desk-field desk-counter__wide' : 'desk-field'}>
      <div className="desk-field__head">
        {kind === 'choices' ? <span>{heading}</span> : <label htmlFor={id}>{heading}</label>}
      </div>
      <Control field={field} describedBy={described || undefined} isWrong={Boolean(message)} />
      {message && (
        <p id={`${id}-error`} className="desk-entry__error">
          {message}
        </p>
      )}
      {help && (
        <p id={`${id}-help`} className="desk-entry__help">
          {help}
        </p>
      )}
    </div>
  )
}
