import { translator } from '../../../i18n'
import type { Locale } from '../../../i18n'
import { formatBeijing } from '../../../legal/beijing'
import type { PolicySummary } from '../../../queries/sitePolicies'
import { addressOf } from '../addresses'
import { LocalText } from './LocalText'

/** One line of a list of policies. */
export const PolicyRow = ({
  locale,
  policy,
  heading: Heading = 'h3',
}: {
  locale: Locale
  policy: PolicySummary
  heading?: 'h2' | 'h3'
}) => {
  const t = translator(locale, 'site')
  const day = (date: Date) => formatBeijing(date, locale, 'day')
  return (
    <article className="row">
      <Heading className="row__title">
        <a href={addressOf.policy(locale, policy.id)}>
          <LocalText text={policy.title} locale={locale} />
        </a>
      </Heading>
      <p className="row__meta">
        {policy.repealedAt && <span className="badge badge--ended">{t('policies.ended')}</span>}
        {policy.issuedAt && <span>{t('policies.issued', { date: day(policy.issuedAt) })}</span>}
        {policy.repealedAt && <span>{t('policies.repealed', { date: day(policy.repealedAt) })}</span>}
        <span>{policy.agency}</span>
      </p>
      {policy.summary && (
        <p className="row__summary">
          <LocalText text={policy.summary} locale={locale} />
        </p>
      )}
    </article>
  )
}
