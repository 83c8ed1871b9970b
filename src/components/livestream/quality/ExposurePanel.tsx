import type { Translate } from '../../../i18n'
import type { ExposureRow } from '../../../queries/quality/exposure'
import { LiftCap } from './LiftCap'

/** Who has had how much today of what is hard to look at, for those who lead: they may grant more, with a reason. */
export const ExposurePanel = ({ rows, t }: { rows: readonly ExposureRow[]; t: Translate }) => (
  <section className="desk-panel" aria-labelledby="exposure">
    <h2 id="exposure">{t('livestream:exposure.title')}</h2>
    <p className="desk-muted">{t('livestream:exposure.help')}</p>
    {rows.length === 0 ? (
      <p>{t('livestream:exposure.none')}</p>
    ) : (
      <ul className="desk-looks">
        {rows.map(({ id, name, cases, most, reasons, mayLift }) => (
          <li key={id}>
            {t('livestream:exposure.row', { name, cases, most })}{' '}
            {cases >= most && <strong>{t('livestream:exposure.reached')}</strong>}
            {reasons.length > 0 && (
              <span className="desk-muted">
                {' '}
                {t('livestream:exposure.reasons', { reasons: reasons.join(t('livestream:exposure.and')) })}
              </span>
            )}{' '}
            {mayLift && <LiftCap person={id} name={name} />}
          </li>
        ))}
      </ul>
    )}
  </section>
)
