import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { DateFieldClientProps } from 'payload'

import { formatBeijing } from '../legal/beijing'
import { useDeskTranslation } from './useDeskTranslation'

type Props = Pick<DateFieldClientProps, 'field' | 'path' | 'readOnly'> & {
  type: 'date' | 'datetime-local'
  /** A moment as the control shows it. */
  shown: (moment: Date) => string
  /** What was picked, as an ISO moment; null for what is no moment. */
  read: (picked: string) => string | null
}

/** A moment by a clock in Beijing, wherever the browser is: Payload's own picker shows the browser's day. */
export const BeijingField = ({ field, path, readOnly, type, shown, read }: Props) => {
  const { value, setValue, showError, disabled } = useField<string | null>({ potentiallyStalePath: path })
  const { label, required, admin } = field
  const { locale } = useDeskTranslation()
  const moment = new Date(value ?? NaN)
  const isThere = !Number.isNaN(moment.getTime())
  const isFixed = readOnly === true || disabled
  return (
    <div className={showError ? 'field-type desk-day error' : 'field-type desk-day'}>
      <FieldLabel label={label} path={path} required={required} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        {isFixed ? (
          // A control would show it the browser's way.
          <input
            id={`field-${path}`}
            type="text"
            value={isThere ? formatBeijing(moment, locale, type === 'date' ? 'day' : 'minute') : ''}
            disabled
          />
        ) : (
          <input
            id={`field-${path}`}
            type={type}
            value={isThere ? shown(moment) : ''}
            onChange={({ target }) => setValue(read(target.value))}
          />
        )}
      </div>
      <FieldDescription description={admin?.description} path={path} />
    </div>
  )
}
