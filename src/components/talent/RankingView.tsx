import type { DocumentViewServerProps } from 'payload'
import { sql } from '@payloadcms/db-postgres/drizzle'

import { actorOf } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import { query } from '../../db/transaction'
import { translator } from '../../i18n'
import type { Translate } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { getProgress } from '../../talent/progress'
import { readRanking } from '../../talent/ranked'
import type { RankedLine, StoredRanking } from '../../talent/ranked'
import { orNotFound } from './orNotFound'
import { TalentPage } from './TalentPage'

const standOf = ({ application }: RankedLine, { within, undecided }: StoredRanking, placed: Set<string>) => {
  if (within.includes(application)) return 'within'
  if (!undecided.includes(application)) return 'outside'
  return placed.has(application) ? 'placed' : 'undecided'
}

const whyOf = (t: Translate, { decidedBy, tiedWith }: RankedLine) =>
  [
    decidedBy && t('talent:ranking.decidedBy', { criterion: decidedBy }),
    tiedWith.length > 0 && t('talent:ranking.tied', { count: tiedWith.length }),
  ]
    .filter(Boolean)
    .join(t('admin:listSeparator'))

type Part = { ranking: StoredRanking; placed: Set<string>; t: Translate; adminRoute: string }

const Lines = ({ ranking, placed, t, adminRoute }: Part) => (
  <table className="desk-talent__table">
    <caption className="sr-only">{t('talent:tabs.ranking')}</caption>
    <thead>
      <tr>
        <th scope="col">{t('talent:ranking.rank')}</th>
        <th scope="col">{t('talent:ranking.applicant')}</th>
        <th scope="col">{t('talent:ranking.mark')}</th>
        <th scope="col" aria-hidden="true" />
        <th scope="col">{t('talent:ranking.sheets')}</th>
        <th scope="col">{t('talent:ranking.why')}</th>
      </tr>
    </thead>
    <tbody>
      {ranking.lines.map((line) => {
        const stand = standOf(line, ranking, placed)
        return (
          <tr key={line.application} className={`desk-talent__line desk-talent__line--${stand}`}>
            <td>{line.rank}</td>
            <th scope="row">
              <a href={`${adminRoute}/collections/${SLUGS.talentApplications}/${line.application}`}>
                {line.name}
              </a>
            </th>
            <td>{line.mark.toFixed(2)}</td>
            <td aria-hidden="true">
              <span className="desk-talent__track">
                <span className="desk-talent__fill" style={{ inlineSize: `${line.mark}%` }} />
              </span>
            </td>
            <td>{line.sheets}</td>
            <td>
              <strong>{t(`talent:ranking.${stand}`)}</strong>{' '}
              <span className="desk-muted">{whyOf(t, line)}</span>
            </td>
          </tr>
        )
      })}
    </tbody>
  </table>
)

/** The tab of a programme that shows the ranking once the sheets have been opened, with why each stands where it does. */
export const RankingView = async ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { req } = initPageResult
  const t = translator(localeOf(req))
  const id = String(doc.id)
  const { programme } = await orNotFound(getProgress(req.payload, { id, actor: actorOf(req) }))
  const ranking = readRanking(programme.ranking)
  const rows = await query<{ id: string }>(
    req.payload,
    sql`select id from talent_applications where programme_id = ${id}::uuid and tie_placed is true`,
  )
  return (
    <TalentPage
      initPageResult={initPageResult}
      id={id}
      title={programme.title}
      tab={t('talent:tabs.ranking')}
    >
      {ranking.lines.length === 0 ? (
        <p className="desk-muted">{t('talent:ranking.sealed')}</p>
      ) : (
        <section className="desk-card">
          <p>{t('talent:ranking.places', { quota: programme.quota, within: ranking.within.length })}</p>
          <p className="desk-muted">{t('talent:ranking.rule')}</p>
          <Lines
            ranking={ranking}
            placed={new Set(rows.map((row) => row.id))}
            t={t}
            adminRoute={req.payload.config.routes.admin}
          />
        </section>
      )}
    </TalentPage>
  )
}
