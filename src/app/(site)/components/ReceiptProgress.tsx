import { translator } from '../../../i18n'
import type { Locale } from '../../../i18n'
import { formatBeijing } from '../../../legal/beijing'
import type { ReceiptRow, ReceiptStatus, ReceiptStep } from '../../../queries/receiptStatus'
import { addressOf } from '../addresses'
import { rowId } from './report/AdoptionTable'

type Props = {
  locale: Locale
  steps: readonly ReceiptStep[]
  /** It goes no further: only the steps it took are shown. */
  isExcluded: boolean
}

/** The four steps of a comment: what is done and when, and where it is now. */
export const ReceiptProgress = ({ locale, steps, isExcluded }: Props) => {
  const t = translator(locale, 'site')
  const now = isExcluded ? -1 : steps.findLastIndex(({ done }) => done)
  const shown = isExcluded ? steps.filter(({ done }) => done) : steps
  return (
    <ol className="progress">
      {shown.map(({ step, at, done }, index) => {
        const standing = index === now ? 'now' : done ? 'done' : 'todo'
        return (
          <li key={step} className={`progress__step progress__step--${standing}`}>
            <p className="progress__name">
              {t(`receipt.steps.${step}`)}
              <span className={index === now ? 'progress__now' : 'visually-hidden'}>
                {t(`receipt.${standing}`)}
              </span>
            </p>
            {done && at && <p className="progress__at">{formatBeijing(new Date(at), locale, 'minute')}</p>}
            {index === now && <p>{t(`receipt.stepTexts.${step}`)}</p>}
          </li>
        )
      })}
    </ol>
  )
}

type ReasonProps = { locale: Locale; reason: string }

const Reason = ({ locale, reason }: ReasonProps) => {
  const t = translator(locale, 'site')
  if (!reason) return null
  return (
    <>
      <h3>{t('receipt.reason')}</h3>
      {locale === 'en' && <p className="note">{t('inChineseOnly')}</p>}
      <p className="outcome__reason" lang={locale === 'en' ? 'zh-CN' : undefined}>
        {reason}
      </p>
    </>
  )
}

const Answer = ({
  locale,
  answer,
  consultation,
}: {
  locale: Locale
  answer: ReceiptRow
  consultation: string
}) => {
  const t = translator(locale, 'report')
  const { title, disposition, reason, row } = answer
  return (
    <li>
      <p>{title === null ? t('receipt.individual') : t('receipt.point', { title })}</p>
      <p className={`outcome__word disposition--${disposition}`}>
        {translator(locale, 'workflow')(`options.${disposition}`)}
      </p>
      <Reason locale={locale} reason={reason} />
      {row !== null && (
        <p className="no-print">
          <a href={addressOf.report(locale, consultation, rowId(row))}>
            {t('receipt.inReport', { number: row })}
          </a>
        </p>
      )}
    </li>
  )
}

const Excluded = ({ locale, exclusion, reason }: ReasonProps & { exclusion: string }) => {
  const t = translator(locale, 'site')
  const word = translator(locale, 'workflow')(`options.${exclusion}`)
  return (
    <>
      <p className="outcome__word disposition--excluded">{t('receipt.excluded')}</p>
      <p>{t('receipt.excludedText', { exclusion: word })}</p>
      <Reason locale={locale} reason={reason} />
    </>
  )
}

/** How the comment was answered, point by point and why, once it is published. */
export const ReceiptOutcome = ({ locale, status }: { locale: Locale; status: ReceiptStatus }) => {
  const t = translator(locale, 'site')
  const { outcome, consultation } = status
  if (!outcome) return <p className="note">{t('receipt.pending')}</p>
  return (
    <section className="outcome" aria-labelledby="outcome">
      <h2 id="outcome">{t('receipt.outcome')}</h2>
      {outcome.kind === 'excluded' ? (
        <Excluded locale={locale} {...outcome} />
      ) : (
        <>
          {outcome.answers.length > 1 && (
            <p>{translator(locale, 'report')('receipt.several', { count: outcome.answers.length })}</p>
          )}
          <ul className="outcome__answers">
            {outcome.answers.map((answer) => (
              <Answer
                key={`${answer.title}${answer.row}`}
                locale={locale}
                answer={answer}
                consultation={consultation.id}
              />
            ))}
          </ul>
        </>
      )}
      <p className="no-print">
        <a href={addressOf.report(locale, consultation.id)}>
          {translator(locale, 'report')('receipt.report')}
        </a>
      </p>
    </section>
  )
}
