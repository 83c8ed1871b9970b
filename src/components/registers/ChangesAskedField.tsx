import { sql } from '@payloadcms/db-postgres/drizzle'
import type { UIFieldServerProps } from 'payload'

import { abilityOf } from '../../access/abilities'
import { actorOf } from '../../access/actor'
import { toSql } from '../../access/toSql'
import { toWhere } from '../../access/toWhere'
import { SLUGS } from '../../collections/slugs'
import { query } from '../../db/transaction'
import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { formatBeijing } from '../../legal/beijing'
import { labelKeyOf } from '../../registers/certificateOf'
import { readChanges } from '../../registers/change/fieldChange'
import { getRegister } from '../../registers/registry'

type Row = { id: string; state: string; changes: unknown; requestedAt: string }

/** On an entry's page: the changes that have been asked for, the latest first; nothing where there are none. */
export const ChangesAskedField = async ({ collectionSlug, id, req }: UIFieldServerProps) => {
  const locale = localeOf(req)
  const t = translator(locale)
  const { slug } = getRegister(collectionSlug)
  const scope = toSql(toWhere(abilityOf(actorOf(req)), 'read', SLUGS.changeRequests))
  const asked = await query<Row>(
    req.payload,
    sql`select id, state::text as state, changes, requested_at as "requestedAt" from change_requests
      where register = ${slug} and record = ${String(id)} and ${scope} order by requested_at desc, id desc`,
  )
  if (asked.length === 0) return null
  return (
    <div className="field-type desk-files">
      <h3 className="desk-files__title">{t('fields:changeRequests.plural')}</h3>
      <ul className="desk-files__list">
        {asked.map(({ id: request, state, changes, requestedAt }) => (
          <li key={request}>
            <a href={`/admin/collections/${SLUGS.changeRequests}/${request}`}>
              {formatBeijing(new Date(requestedAt), locale, 'day')} ·{' '}
              {readChanges(changes)
                .map(({ field }) => t(labelKeyOf(slug, field)))
                .join(t('admin:listSeparator'))}
            </a>{' '}
            <span className="desk-muted">{t(`workflow:change-requests.states.${state}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
