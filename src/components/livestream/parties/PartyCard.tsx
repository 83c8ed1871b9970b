import type { Locale, Translate } from '../../../i18n'
import { formatBeijing } from '../../../legal/beijing'
import type { Party } from '../../../queries/caseParties'
import { StandingBadges } from './StandingBadges'

type Props = {
  party: Party
  t: Translate
  locale: Locale
  /** Beside a case: what is counted are its other cases. */
  isBeside?: boolean
}

/** Cases and what is in force against one party; where the party's own page is open, without its name. */
export const PartyRecord = ({ party, t, locale, isBeside = false }: Props) => {
  const { kind, id, cases, strikes, blacklistedUntil } = party
  return (
    <>
      {blacklistedUntil && (
        <p className="desk-warning">
          {t('livestream:parties.blacklisted', {
            day: formatBeijing(new Date(blacklistedUntil), locale, 'day'),
          })}
        </p>
      )}
      <p className="desk-muted">
        {t(`livestream:parties.${isBeside ? 'otherCases' : 'cases'}`, {
          total: cases.total,
          upheld: cases.upheld,
        })}{' '}
        ·{' '}
        {strikes.count === 0
          ? t('livestream:parties.noStrikes')
          : t('livestream:parties.strikes', { count: strikes.count, points: strikes.points })}
      </p>
      {cases.shown.length > 0 && (
        <ul>
          {cases.shown.map((one) => (
            <li key={one.id}>
              <a href={`/admin/moderation/${one.id}`}>{one.title}</a>{' '}
              {t(`workflow:live-cases.states.${one.state}`)}
              {one.measure && ` · ${t(`workflow:options.${one.measure}`)}`}
            </li>
          ))}
        </ul>
      )}
      {kind === 'agency' && (
        <p>
          <a href={`/admin/moderation?agency=${id}`}>{t('livestream:parties.waiting')}</a>
        </p>
      )}
    </>
  )
}

/** One of those who stand behind a case. */
export const PartyCard = ({ party, t, locale }: Omit<Props, 'isBeside'>) => {
  const { kind, collection, id, name, state, standing } = party
  return (
    <article className="desk-party">
      <h3>
        <span className="desk-muted">{t(`livestream:parties.kinds.${kind}`)}</span>{' '}
        <a href={`/admin/collections/${collection}/${id}`}>{name}</a>
        {state && <span className="desk-muted"> {t(`workflow:${collection}.states.${state}`)}</span>}
      </h3>
      {standing.length > 0 && <StandingBadges facts={standing} t={t} />}
      <PartyRecord party={party} t={t} locale={locale} isBeside />
    </article>
  )
}
