'use client'

import type { ReactNode } from 'react'

import type { FieldName, FormError } from './types'

/** What a control needs to be tied to its help and its errors. */
export type ControlProps = {
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

type Props = {
  name: FieldName
  label: string
  optional?: string | undefined
  help?: ReactNode
  errors: readonly FormError[]
  after?: ReactNode
  children: (control: ControlProps) => ReactNode
}

/** A labelled control with its help above it and what is wrong with it between the two. */
export const Field = ({ name, label, optional, help, errors, after, children }: Props) => {
  const own = errors.filter(({ field }) => field === name)
  const described = [own.length > 0 && `${name}-error`, help && `${name}-help`].filter(Boolean).join(' ')
  return (
    <div className={own.length > 0 ? 'field field--error' : 'field'}>
      <label htmlFor={name}>
        {label}
        {optional && <span className="field__optional">{optional}</span>}
      </label>
      {help && (
        <p className="field__help" id={`${name}-help`}>
          {help}
        </p>
      )}
      <FieldErrors name={name} errors={own} />
      {children({
        id: name,
        name,
        'aria-describedby': described || undefined,
        'aria-invalid': own.length > 0 || undefined,
      })}
      {after}
    </div>
  )
}

export const FieldErrors = ({ name, errors }: { name: FieldName; errors: readonly FormError[] }) =>
  errors.length === 0 ? null : (
    <div id={`${name}-error`}>
      {errors.map(({ message }) => (
        <p className="field__error" key={message}>
          {message}
        </p>
      ))}
    </div>
  )
