import type { ListViewServerProps } from 'payload'

import { staffActorOf } from '../../access/actor'
import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { findLateReturns, findReturnsProgress } from '../../queries/returnsOverview'
import type { ReturnsProgress } from '../../queries/returnsOverview'
import { periodInWords } from '../../registers/returns/periods'

const PARTS = ['accepted', 'underway', 'missing'] as const

const Bar = ({ progress }: { progress: ReturnsProgress }) => {
  const widths = PARTS.map((part) => (progress[part] / Math.max(progress.all, 1)) * 100)
  return (
    <svg className="desk-progress" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      {PARTS.map((part, index) => (
        <rect
          key={part}
          className={`desk-progress__${part}`}
          x={widths.slice(0, index).reduce((sum, width) => sum + width, 0)}
          width={widths[index]}
          height="8"
        />
      ))}
    </svg>
  )
}

/** Above the list: how far each period has come, and who is late. */
export const ReturnsOverview = async ({ payload, i18n, user }: ListViewServerProps) => {
  if (!user) return null
  const locale = localeOf({ i18n })
  const t = translator(locale, 'registers')
  const actor = staffActorOf(user)
  const [progress, late] = await Promise.all([
    findReturnsProgress(payload, actor),
    findLateReturns(payload, actor, locale),
  ])
  if (progress.length === 0) return null
  return (
    <section className="desk-card desk-returns" aria-label={t('register-returns.overview')}>
      <div>
        <h2 className="desk-card__title">{t('register-returns.overview')}</h2>
        <table className="desk-changes">
          <thead>
            <tr>
              <th scope="col">{t('register-returns.fields.period')}</th>
              <th scope="col" className="desk-returns__bar">
                {PARTS.map((part) => (
                  <span key={part} className="desk-returns__key">
                    <span className={`desk-chart__mark desk-progress__${part}`} aria-hidden="true" />{' '}
                    {t(`register-returns.parts.${part}`)}
                  </span>
                ))}
              </th>
              <th scope="col">{t('register-returns.acceptedOfAll')}</th>
              <th scope="col">{t('register-returns.parts.late')}</th>
            </tr>
          </thead>
          <tbody>
            {progress.map((one) => (
              <tr key={`${one.register} ${one.kind} ${one.period}`}>
                <th scope="row">
                  {periodInWords(one.period, locale)}
                  <br />
                  <span className="desk-muted">{t(`${one.register}.returns.${one.kind}`)}</span>
                </th>
                <td>
                  <Bar progress={one} />
                  <span className="sr-only">
                    {PARTS.map((part) => `${t(`register-returns.parts.${part}`)} ${one[part]}`).join(' · ')}
                  </span>
                </td>
                <td>
                  {one.accepted}/{one.all}
                </td>
                <td>{one.late}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div>
        <h2 className="desk-card__title">{t('register-returns.lateTitle')}</h2>
        {late.length === 0 ? (
          <p className="desk-muted">{t('register-returns.noneLate')}</p>
        ) : (
          <ul className="desk-files__list">
            {late.map(({ id, name, register, kind, period, county }) => (
              <li key={id}>
                <a href={`/admin/collections/register-returns/${id}`}>{name}</a>{' '}
                <span className="desk-muted">
                  {county} · {periodInWords(period, locale)} · {t(`${register}.returns.${kind}`)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}
