import { registrationError } from '../../../../events/registrations/errorTexts'
import type { Question } from '../../../../events/registrations/door/openEvent'
import { questionFieldsOf } from '../../../../events/registrations/form'
import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import type { FieldError } from '../../../../intake/submissionSchema'
import { addressOf } from '../../addresses'
import { KeptFormErrors } from '../KeptFormErrors'
import { FormField } from '../application/FormField'
import { Send } from '../sending/Send'
import { AskedControl } from './AskedControl'

type Props = {
  locale: Locale
  receipt: string
  questions: readonly Question[]
  typed: Record<string, string>
  errors: readonly FieldError[]
}

/** What the event asks an invited guest, on the page the mail leads to. */
export const GuestQuestions = ({ locale, receipt, questions, typed, errors }: Props) => {
  const t = translator(locale, 'events')
  const words = (error: FieldError) => registrationError(questions, error, locale)
  return (
    <section className="section no-print" aria-labelledby="questions">
      <h2 id="questions">{t('site.questions.title')}</h2>
      <p>{t('site.questions.about')}</p>
      <KeptFormErrors locale={locale} errors={errors} textOf={words} />
      <form className="form" action={addressOf.answerQuestions(locale, receipt)} method="post">
        {questionFieldsOf(questions).map((asked) => (
          <FormField
            key={asked.field.name}
            name={asked.field.name}
            label={asked.label[locale]}
            optional={asked.field.required ? undefined : translator(locale, 'site')('form.optional')}
            help={undefined}
            errors={errors.filter(({ field }) => field === asked.field.name).map(words)}
          >
            {(described, isWrong) => (
              <AskedControl
                asked={asked}
                locale={locale}
                value={typed[asked.field.name] ?? ''}
                described={described}
                isWrong={isWrong}
              />
            )}
          </FormField>
        ))}
        <Send locale={locale} label={t('site.questions.send')} />
      </form>
    </section>
  )
}
