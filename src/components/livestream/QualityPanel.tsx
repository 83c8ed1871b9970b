import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import type { ModerationQuality } from '../../queries/moderationQuality'

type Props = { quality: ModerationQuality; locale: Locale }

const percent = (share: number) => `${Math.round(share * 100)}%`

/** How the work stands: what waits, how long a decision takes, reviewers to rooms, and how far independent reviews agree. */
export const QualityPanel = ({ quality, locale }: Props) => {
  const t = translator(locale)
  const { moderators, waiting, overdue, closed, hours, reviewers, rooms, needed } = quality
  return (
    <section className="desk-panel desk-quality" aria-labelledby="quality">
      <h2 id="quality">{t('livestream:desk.quality')}</h2>
      <p>{t('livestream:desk.backlog', { waiting, overdue, closed, hours })}</p>
      <p className={needed > reviewers ? 'desk-warning' : undefined}>
        {t('livestream:desk.staffing', { reviewers, rooms, needed })}
      </p>
      {moderators.length > 0 && (
        <div className="desk-scroll">
          <table className="desk-changes">
            <caption>{t('livestream:desk.agreement')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('livestream:desk.moderator')}</th>
                <th scope="col">{t('livestream:desk.pairs')}</th>
                <th scope="col">{t('livestream:desk.agreed')}</th>
                <th scope="col">{t('livestream:desk.kappa')}</th>
              </tr>
            </thead>
            <tbody>
              {moderators.map(({ name, agreement }) => (
                <tr key={name}>
                  <td>{name}</td>
                  <td className="desk-number">{agreement.pairs}</td>
                  <td className="desk-number">{percent(agreement.observed)}</td>
                  <td className="desk-number">
                    {agreement.kappa === null ? t('livestream:desk.tooFew') : agreement.kappa.toFixed(2)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
