import type { Question } from '../../../../events/registrations/door/openEvent'
import { formFieldsOf } from '../../../../events/registrations/form'
import { registrationError } from '../../../../events/registrations/errorTexts'
import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import { KeptFormErrors } from '../KeptFormErrors'
import type { FieldError } from '../../../../intake/submissionSchema'
import { getSiteSettings } from '../../../../queries/siteSettings'
import { addressOf } from '../../addresses'
import { FormField } from '../application/FormField'
import { Send } from '../sending/Send'
import { AskedControl } from './AskedControl'

type Props = {
  locale: Locale
  event: string
  questions: readonly Question[]
  token: string
  typed: Record<string, string | readonly string[]>
  errors: readonly FieldError[]
}

const one = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' ? value : (value?.[0] ?? '')

const Consent = ({ locale, typed, messages }: Pick<Props, 'locale' | 'typed'> & { messages: string[] }) => (
  <div className={messages.length > 0 ? 'field field--error' : 'field'}>
    {messages.map((message) => (
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
        aria-describedby={messages.length > 0 ? 'consent-error' : undefined}
      />
      <span>{translator(locale, 'site')('form.consent')}</span>
    </label>
  </div>
)

/** The form of an event: a plain form, for every browser; its own questions come from the event. */
export const RegistrationForm = async ({ locale, event, questions, token, typed, errors }: Props) => {
  const t = translator(locale, 'events')
  const { department, privacyContact } = await getSiteSettings(locale)
  const messages = (name: string) =>
    errors.filter(({ field }) => field === name).map((error) => registrationError(questions, error, locale))
  return (
    <>
      <KeptFormErrors
        locale={locale}
        errors={errors}
        textOf={(error) => registrationError(questions, error, locale)}
      />
      <form className="form" action={addressOf.sendRegistration(locale, event)} method="post">
        <input type="hidden" name="token" defaultValue={token} />
        <div className="trap" aria-hidden="true">
          <label htmlFor="homepage">{translator(locale, 'site')('form.honeypot')}</label>
          <input id="homepage" name="homepage" type="text" tabIndex={-1} autoComplete="off" />
        </div>
        {formFieldsOf(questions).map((asked) => (
          <FormField
            key={asked.field.name}
            name={asked.field.name}
            label={asked.label[locale]}
            optional={asked.field.required ? undefined : translator(locale, 'site')('form.optional')}
            help={asked.field.name === 'email' ? t('site.emailHelp') : undefined}
            errors={messages(asked.field.name)}
          >
            {(described, isWrong) => (
              <AskedControl
                asked={asked}
                locale={locale}
                value={one(typed[asked.field.name])}
                described={described}
                isWrong={isWrong}
              />
            )}
          </FormField>
        ))}
        <div className="privacy">
          <h2>{translator(locale, 'site')('privacy.title')}</h2>
          <p>{t('site.privacy', { department })}</p>
          <p>{translator(locale, 'site')('apply.privacyContact', { contact: privacyContact })}</p>
        </div>
        <Consent locale={locale} typed={typed} messages={messages('consent')} />
        <Send locale={locale} label={t('site.send')} note={t('site.afterwards')} isChecked isLarge />
      </form>
    </>
  )
}
