'use client'

import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { DateFieldClientComponent } from 'payload'

import { beijingDay, isBeijingDay } from '../legal/beijing'

/** Any moment of the day would do: the server sets the first or the last second. */
const noonOf = (day: string) => `${day}T12:00:00.000+08:00`

const dayOf = (value: unknown): string => {
  const date = new Date(typeof value === 'string' || value instanceof Date ? value : NaN)
  return Number.isNaN(date.getTime()) ? '' : beijingDay(date)
}

/** A day in Beijing, wherever the browser is: Payload's own picker shows the browser's day. */
export const BeijingDayField: DateFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError, disabled } = useField<string | null>({ potentiallyStalePath: path })
  const { label, required, admin } = field
  return (
    <div className={showError ? 'field-type desk-day error' : 'field-type desk-day'}>
      <FieldLabel label={label} path={path} required={required} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <input
          id={`field-${path}`}
          type="date"
          value={dayOf(value)}
          disabled={readOnly || disabled}
          onChange={({ target }) => setValue(isBeijingDay(target.value) ? noonOf(target.value) : null)}
        />
      </div>
      <FieldDescription description={admin?.description} path={path} />
    </div>
  )
}
