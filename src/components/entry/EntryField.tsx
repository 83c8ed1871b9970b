'use client'

import type { ReactNode } from 'react'

import { useDeskTranslation } from '../useDeskTranslation'
import type { EntryError, FieldName } from './types'

/** What ties a control to its label, help and errors. */
export type ControlProps = {
  id: string
  className: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

export const idOfField = (name: string) => `entry-${name}`

type Props = {
  name: FieldName
  label: string
  isRequired?: boolean
  help?: string
  errors: readonly EntryError[]
  after?: ReactNode
  children: (control: ControlProps) => ReactNode
}

/** A labelled control; what is wrong with it stands right under it. */
export const EntryField = ({ name, label, isRequired = false, help, errors, after, children }: Props) => {
  const { t } = useDeskTranslation()
  const own = errors.filter(({ field }) => field === name)
  const id = idOfField(name)
  const described = [own.length > 0 && `${id}-error`, help && `${id}-help`].filter(Boolean).join(' ')
  return (
    <div className={`desk-field desk-entry__field desk-entry__field--${name}`}>
      <div className="desk-field__head">
        <label htmlFor={id}>
          {label}
          {isRequired && (
            <span className="desk-required" title={t('entry:required')}>
              {' '}
              *
            </span>
          )}
        </label>
        {after}
      </div>
      {children({
        id,
        className: 'desk-input',
        'aria-describedby': described || undefined,
        'aria-invalid': own.length > 0 || undefined,
      })}
      {own.length > 0 && (
        <div id={`${id}-error`} className="desk-entry__error">
          {own.map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
        </div>
      )}
      {help && (
        <p id={`${id}-help`} className="desk-entry__help">
          {help}
        </p>
      )}
    </div>
  )
}
