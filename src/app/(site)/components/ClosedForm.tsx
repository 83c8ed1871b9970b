import { translator } from '../../../i18n'
import type { Locale } from '../../../i18n'
import { formatBeijing } from '../../../legal/beijing'
import type { ConsultationDetail } from '../../../queries/siteConsultations'
import { addressOf } from '../addresses'
import { WaysToComment } from './HowToComment'
import { WrittenText } from './WrittenText'

/** Where the form would be, once a consultation has closed: the other ways, and anything already typed. */
export const ClosedForm = ({
  locale,
  consultation,
  typed,
}: {
  locale: Locale
  consultation: ConsultationDetail
  typed: string
}) => {
  const t = translator(locale, 'site')
  const { id, state, title, closesAt, email, postAddress, phones } = consultation
  const closing = state === 'published' ? 'published' : 'late'
  const hasWays = Boolean(email || postAddress || phones)
  return (
    <>
      <h1>{t('closedForm.title')}</h1>
      <p className="lead">
        {t('closedForm.text', { title: title.text, date: formatBeijing(closesAt, locale, 'minute') })}
      </p>
      <p>{t(`closedForm.${hasWays ? closing : 'noWays'}`)}</p>
      <WaysToComment locale={locale} consultation={consultation} isOpen={false} heading="h2" />
      {typed && <WrittenText label={t('closedForm.typed')} help={t('closedForm.typedHelp')} text={typed} />}
      <p className="actions">
        <a className="button" href={addressOf.consultation(locale, id)}>
          {t('closedForm.back')}
        </a>
        <a className="button button--quiet" href={addressOf.home(locale)}>
          {t('closedForm.others')}
        </a>
      </p>
    </>
  )
}
