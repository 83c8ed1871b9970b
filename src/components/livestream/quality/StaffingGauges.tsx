import type { Translate } from '../../../i18n'
import { ROOMS_PER_REVIEWER } from '../../../queries/quality/staffing'
import type { Staffing } from '../../../queries/quality/staffing'

type Props = { caption: string; rows: readonly Staffing[]; t: Translate }

const isShort = ({ reviewers, needed }: Staffing) => reviewers < needed

/** Reviewers to rooms: how far those there are reach, and plainly where they do not. */
export const StaffingGauges = ({ caption, rows, t }: Props) => (
  <section aria-label={caption}>
    <h3>{caption}</h3>
    {rows.length === 0 && <p className="desk-muted">{t('livestream:quality.noRooms')}</p>}
    <ul className="desk-gauges">
      {rows.map((row) => {
        const room = row.reviewers * ROOMS_PER_REVIEWER
        const load = Math.min(100, (row.peak / Math.max(room, 1)) * 100)
        return (
          <li
            key={`${row.county} ${row.base ?? ''}`}
            className={isShort(row) ? 'desk-gauge desk-gauge--short' : 'desk-gauge'}
          >
            <p>
              <strong>{row.base ?? row.county}</strong>
              {row.base && <span className="desk-muted"> {row.county}</span>}
              {isShort(row) && (
                <span className="desk-gauge__flag">
                  {t('livestream:quality.short', { missing: row.needed - row.reviewers })}
                </span>
              )}
            </p>
            <div className="desk-gauge__track" aria-hidden="true">
              <span style={{ inlineSize: `${load}%` }} />
            </div>
            <p className="desk-muted">
              {t('livestream:quality.staffed', {
                reviewers: row.reviewers,
                needed: row.needed,
                peak: row.peak,
                now: row.now,
              })}
            </p>
          </li>
        )
      })}
    </ul>
  </section>
)
