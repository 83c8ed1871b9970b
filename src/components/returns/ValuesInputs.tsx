'use client'

import { FieldError, useField } from '@payloadcms/ui'
import { useId } from 'react'

import type { RegisterField } from '../../registers/definition'
import { useDeskTranslation } from '../useDeskTranslation'

type Row = {
  name: string
  kind: RegisterField['kind']
  label: string
  help: string
  isRequired: boolean
  options: readonly { value: string; label: string }[]
  before: string
  hasJumped: boolean
}

type Props = { path: string; label: string; isEditable: boolean; rows: readonly Row[] }

const valueOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

const wordsOf = ({ kind, options }: Row, value: string, yes: string) => {
  if (kind === 'choice') return options.find((option) => option.value === value)?.label ?? value
  return kind === 'yes-no' ? (value === 'true' ? yes : '') : value
}

type ControlProps = { row: Row; value: string; id: string; onChange: (value: unknown) => void }

const Control = ({ row: { kind, options, isRequired }, value, id, onChange }: ControlProps) => {
  const { t } = useDeskTranslation()
  const shared = { id, className: 'desk-input', required: isRequired, 'aria-describedby': `${id}-help` }
  if (kind === 'longtext') {
    return <textarea {...shared} rows={3} value={value} onChange={({ target }) => onChange(target.value)} />
  }
  if (kind === 'choice') {
    return (
      <select {...shared} value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{t('registers:desk.counter.choose')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )
  }
  if (kind === 'yes-no') {
    return (
      <input
        id={id}
        type="checkbox"
        checked={value === 'true'}
        onChange={({ target }) => onChange(target.checked)}
      />
    )
  }
  const toNumber = (text: string) =>
    text.trim() === '' || !Number.isFinite(Number(text)) ? text : Number(text)
  return (
    <input
      {...shared}
      inputMode={kind === 'number' ? 'decimal' : undefined}
      value={value}
      autoComplete="off"
      onChange={({ target }) => onChange(kind === 'number' ? toNumber(target.value) : target.value)}
    />
  )
}

/** The figures of a return, one line each, with those of the period before beside them. */
export const ValuesInputs = ({ path, label, isEditable, rows }: Props) => {
  const { t } = useDeskTranslation()
  const base = useId()
  const { value, setValue, showError } = useField<Record<string, unknown> | null>({ path })
  return (
    <div className="field-type desk-values">
      <h3 className="desk-files__title">{label}</h3>
      <FieldError path={path} showError={showError} />
      <table className="desk-changes">
        <thead>
          <tr>
            <th scope="col">{t('registers:register-returns.item')}</th>
            <th scope="col">{t('registers:register-returns.before')}</th>
            <th scope="col">{t('registers:register-returns.now')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const id = `${base}-${row.name}`
            const entered = valueOf(value?.[row.name])
            return (
              <tr key={row.name}>
                <th scope="row">
                  <label htmlFor={isEditable ? id : undefined}>{row.label}</label>
                  <p className="desk-muted" id={`${id}-help`}>
                    {row.help}
                  </p>
                </th>
                <td>{row.before || '—'}</td>
                <td>
                  {isEditable ? (
                    <Control
                      row={row}
                      value={entered}
                      id={id}
                      onChange={(now) => setValue({ ...value, [row.name]: now })}
                    />
                  ) : (
                    wordsOf(row, entered, t('registers:common.yes')) || '—'
                  )}
                  {row.hasJumped && (
                    <p className="desk-values__jump">{t('registers:register-returns.jumped')}</p>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
