import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { DateFieldClientProps } from 'payload'

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
  const moment = new Date(value ?? NaN)
  return (
    <div className={showError ? 'field-type desk-day error' : 'field-type desk-day'}>
      <FieldLabel label={label} path={path} required={required} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <input
          id={`field-${path}`}
          type={type}
          value={Number.isNaN(moment.getTime()) ? '' : shown(moment)}
          disabled={readOnly || disabled}
          onChange={({ target }) => setValue(read(target.value))}
        />
      </div>
      <FieldDescription description={admin?.description} path={path} />
    </div>
  )
}
