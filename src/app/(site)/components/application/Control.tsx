import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import type { RegisterDefinition, RegisterField } from '../../../../registers/definition'
import { optionLabel } from '../../../../registers/fieldTexts'

type Props = {
  register: RegisterDefinition
  field: RegisterField
  locale: Locale
  value: string | readonly string[]
  described: string | undefined
  isWrong: boolean
}

const TYPES = { email: 'email', phone: 'tel', url: 'url', day: 'date' } as const

const COMPLETIONS: Record<string, string> = {
  name: 'organization',
  contactName: 'name',
  contactPhone: 'tel',
  contactEmail: 'email',
  address: 'street-address',
  website: 'url',
}

const one = (value: Props['value']) => (typeof value === 'string' ? value : (value[0] ?? ''))

const Choices = ({ register, field, locale, value, options }: Props & { options: readonly string[] }) => (
  <div className="checks">
    {options.map((option) => (
      <label className="check" key={option}>
        <input
          type="checkbox"
          name={field.name}
          value={option}
          defaultChecked={(typeof value === 'string' ? [value] : value).includes(option)}
        />
        <span>{optionLabel(register, field.name, option, locale)}</span>
      </label>
    ))}
  </div>
)

/** The control of one field, of the kind the field says; needs no script. */
export const Control = (props: Props) => {
  const { register, field, locale, value, described, isWrong } = props
  const t = translator(locale)
  const common = {
    id: field.name,
    name: field.name,
    required: field.required,
    'aria-describedby': described,
    'aria-invalid': isWrong || undefined,
    defaultValue: one(value),
  }
  switch (field.kind) {
    case 'choices':
      return <Choices {...props} options={field.options} />
    case 'choice':
      return (
        <select {...common}>
          <option value="">{t('site:apply.choose')}</option>
          {field.options.map((option) => (
            <option key={option} value={option}>
              {optionLabel(register, field.name, option, locale)}
            </option>
          ))}
        </select>
      )
    case 'longtext':
      return <textarea {...common} rows={5} maxLength={field.max} />
    case 'yes-no':
      return (
        <label className="check">
          <input
            id={field.name}
            type="checkbox"
            name={field.name}
            value="yes"
            defaultChecked={one(value) === 'yes'}
          />
          <span>{t('registers:common.yes')}</span>
        </label>
      )
    case 'number':
      return <input {...common} type="text" inputMode="decimal" />
    case 'email':
    case 'phone':
    case 'url':
    case 'day':
      return <input {...common} type={TYPES[field.kind]} autoComplete={COMPLETIONS[field.name]} />
    case 'unified-code':
      return <input {...common} type="text" spellCheck={false} autoComplete="off" className="code" />
    case 'text':
      return <input {...common} type="text" autoComplete={COMPLETIONS[field.name]} />
  }
}
