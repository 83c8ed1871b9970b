import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import type { FieldError } from '../../../../intake/submissionSchema'
import type { LinkPurpose } from '../../../../registers/door/actByLink'
import { asksGrounds } from '../../../../registers/door/actByLink'
import { valueInWords } from '../../../../registers/certificateOf'
import type { RegisterDefinition } from '../../../../registers/definition'
import { applicantFieldsOf } from '../../../../registers/fieldsOf'
import { settledStatesOf } from '../../../../registers/forgetPeople'
import type { RecordData } from '../../../../workflow/definition'
import { Send } from '../sending/Send'
import { ErrorList } from './ErrorList'
import { GroundsField } from './GroundsField'
import { fieldLabel } from '../../../../registers/fieldTexts'

type Props = {
  locale: Locale
  register: RegisterDefinition
  record: RecordData
  action: string
  purpose: LinkPurpose
  typed: string
  errors: readonly FieldError[]
}

/** Confirm, appeal, cancel or be forgotten: what is kept, and one button. */
export const LinkForm = ({ locale, register, record, action, purpose, typed, errors }: Props) => {
  const t = translator(locale, 'site')
  const isOpen = purpose === 'data' && !settledStatesOf(register).includes(record.state)
  return (
    <>
      <ErrorList locale={locale} register={register} errors={errors} />
      <dl className="facts">
        {applicantFieldsOf(register)
          .map(
            (field) => [field.name, valueInWords(register.slug, field, record[field.name], locale)] as const,
          )
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{fieldLabel(register, name, locale)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {isOpen && <p className="note">{t('application.matterOpen')}</p>}
      {!isOpen && (
        <form className="form" action={action} method="post" encType="multipart/form-data">
          {asksGrounds(purpose) && <GroundsField locale={locale} typed={typed} errors={errors} />}
          <Send locale={locale} label={t(`application.submit.${purpose}`)} isLarge />
        </form>
      )}
    </>
  )
}
