import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import { ATTACHMENT_ACCEPT } from '../../../../intake/attachmentRules'
import type { FieldError } from '../../../../intake/submissionSchema'
import { listSiteCounties } from '../../../../queries/siteAgencies'
import { getSiteSettings } from '../../../../queries/siteSettings'
import type { RegisterDefinition } from '../../../../registers/definition'
import type { LinkPurpose } from '../../../../registers/door/actByLink'
import { applicantFieldsOf } from '../../../../registers/fieldsOf'
import { Send } from '../sending/Send'
import { Control } from './Control'
import { ErrorList } from './ErrorList'
import { FormField } from './FormField'
import { GroundsField } from './GroundsField'
import { errorText, fieldHelp, fieldLabel } from '../../../../registers/fieldTexts'

type Typed = Record<string, string | readonly string[]>

export type ApplicationFormProps = {
  locale: Locale
  register: RegisterDefinition
  action: string
  /** Of the public form; what comes through a link needs none. */
  token?: string
  typed: Typed
  errors: readonly FieldError[]
  hadFiles: boolean
  /** What is said at the button, where it is no application. */
  words?: { submit: string; afterwards: string }
  /** Through an applicant's link: what was handed in is there already, and a change is asked for with its grounds. */
  link?: LinkPurpose
}

type Part = ApplicationFormProps & { messages: (name: string) => string[] }

const Fields = ({ register, locale, typed, messages }: Part) => {
  const optional = translator(locale, 'site')('form.optional')
  return applicantFieldsOf(register).map((field) => (
    <FormField
      key={field.name}
      name={field.name}
      label={fieldLabel(register, field.name, locale)}
      optional={field.required ? undefined : optional}
      help={fieldHelp(register, field.name, locale)}
      errors={messages(field.name)}
      isGroup={field.kind === 'choices'}
    >
      {(described, isWrong) => (
        <Control
          register={register}
          field={field}
          locale={locale}
          value={typed[field.name] ?? ''}
          described={described}
          isWrong={isWrong}
        />
      )}
    </FormField>
  ))
}

const CountyField = async ({ register, locale, typed, messages }: Part) => {
  const counties = await listSiteCounties(locale)
  return (
    <FormField
      name="county"
      label={fieldLabel(register, 'county', locale)}
      optional={undefined}
      help={fieldHelp(register, 'county', locale)}
      errors={messages('county')}
    >
      {(described, isWrong) => (
        <select
          id="county"
          name="county"
          required
          aria-describedby={described}
          aria-invalid={isWrong || undefined}
          defaultValue={String(typed.county ?? '')}
        >
          <option value="">{translator(locale, 'site')('apply.choose')}</option>
          {counties.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </FormField>
  )
}

const FileFields = ({ register, locale, hadFiles, link, messages }: Part) => {
  const t = translator(locale, 'site')
  const isCorrection = link !== undefined
  return register.application.files.map(({ name, required }) => (
    <FormField
      key={name}
      name={`files.${name}`}
      label={fieldLabel(register, `files.${name}`, locale)}
      optional={required && !isCorrection ? undefined : t('form.optional')}
      help={[hadFiles && t('apply.filesAgain'), isCorrection && t('apply.filesKept'), t('apply.filesHelp')]
        .filter(Boolean)
        .join(' ')}
      errors={messages(`files.${name}`)}
    >
      {(described, isWrong) => (
        <input
          id={`files.${name}`}
          name={`files.${name}`}
          type="file"
          accept={ATTACHMENT_ACCEPT}
          aria-describedby={described}
          aria-invalid={isWrong || undefined}
        />
      )}
    </FormField>
  ))
}

const PrivacyPart = async ({ locale }: { locale: Locale }) => {
  const t = translator(locale, 'site')
  const { department, privacyContact } = await getSiteSettings(locale)
  return (
    <div className="privacy">
      <h2>{t('privacy.title')}</h2>
      <p>{t('apply.privacy', { department })}</p>
      <p>{t('apply.privacyContact', { contact: privacyContact })}</p>
    </div>
  )
}

const PublicParts = ({ locale, token }: { locale: Locale; token: string }) => (
  <>
    <input type="hidden" name="token" defaultValue={token} />
    <div className="trap" aria-hidden="true">
      <label htmlFor="homepage">{translator(locale, 'site')('form.honeypot')}</label>
      <input id="homepage" name="homepage" type="text" tabIndex={-1} autoComplete="off" />
    </div>
  </>
)

const Consent = ({ locale, typed, messages }: Part) => {
  const wrong = messages('consent')
  return (
    <div className={wrong.length > 0 ? 'field field--error' : 'field'}>
      {wrong.map((message) => (
        <p className="field__error" id="consent-error" key={message}>
          {message}
        </p>
      ))}
      <label className="check" htmlFor="consent">
        <input
          id="consent"
          name="consent"
          type="checkbox"
          value="yes"
          required
          defaultChecked={typed.consent === 'yes'}
          aria-describedby={wrong.length > 0 ? 'consent-error' : undefined}
        />
        <span>{translator(locale, 'site')('apply.consent')}</span>
      </label>
    </div>
  )
}

/** The form of a register, made from its fields: a plain form, for every browser. */
export const ApplicationForm = (props: ApplicationFormProps) => {
  const { locale, register, action, token, errors, typed, link, words } = props
  const t = translator(locale, 'site')
  const messages = (name: string) =>
    errors.filter(({ field }) => field === name).map((error) => errorText(register, error, locale))
  const part = { ...props, messages }
  return (
    <>
      <ErrorList locale={locale} register={register} errors={errors} />
      <form className="form" action={action} method="post" encType="multipart/form-data">
        {token !== undefined && <PublicParts locale={locale} token={token} />}
        <Fields {...part} />
        {register.asksCounty !== false && <CountyField {...part} />}
        {link !== 'change' && <FileFields {...part} />}
        {link === 'change' && (
          <GroundsField locale={locale} typed={String(typed.grounds ?? '')} errors={errors} />
        )}
        {!link && <PrivacyPart locale={locale} />}
        {!link && <Consent {...part} />}
        <Send
          locale={locale}
          label={words?.submit ?? t(link ? `application.submit.${link}` : 'apply.submit')}
          {...(!link && { note: words?.afterwards ?? t('apply.afterwards') })}
          isChecked={token !== undefined}
          isLarge
        />
      </form>
    </>
  )
}
