'use client'

import { FieldError, FieldLabel, useDocumentInfo, useField, useFormFields } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { useId } from 'react'

import { readChecklist, VERDICTS } from '../../registers/inspections/checklist'
import type { ChecklistItem } from '../../registers/inspections/checklist'
import { useDeskTranslation } from '../useDeskTranslation'

type RowProps = {
  row: ChecklistItem
  label: string
  isFixed: boolean
  onChange: (row: ChecklistItem) => void
}

const Row = ({ row, label, isFixed, onChange }: RowProps) => {
  const { t } = useDeskTranslation()
  const name = useId()
  return (
    <tr className={row.verdict === 'no' ? 'desk-checklist__fault' : undefined}>
      <th scope="row">{label}</th>
      <td>
        <div className="desk-choice" role="radiogroup" aria-label={label}>
          {VERDICTS.map((verdict) => (
            <label className="desk-choice__item" key={verdict}>
              <input
                type="radio"
                name={name}
                checked={row.verdict === verdict}
                disabled={isFixed}
                onChange={() => onChange({ ...row, verdict })}
              />
              <span>{t(`registers:inspections.verdicts.${verdict}`)}</span>
            </label>
          ))}
        </div>
      </td>
      <td>
        {isFixed ? (
          row.note
        ) : (
          <input
            className="desk-input"
            aria-label={t('registers:inspections.noteOf', { item: label })}
            value={row.note}
            maxLength={500}
            onChange={({ target }) => onChange({ ...row, note: target.value })}
          />
        )}
      </td>
    </tr>
  )
}

/** The checklist of a visit: one line an item, answered on the spot; what is not in order says how. */
export const ChecklistField: JSONFieldClientComponent = ({ field, path, readOnly }) => {
  const { t } = useDeskTranslation()
  const { initialState } = useDocumentInfo()
  const { value, setValue, showError, disabled } = useField<unknown>({ potentiallyStalePath: path })
  const register = useFormFields(([fields]) => fields.register?.value ?? initialState?.register?.value)
  const state = useFormFields(([fields]) => fields.state?.value)
  const rows = readChecklist(value) ?? []
  const isFixed = Boolean(readOnly) || disabled || state !== 'planned'
  const answered = rows.filter(({ verdict }) => verdict !== null).length
  return (
    <div className="field-type desk-checklist">
      <FieldLabel label={field.label} path={path} />
      <FieldError path={path} showError={showError} />
      <p className="desk-muted">
        {t('registers:inspections.answered', { count: answered, all: rows.length })}
      </p>
      <table className="desk-changes">
        <thead>
          <tr>
            <th scope="col">{t('registers:inspections.item')}</th>
            <th scope="col">{t('registers:inspections.verdict')}</th>
            <th scope="col">{t('registers:inspections.note')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Row
              key={row.item}
              row={row}
              label={t(
                register
                  ? `registers:${String(register)}.inspection.${row.item}`
                  : `livestream:review.${row.item}`,
              )}
              isFixed={isFixed}
              onChange={(changed) => setValue(rows.map((one, at) => (at === index ? changed : one)))}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
