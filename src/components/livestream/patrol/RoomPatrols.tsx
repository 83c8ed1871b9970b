import { translator } from '../../../i18n'
import type { Locale } from '../../../i18n'
import { formatBeijing } from '../../../legal/beijing'
import type { RoomPatrol } from '../../../queries/patrolBoard'
import type { Choice } from '../../../queries/queueChoices'
import { StartPatrol } from './StartPatrol'

type Props = { rooms: readonly RoomPatrol[]; counties: readonly Choice[]; locale: Locale }

/** Rooms nobody has put on file: begin a patrol of one, or go on with one of today. */
export const RoomPatrols = ({ rooms, counties, locale }: Props) => {
  const t = translator(locale)
  return (
    <section className="desk-panel" aria-labelledby="patrol-rooms">
      <h2 id="patrol-rooms">{t('livestream:patrol.start.title')}</h2>
      <p className="desk-muted">{t('livestream:patrol.start.help')}</p>
      <StartPatrol counties={counties} />
      {rooms.length > 0 && (
        <>
          <h3>{t('livestream:patrol.start.today')}</h3>
          <ul>
            {rooms.map(({ id, title, platform, findings, startedAt }) => (
              <li key={id}>
                <a href={`/admin/patrol-room/${id}`}>{title}</a>{' '}
                <span className="desk-muted">
                  {t(`livestream:platforms.${platform}`)} ·{' '}
                  {formatBeijing(new Date(startedAt), locale, 'minute')} ·{' '}
                  {t('livestream:patrol.start.found', { count: findings.length })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
