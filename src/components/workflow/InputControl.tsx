'use client'

import { useEffect, useId, useState } from 'react'
import type { InputHTMLAttributes } from 'react'

import type { InputField } from '../../workflow/definition'
import { askDesk } from '../askDesk'
import { RedactControl } from '../privacy/RedactControl'
import { useDeskTranslation } from '../useDeskTranslation'
import { ChangedClause } from './ChangedClause'
import { RelationSelect } from './RelationSelect'
import type { Subject } from './useRelationChoices'

type Props = {
  field: InputField
  value: string
  /** What has been entered so far, by field. */
  entered: Record<string, string>
  onChange: (value: string) => void
  autoFocus: boolean
  /** The record the action is performed on. */
  subject: Subject
}

type Colleague = { id: string; name: string }

const useColleagues = (isNeeded: boolean, { collection, id }: Subject): Colleague[] => {
  const [colleagues, setColleagues] = useState<Colleague[]>([])
  useEffect(() => {
    if (!isNeeded) return
    void askDesk<{ colleagues: Colleague[] }>(`/colleagues/${collection}/${id}`).then((answer) => {
      if (answer.ok) setColleagues(answer.data.colleagues)
    })
  }, [isNeeded, collection, id])
  return colleagues
}

/** How what has a form of its own is typed. */
const TYPED: Partial<Record<InputField['type'], InputHTMLAttributes<HTMLInputElement>>> = {
  moment: { type: 'datetime-local' },
  number: { inputMode: 'numeric', pattern: '[0-9]{1,12}' },
}

/** A short list of values stands open as buttons: one key press instead of three. */
const Choice = ({ field, value, onChange, autoFocus, name }: Props & { name: string }) => {
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
  const { field, value, entered, onChange, autoFocus, subject } = props
  const { t } = useDeskTranslation()
  const id = useId()
  const colleagues = useColleagues(field.type === 'colleague', subject)
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
  if (field.type === 'passages') return <RedactControl comment={subject.id} onChange={onChange} />
  // Named by the desk itself where a whole campaign is assigned, never typed.
  if (field.type === 'campaign') return null
  if (
    field.type === 'point' ||
    field.type === 'consultation' ||
    field.type === 'revision' ||
    field.type === 'duplicate' ||
    field.type === 'assessor' ||
    field.type === 'policy-code' ||
    field.type === 'live-room' ||
    field.type === 'broadcast-text'
  ) {
    return (
      <div className="desk-field">
        <label htmlFor={id}>{label}</label>
        <RelationSelect
          id={id}
          type={field.type}
          subject={subject}
          required={field.required}
          autoFocus={autoFocus}
          onChange={onChange}
        />
      </div>
    )
  }
  if (field.type === 'changed-clause') {
    return (
      <div className="desk-field">
        <label htmlFor={id}>{label}</label>
        <ChangedClause
          id={id}
          point={subject.id}
          revision={entered.changedRevision ?? ''}
          value={value}
          required={field.required}
          onChange={onChange}
        />
      </div>
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
      ) : field.type === 'long' ? (
        <textarea
          id={id}
          className="desk-input"
          rows={4}
          value={value}
          required={field.required}
          maxLength={field.maxLength}
          autoFocus={autoFocus}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <input
          id={id}
          type={field.type === 'day' ? 'date' : 'text'}
          className="desk-input"
          {...TYPED[field.type]}
          value={value}
          required={field.required}
          maxLength={field.maxLength}
          autoFocus={autoFocus}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </div>
  )
}
