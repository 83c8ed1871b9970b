'use client'

import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { DateFieldClientComponent } from 'payload'

import { beijingMinute, findBeijingMoment } from '../../legal/beijing'

const minuteOf = (value: unknown): string => {
  const date = new Date(typeof value === 'string' || value instanceof Date ? value : NaN)
  return Number.isNaN(date.getTime()) ? '' : beijingMinute(date)
}

/** Day and minute by a clock in Beijing, wherever the browser is. */
export const BeijingMomentField: DateFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError, disabled } = useField<string | null>({ potentiallyStalePath: path })
  const { label, required, admin } = field
  return (
    <div className={showError ? 'field-type desk-day error' : 'field-type desk-day'}>
      <FieldLabel label={label} path={path} required={required} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <input
          id={`field-${path}`}
          type="datetime-local"
          value={minuteOf(value)}
          disabled={readOnly || disabled}
          onChange={({ target }) => setValue(findBeijingMoment(target.value)?.toISOString() ?? null)}
        />
      </div>
      <FieldDescription description={admin?.description} path={path} />
    </div>
  )
}
