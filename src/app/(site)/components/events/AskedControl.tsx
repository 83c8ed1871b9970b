import type { FormField as Asked } from '../../../../events/registrations/form'
import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'

const TYPES: Partial<Record<Asked['field']['kind'], string>> = { email: 'email', phone: 'tel' }

const COMPLETIONS: Record<string, string> = {
  name: 'name',
  email: 'email',
  organisation: 'organization',
  phone: 'tel',
}

type ControlProps = {
  asked: Asked
  locale: Locale
  value: string
  described: string | undefined
  isWrong: boolean
}

/** The control of what an event asks: a line, a choice, a box to tick. */
export const AskedControl = ({
  asked: { field, options, label },
  locale,
  value,
  described,
  isWrong,
}: ControlProps) => {
  const common = {
    id: field.name,
    name: field.name,
    required: field.required,
    'aria-describedby': described,
    'aria-invalid': isWrong || undefined,
    defaultValue: value,
  }
  if (field.kind === 'choice') {
    return (
      <select {...common}>
        <option value="">{translator(locale, 'site')('apply.choose')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label[locale]}
          </option>
        ))}
      </select>
    )
  }
  if (field.kind === 'yes-no') {
    return (
      <label className="check">
        <input
          id={field.name}
          type="checkbox"
          name={field.name}
          value="yes"
          required={field.required}
          aria-label={label[locale]}
          defaultChecked={value === 'yes'}
        />
        <span>{translator(locale)('registers:common.yes')}</span>
      </label>
    )
  }
  return (
    <input {...common} type={TYPES[field.kind] ?? 'text'} autoComplete={COMPLETIONS[field.name] ?? 'off'} />
  )
}
