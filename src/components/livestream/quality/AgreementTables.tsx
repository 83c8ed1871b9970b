import type { Translate } from '../../../i18n'
import { FEWEST_PAIRS } from '../../../livestream/quality/kappa'
import type { Agreement } from '../../../livestream/quality/kappa'
import { kappaWords, percent } from '../../../livestream/quality/kappaWords'
import type { GoldenScore, ModeratorAgreement, PolicyAgreement } from '../../../queries/quality/agreement'

type Props = {
  moderators: readonly ModeratorAgreement[]
  policies: readonly PolicyAgreement[]
  scores: readonly GoldenScore[]
  t: Translate
}

const Cells = ({ agreement, t }: { agreement: Agreement; t: Translate }) => (
  <>
    <td className="desk-number">{percent(agreement.observed)}</td>
    <td className="desk-number">{kappaWords(agreement, t)}</td>
  </>
)

/** How far independent judgements agree, with how many there are and how sure that is. */
export const AgreementTables = ({ moderators, policies, scores, t }: Props) => (
  <section className="desk-panel" aria-labelledby="agreement">
    <h2 id="agreement">{t('livestream:quality.agreement')}</h2>
    <p className="desk-muted">{t('livestream:quality.agreementHelp', { fewest: FEWEST_PAIRS })}</p>
    {moderators.length === 0 ? (
      <p>{t('livestream:quality.noPairs')}</p>
    ) : (
      <>
        <div
          className="desk-scroll"
          tabIndex={0}
          role="region"
          aria-label={t('livestream:quality.byModerator')}
        >
          <table className="desk-changes">
            <caption>{t('livestream:quality.byModerator')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('livestream:desk.moderator')}</th>
                <th scope="col">{t('livestream:quality.pairs')}</th>
                <th scope="col">{t('livestream:quality.sameCode')}</th>
                <th scope="col">{t('livestream:quality.kappaCode')}</th>
                <th scope="col">{t('livestream:quality.sameMeasure')}</th>
                <th scope="col">{t('livestream:quality.kappaMeasure')}</th>
              </tr>
            </thead>
            <tbody>
              {moderators.map(({ name, code, measure }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td className="desk-number">{code.pairs}</td>
                  <Cells agreement={code} t={t} />
                  <Cells agreement={measure} t={t} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div className="desk-scroll" tabIndex={0} role="region" aria-label={t('livestream:quality.byPolicy')}>
          <table className="desk-changes">
            <caption>{t('livestream:quality.byPolicy')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('livestream:quality.policy')}</th>
                <th scope="col">{t('livestream:quality.pairs')}</th>
                <th scope="col">{t('livestream:quality.bothNamed')}</th>
                <th scope="col">{t('livestream:desk.kappa')}</th>
              </tr>
            </thead>
            <tbody>
              {policies.map(({ code, title, agreement }) => (
                <tr key={code}>
                  <th scope="row">
                    {code} {title}
                  </th>
                  <td className="desk-number">{agreement.pairs}</td>
                  <Cells agreement={agreement} t={t} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </>
    )}
    <h3>{t('livestream:quality.golden')}</h3>
    {scores.length === 0 && <p className="desk-muted">{t('livestream:quality.noGolden')}</p>}
    <ul>
      {scores.map(({ name, right, asked }) => (
        <li key={name}>
          {t('livestream:quality.score', { name, right, asked, share: percent(right / asked) })}
        </li>
      ))}
    </ul>
  </section>
)
