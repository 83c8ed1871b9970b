import type { UIFieldServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { may } from '../../access/abilities'
import { actorOf } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import { query } from '../../db/transaction'
import { conflictLine } from '../../events/conflicts/conflictWords'
import { findConflicts } from '../../events/conflicts/findConflicts'
import { FIRM_STATES, PENDING_STATES } from '../../events/kinds'
import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'

const SHOWN_IN: readonly string[] = ['draft', ...PENDING_STATES, ...FIRM_STATES, 'postponed']

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
  const lines = conflicts.map((conflict) =>
    conflictLine(conflict, locale, (event) => may(actor, 'read', SLUGS.events, event)),
  )
  const adminRoute = req.payload.config.routes.admin
  return (
    <div className="field-type desk-conflicts">
      <h3 className="desk-files__title">
        {t(planned.proposedStart ? 'conflicts.titleThen' : 'conflicts.title')}
      </h3>
      {lines.length === 0 && <p className="desk-muted">{t('conflicts.none')}</p>}
      {lines.length > 0 && (
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
            {lines.map((line) => (
              <tr key={`${line.kind} ${line.event?.id ?? line.when} ${line.what}`}>
                <td>
                  <span className={`desk-severity desk-severity--${line.severity}`}>
                    {line.severityLabel}
                  </span>
                </td>
                <td>{line.kind}</td>
                <td>{line.what}</td>
                <td>
                  {line.event &&
                    (line.event.title === null ? (
                      t('conflicts.elsewhere')
                    ) : (
                      <a
                        href={formatAdminURL({
                          adminRoute,
                          path: `/collections/${SLUGS.events}/${line.event.id}`,
                        })}
                      >
                        {line.event.title}
                      </a>
                    ))}
                </td>
                <td>{line.when}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
