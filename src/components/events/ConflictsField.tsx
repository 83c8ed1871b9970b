import type { UIFieldServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { may } from '../../access/abilities'
import { actorOf } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import { query } from '../../db/transaction'
import type { Conflict } from '../../events/conflicts/conflict'
import { findConflicts } from '../../events/conflicts/findConflicts'
import { FIRM_STATES, PENDING_STATES } from '../../events/kinds'
import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { formatBeijing, startOfBeijingDay } from '../../legal/beijing'

const SHOWN_IN: readonly string[] = ['draft', ...PENDING_STATES, ...FIRM_STATES, 'postponed']

const whenOf = ({ day, event }: Conflict, locale: Locale) => {
  if (day) return formatBeijing(startOfBeijingDay(day), locale, 'day')
  return event ? formatBeijing(new Date(event.startsAt), locale, 'minute') : ''
}

const wordIn = (locale: Locale, zh: string, en: string | null) => (locale === 'en' && en ? en : zh)

/** What stands against the event, shown to whoever plans or decides; an event out of their sight is not named. */
export const ConflictsField = async ({ data, id, req }: UIFieldServerProps) => {
  const state = String((data as { state?: unknown }).state ?? '')
  if (!id || !SHOWN_IN.includes(state)) return null
  const locale = localeOf(req)
  const t = translator(locale, 'events')
  const actor = actorOf(req)
  const planned = data as Record<'startsAt' | 'endsAt' | 'proposedStart' | 'proposedEnd', string | undefined>
  const conflicts = await findConflicts(
    { query: (statement) => query(req.payload, statement) },
    {
      event: String(id),
      startsAt: new Date(planned.proposedStart ?? planned.startsAt ?? 0),
      endsAt: new Date(planned.proposedEnd ?? planned.endsAt ?? 0),
    },
  )
  const adminRoute = req.payload.config.routes.admin
  return (
    <div className="field-type desk-conflicts">
      <h3 className="desk-files__title">
        {t(planned.proposedStart ? 'conflicts.titleThen' : 'conflicts.title')}
      </h3>
      {conflicts.length === 0 && <p className="desk-muted">{t('conflicts.none')}</p>}
      {conflicts.length > 0 && (
        <table className="desk-changes">
          <thead>
            <tr>
              {['severity', 'kind', 'what', 'event', 'when'].map((name) => (
                <th key={name} scope="col">
                  {t(`conflicts.columns.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {conflicts.map((conflict) => (
              <tr key={`${conflict.kind} ${conflict.event?.id ?? conflict.day} ${conflict.what}`}>
                <td>
                  <span className={`desk-severity desk-severity--${conflict.severity}`}>
                    {t(`conflicts.severities.${conflict.severity}`)}
                  </span>
                </td>
                <td>{t(`conflicts.kinds.${conflict.kind}`)}</td>
                <td>{wordIn(locale, conflict.what, conflict.whatEn)}</td>
                <td>
                  {conflict.event &&
                    (may(actor, 'read', SLUGS.events, conflict.event) ? (
                      <a
                        href={formatAdminURL({
                          adminRoute,
                          path: `/collections/${SLUGS.events}/${conflict.event.id}`,
                        })}
                      >
                        {wordIn(locale, conflict.event.title, conflict.event.titleEn)}
                      </a>
                    ) : (
                      t('conflicts.elsewhere')
                    ))}
                </td>
                <td>{whenOf(conflict, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
