import type { ReactNode } from 'react'

import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import type { FieldError } from '../../../../intake/submissionSchema'
import { PLATFORMS } from '../../../../livestream/platforms'
import { TOPICS } from '../../../../livestream/policyCodes'
import { reportErrorText } from '../../../../livestream/reports/errorText'
import { MAX_DESCRIPTION } from '../../../../livestream/reports/reportSchema'
import { REPORT_FILES } from '../../../../livestream/reports/submitReport'
import { listSiteCounties } from '../../../../queries/siteAgencies'
import { getSiteSettings } from '../../../../queries/siteSettings'
import { addressOf } from '../../addresses'
import { FormField } from '../application/FormField'
import { Send } from '../sending/Send'
import { EvidenceFields } from './EvidenceFields'
import { ReportErrors } from './ReportErrors'

type Props = {
  locale: Locale
  token: string
  typed: Record<string, string>
  errors: readonly FieldError[]
  hadFiles: boolean
}

type FieldProps = Props & {
  name: string
  isOptional?: boolean
  children: (common: {
    id: string
    name: string
    defaultValue: string
    'aria-describedby': string | undefined
    'aria-invalid': true | undefined
  }) => ReactNode
}

const Field = ({ locale, typed, errors, name, isOptional, children }: FieldProps) => {
  const t = translator(locale)
  const key = `livestream:report.help.${name}`
  const help = t(key)
  return (
    <FormField
      name={name}
      label={t(`livestream:report.fields.${name}`)}
      optional={isOptional ? t('site:form.optional') : undefined}
      help={help === key.slice(key.indexOf(':') + 1) ? undefined : help}
      errors={errors.filter(({ field }) => field === name).map((error) => reportErrorText(error, locale))}
    >
      {(described, isWrong) =>
        children({
          id: name,
          name,
          defaultValue: typed[name] ?? '',
          'aria-describedby': described,
          'aria-invalid': isWrong || undefined,
        })
      }
    </FormField>
  )
}

type ChoiceProps = Props & { name: string; choices: readonly { value: string; label: string }[] }

const Choice = ({ choices, ...props }: ChoiceProps) => (
  <Field {...props}>
    {(common) => (
      <select {...common} required>
        <option value="">{translator(props.locale, 'site')('apply.choose')}</option>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    )}
  </Field>
)

/** A report of a broadcast: a plain form, for every browser; nobody has to say who they are. */
export const ReportForm = async (props: Props) => {
  const { locale, token, errors, hadFiles } = props
  const t = translator(locale)
  const [counties, { privacyContact }] = await Promise.all([
    listSiteCounties(locale),
    getSiteSettings(locale),
  ])
  const labelled = (values: readonly string[], labels: string) =>
    values.map((value) => ({ value, label: t(`livestream:${labels}.${value}`) }))
  return (
    <>
      <ReportErrors locale={locale} errors={errors} />
      <form
        className="form"
        action={addressOf.sendLiveReport(locale)}
        method="post"
        encType="multipart/form-data"
      >
        <input type="hidden" name="token" defaultValue={token} />
        <div className="trap" aria-hidden="true">
          <label htmlFor="homepage">{t('site:form.honeypot')}</label>
          <input id="homepage" name="homepage" type="text" tabIndex={-1} autoComplete="off" />
        </div>
        <Choice {...props} name="platform" choices={labelled(PLATFORMS, 'platforms')} />
        <Field {...props} name="roomText">
          {(common) => <input {...common} type="text" maxLength={100} required autoComplete="off" />}
        </Field>
        <Field {...props} name="url" isOptional>
          {(common) => <input {...common} type="url" maxLength={500} autoComplete="off" />}
        </Field>
        <Choice
          {...props}
          name="county"
          choices={counties.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Field {...props} name="day">
          {(common) => <input {...common} type="date" required />}
        </Field>
        <Field {...props} name="time" isOptional>
          {(common) => <input {...common} type="time" />}
        </Field>
        <Choice {...props} name="topic" choices={labelled(TOPICS, 'topics')} />
        <Field {...props} name="description">
          {(common) => <textarea {...common} rows={8} maxLength={MAX_DESCRIPTION} required />}
        </Field>
        <EvidenceFields
          locale={locale}
          names={REPORT_FILES}
          label={(number) => t('livestream:report.fields.files', { number })}
          errors={errors}
          hadFiles={hadFiles}
        />
        <Field {...props} name="contactName" isOptional>
          {(common) => <input {...common} type="text" maxLength={60} autoComplete="name" />}
        </Field>
        <Field {...props} name="contactEmail" isOptional>
          {(common) => <input {...common} type="email" maxLength={254} autoComplete="email" />}
        </Field>
        <div className="privacy">
          <h2>{t('site:privacy.title')}</h2>
          <p>{t('livestream:report.privacy')}</p>
          <p>{t('site:apply.privacyContact', { contact: privacyContact })}</p>
        </div>
        <Send locale={locale} label={t('livestream:report.submit')} isChecked isLarge />
      </form>
    </>
  )
}
