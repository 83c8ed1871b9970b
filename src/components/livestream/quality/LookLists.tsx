import type { Translate } from '../../../i18n'
import type { DrawRow, LookRow } from '../../../queries/quality/looks'

const List = ({ looks, t }: { looks: readonly LookRow[]; t: Translate }) => (
  <ul className="desk-looks">
    {looks.map(({ id, topic, period, state, owner }) => (
      <li key={id}>
        <a href={`/admin/quality/${id}`}>
          {t(`livestream:topics.${topic}`)} · {period}
        </a>{' '}
        <span className="desk-muted">
          {t(`workflow:quality-looks.states.${state}`)}
          {owner && ` · ${owner}`}
        </span>
      </li>
    ))}
  </ul>
)

/** What one has been dealt, and what one's judgements came to. */
export const OwnLooks = ({ looks, t }: { looks: readonly LookRow[]; t: Translate }) => (
  <section className="desk-panel" aria-labelledby="own-looks">
    <h2 id="own-looks">{t('livestream:quality.own')}</h2>
    <p className="desk-muted">{t('livestream:quality.ownHelp')}</p>
    {looks.length === 0 ? (
      <p>{t('livestream:quality.noOwn')}</p>
    ) : (
      <List looks={looks.map((look) => ({ ...look, owner: null }))} t={t} />
    )}
  </section>
)

/** What waits for a senior, and how the draws were made. */
export const LooksOfAll = ({
  looks,
  draws,
  t,
}: {
  looks: readonly LookRow[]
  draws: readonly DrawRow[]
  t: Translate
}) => (
  <section className="desk-panel" aria-labelledby="draws">
    <h2 id="draws">{t('livestream:quality.draws')}</h2>
    <h3>{t('livestream:quality.toNote')}</h3>
    {looks.length === 0 ? (
      <p className="desk-muted">{t('livestream:quality.nothingToNote')}</p>
    ) : (
      <List looks={looks} t={t} />
    )}
    {looks.some(({ state }) => state === 'waiting') && (
      <p className="desk-warning">{t('livestream:quality.nobodyBlind')}</p>
    )}
    {draws.length === 0 ? (
      <p>{t('livestream:quality.noDraws')}</p>
    ) : (
      <div className="desk-scroll" tabIndex={0} role="region" aria-label={t('livestream:quality.drawsMade')}>
        <table className="desk-changes">
          <caption>{t('livestream:quality.drawsMade')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('livestream:quality-looks.fields.period')}</th>
              <th scope="col">{t('livestream:quality.closed')}</th>
              <th scope="col">{t('livestream:quality.share')}</th>
              <th scope="col">{t('livestream:quality.drawn')}</th>
              <th scope="col">{t('livestream:quality.done')}</th>
              <th scope="col">{t('livestream:quality.proof')}</th>
            </tr>
          </thead>
          <tbody>
            {draws.map(({ period, population, share, chosen, done, seed, isProved }) => (
              <tr key={period}>
                <th scope="row">{period}</th>
                <td className="desk-number">{population}</td>
                <td className="desk-number">{share}%</td>
                <td className="desk-number">{chosen}</td>
                <td className="desk-number">{done}</td>
                <td>
                  {t(isProved ? 'livestream:quality.proved' : 'livestream:quality.notProved')}{' '}
                  <code className="desk-muted">{seed}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
  </section>
)
