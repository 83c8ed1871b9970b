import type { DocumentViewServerProps } from 'payload'

import { actorOf } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import { translator } from '../../i18n'
import type { Locale, Translate } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { getProgress } from '../../talent/progress'
import type { ReviewProgress } from '../../talent/progress'
import { DueBadge } from '../clock/DueBadge'
import { dueBadge } from '../clock/dueBadge'
import { ShareList } from '../live/ShareList'
import { orNotFound } from './orNotFound'
import { TalentPage } from './TalentPage'

const marksOf = (t: Translate, { missing, needsThird, recused }: ReviewProgress): string[] => [
  ...(missing > 0 ? [t('talent:progress.missing')] : []),
  ...(needsThird ? [t('talent:progress.third')] : []),
  ...(recused > 0 ? [t('talent:progress.recused', { count: recused })] : []),
]

const Due = ({ review: { dueAt }, t, locale }: { review: ReviewProgress; t: Translate; locale: Locale }) => {
  const clock = dueAt && { dueAt: dueAt.toISOString(), dueUnknownYear: null, left: null }
  const due = dueBadge(clock, { t, locale, now: new Date() })
  return due && <DueBadge {...due} />
}

const Reviews = ({
  reviews,
  t,
  locale,
  adminRoute,
}: {
  reviews: readonly ReviewProgress[]
  t: Translate
  locale: Locale
  adminRoute: string
}) => (
  <table className="desk-talent__table">
    <caption className="sr-only">{t('talent:progress.reviews')}</caption>
    <thead>
      <tr>
        <th scope="col">{t('talent:progress.applicant')}</th>
        <th scope="col">{t('talent:progress.in')}</th>
        <th scope="col" aria-hidden="true" />
        <th scope="col">{t('talent:progress.due')}</th>
        <th scope="col">{t('talent:ranking.why')}</th>
      </tr>
    </thead>
    <tbody>
      {reviews.map((review) => (
        <tr key={review.application}>
          <th scope="row">
            <a href={`${adminRoute}/collections/${SLUGS.talentApplications}/${review.application}`}>
              {review.name}
            </a>
          </th>
          <td>{t('talent:progress.of', { done: review.done, all: review.all })}</td>
          <td aria-hidden="true">
            <span className="desk-talent__track">
              <span
                className="desk-talent__fill"
                style={{ inlineSize: `${review.all === 0 ? 0 : (review.done / review.all) * 100}%` }}
              />
            </span>
          </td>
          <td>
            <Due review={review} t={t} locale={locale} />
          </td>
          <td className="desk-muted">{marksOf(t, review).join(t('admin:listSeparator'))}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** The tab of a programme that shows how far it is: counts, no scores. */
export const ProgressView = async ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { req } = initPageResult
  const locale = localeOf(req)
  const t = translator(locale)
  const id = String(doc.id)
  const { programme, states, reviews, openObjections } = await orNotFound(
    getProgress(req.payload, { id, actor: actorOf(req) }),
  )
  const total = states.reduce((sum, { count }) => sum + count, 0)
  const adminRoute = req.payload.config.routes.admin
  return (
    <TalentPage
      initPageResult={initPageResult}
      id={id}
      title={programme.title}
      tab={t('talent:tabs.progress')}
    >
      <p className="desk-muted">{t('talent:progress.total', { count: total })}</p>
      <ShareList
        title={t('talent:progress.states')}
        none={t('talent:progress.noApplications')}
        shares={states.map(({ state, count }) => ({
          key: state,
          label: t(`workflow:${SLUGS.talentApplications}.states.${state}`),
          count,
          href: `${adminRoute}/collections/${SLUGS.talentApplications}?queue=all&programme=${id}&state=${state}`,
        }))}
      />
      {openObjections > 0 && (
        <p className="desk-talent__warning">
          {t('talent:progress.objections')} <strong>{openObjections}</strong>
        </p>
      )}
      <section className="desk-card">
        <h2 className="desk-card__title">{t('talent:progress.reviews')}</h2>
        <p className="desk-muted">{t('talent:progress.note')}</p>
        {reviews.length === 0 ? (
          <p className="desk-muted">{t('talent:progress.noReviews')}</p>
        ) : (
          <Reviews reviews={reviews} t={t} locale={locale} adminRoute={adminRoute} />
        )}
      </section>
    </TalentPage>
  )
}
