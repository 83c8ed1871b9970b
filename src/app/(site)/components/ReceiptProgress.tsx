import { translator } from '../../../i18n'
import type { Locale } from '../../../i18n'
import { formatBeijing } from '../../../legal/beijing'
import type { ReceiptStatus, ReceiptStep } from '../../../queries/receiptStatus'

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

/** The decision with its reason, once it is published. */
export const ReceiptOutcome = ({ locale, status }: { locale: Locale; status: ReceiptStatus }) => {
  const t = translator(locale, 'site')
  const labels = translator(locale, 'workflow')
  const { outcome } = status
  if (!outcome) return <p className="note">{t('receipt.pending')}</p>
  const isDecided = outcome.kind === 'decided'
  const word = isDecided ? labels(`options.${outcome.disposition}`) : t('receipt.excluded')
  return (
    <section className="outcome" aria-labelledby="outcome">
      <h2 id="outcome">{t('receipt.outcome')}</h2>
      <p className={`outcome__word disposition--${isDecided ? outcome.disposition : 'excluded'}`}>{word}</p>
      {!isDecided && (
        <p>{t('receipt.excludedText', { exclusion: labels(`options.${outcome.exclusion}`) })}</p>
      )}
      {outcome.reason && (
        <>
          <h3>{t('receipt.reason')}</h3>
          {locale === 'en' && <p className="note">{t('inChineseOnly')}</p>}
          <p className="outcome__reason" lang={locale === 'en' ? 'zh-CN' : undefined}>
            {outcome.reason}
          </p>
        </>
      )}
    </section>
  )
}
