import type { ReactNode } from 'react'

type Props = {
  name: string
  label: string
  optional: string | undefined
  help: string | undefined
  errors: readonly string[]
  /** Several controls under one label. */
  isGroup?: boolean
  children: (described: string | undefined, isWrong: boolean) => ReactNode
}

/** A labelled control with its help above it and what is wrong with it between the two. */
export const FormField = ({ name, label, optional, help, errors, isGroup, children }: Props) => {
  const isWrong = errors.length > 0
  const described =
    [isWrong && `${name}-error`, help && `${name}-help`].filter(Boolean).join(' ') || undefined
  const words = (
    <>
      {label}
      {optional && <span className="field__optional">{optional}</span>}
    </>
  )
  const inside = (
    <>
      {help && (
        <p className="field__help" id={`${name}-help`}>
          {help}
        </p>
      )}
      {isWrong && (
        <div id={`${name}-error`}>
          {errors.map((message) => (
            <p className="field__error" key={message}>
              {message}
            </p>
          ))}
        </div>
      )}
      {children(described, isWrong)}
    </>
  )
  const className = isWrong ? 'field field--error' : 'field'
  return isGroup ? (
    <fieldset className={`${className} choices`} id={name} tabIndex={-1} aria-describedby={described}>
      <legend>{words}</legend>
      {inside}
    </fieldset>
  ) : (
    <div className={className}>
      <label htmlFor={name}>{words}</label>
      {inside}
    </div>
  )
}
