import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import { MAX_ANSWERED_BY } from '../../../../opinions/answerOpinion'
import type { AnswerDraft, AnswerError } from '../../../../opinions/findOpinionRequest'
import { MAX_REASON } from '../../../../workflow/limits'
import { OPINIONS } from '../../../../workflow/opinionRequests'
import { addressOf } from '../../addresses'
import { FormErrors } from '../FormErrors'

type Props = { locale: Locale; token: string; draft: AnswerDraft }

const FIELD_OF: Partial<Record<AnswerError, string>> = {
  opinion: 'opinion',
  answer: 'answer',
  'answer-too-long': 'answer',
  answeredBy: 'answeredBy',
}

const errorText = (locale: Locale, code: AnswerError) =>
  translator(locale, 'opinions')(`errors.${code}`, { max: MAX_REASON })

const Errors = ({ locale, draft: { errors } }: Props) => (
  <FormErrors
    title={translator(locale, 'opinions')('errorTitle')}
    lines={errors.map((code) => ({ field: FIELD_OF[code] ?? null, text: errorText(locale, code) }))}
  />
)

/** What is wrong with one field, beside it. */
const FieldError = ({ locale, draft, field }: Props & { field: string }) => {
  const code = draft.errors.find((error) => FIELD_OF[error] === field)
  return code ? (
    <p className="field__error" id={`${field}-error`}>
      {errorText(locale, code)}
    </p>
  ) : null
}

const classOf = ({ draft }: Props, field: string) =>
  draft.errors.some((error) => FIELD_OF[error] === field) ? 'field field--error' : 'field'

const describedBy = ({ draft }: Props, field: string) =>
  draft.errors.some((error) => FIELD_OF[error] === field) ? `${field}-error ${field}-help` : `${field}-help`

const Choice = (props: Props) => {
  const { locale, draft } = props
  const isWrong = draft.errors.includes('opinion')
  return (
    <fieldset
      className={`${classOf(props, 'opinion')} choices`}
      aria-describedby={isWrong ? 'opinion-error' : undefined}
    >
      <legend>{translator(locale, 'opinions')('opinion')}</legend>
      <FieldError {...props} field="opinion" />
      {OPINIONS.map((opinion, index) => (
        <label className="check" key={opinion}>
          <input
            id={index === 0 ? 'opinion' : undefined}
            type="radio"
            name="opinion"
            value={opinion}
            required
            defaultChecked={draft.typed.opinion === opinion}
          />
          <span>{translator(locale)(`workflow:options.${opinion}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** One answer to a question from the department; works without script. */
export const OpinionForm = (props: Props) => {
  const { locale, token, draft } = props
  const t = translator(locale, 'opinions')
  return (
    <>
      <Errors {...props} />
      <form className="form" action={addressOf.answerOpinion(locale, token)} method="post">
        <Choice {...props} />
        <div className={classOf(props, 'answer')}>
          <label htmlFor="answer">{t('answer')}</label>
          <p className="field__help" id="answer-help">
            {t('answerHelp', { max: MAX_REASON })}
          </p>
          <FieldError {...props} field="answer" />
          <textarea
            id="answer"
            name="answer"
            rows={8}
            defaultValue={draft.typed.answer ?? ''}
            aria-describedby={describedBy(props, 'answer')}
          />
        </div>
        <div className={classOf(props, 'answeredBy')}>
          <label htmlFor="answeredBy">{t('answeredBy')}</label>
          <p className="field__help" id="answeredBy-help">
            {t('answeredByHelp')}
          </p>
          <FieldError {...props} field="answeredBy" />
          <input
            id="answeredBy"
            name="answeredBy"
            type="text"
            required
            maxLength={MAX_ANSWERED_BY}
            autoComplete="name"
            defaultValue={draft.typed.answeredBy ?? ''}
            aria-describedby={describedBy(props, 'answeredBy')}
          />
        </div>
        <p>{t('once')}</p>
        <button className="button" type="submit">
          {t('submit')}
        </button>
      </form>
    </>
  )
}
