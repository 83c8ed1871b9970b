'use client'

import { useEffect, useId, useState } from 'react'

import type { InputField } from '../../workflow/definition'
import { askDesk } from '../askDesk'
import { useDeskTranslation } from '../useDeskTranslation'

type Props = {
  field: InputField
  value: string
  onChange: (value: string) => void
  autoFocus: boolean
  /** Values used before, for a text. */
  suggestions: readonly string[]
}

type Colleague = { id: string; name: string }

const useColleagues = (isNeeded: boolean): Colleague[] => {
  const [colleagues, setColleagues] = useState<Colleague[]>([])
  useEffect(() => {
    if (!isNeeded) return
    void askDesk<{ colleagues: Colleague[] }>('/colleagues').then((answer) => {
      if (answer.ok) setColleagues(answer.data.colleagues)
    })
  }, [isNeeded])
  return colleagues
}

/** A short list of values stands open as buttons: one key press instead of three. */
const Choice = ({
  field,
  value,
  onChange,
  autoFocus,
  name,
}: Omit<Props, 'suggestions'> & { name: string }) => {
  const { t } = useDeskTranslation()
  return (
    <div className="desk-choice">
      {(field.options ?? []).map((option, index) => (
        <label key={option} className="desk-choice__item">
          <input
            type="radio"
            name={name}
            value={option}
            checked={value === option}
            required={field.required}
            autoFocus={autoFocus && index === 0}
            onChange={() => onChange(option)}
          />
          <span>{t(`workflow:options.${option}`)}</span>
        </label>
      ))}
    </div>
  )
}

/** One entry of an action's form. */
export const InputControl = (props: Props) => {
  const { field, value, onChange, autoFocus, suggestions } = props
  const { t } = useDeskTranslation()
  const id = useId()
  const colleagues = useColleagues(field.type === 'colleague')
  const label = (
    <>
      {t(`workflow:inputs.${field.name}`)}
      {field.required && <span className="desk-required"> *</span>}
    </>
  )
  if (field.type === 'select') {
    return (
      <fieldset className="desk-field desk-field--choice">
        <legend>{label}</legend>
        <Choice {...props} name={id} />
      </fieldset>
    )
  }
  return (
    <div className="desk-field">
      <label htmlFor={id}>{label}</label>
      {field.type === 'colleague' ? (
        <select
          id={id}
          className="desk-input"
          value={value}
          required={field.required}
          autoFocus={autoFocus}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{t('admin:actions.chooseColleague')}</option>
          {colleagues.map((colleague) => (
            <option key={colleague.id} value={colleague.id}>
              {colleague.name}
            </option>
          ))}
        </select>
      ) : (
        <>
          <input
            id={id}
            className="desk-input"
            value={value}
            required={field.required}
            maxLength={field.maxLength}
            autoFocus={autoFocus}
            list={`${id}-known`}
            autoComplete="off"
            onChange={(event) => onChange(event.target.value)}
          />
          <datalist id={`${id}-known`}>
            {suggestions.map((known) => (
              <option key={known} value={known} />
            ))}
          </datalist>
        </>
      )}
    </div>
  )
}
