import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { abilityOf } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { SLUGS } from '../collections/slugs'
import type { Transaction } from '../db/transaction'
import { clauseLabels } from '../queries/clauseLabels'
import { filterSql, statesOf } from '../queries/commentQueue'
import type { QueueFilter } from '../queries/commentQueue'
import { readQueueFilter } from '../queries/queueFilter'
import { matchSql } from '../queries/searchComments'
import { isSearchable } from '../text/searchGrams'
import { commentColumns } from './commentColumns'
import type { ExportSource } from './source'
import { walkOf } from './walk'

const conditionsOf = (filter: QueueFilter, { actor, until }: { actor: StaffActor; until: string }): SQL => {
  const { term } = filter
  return sql.join(
    [
      toSql(toWhere(abilityOf(actor), 'export', SLUGS.comments)),
      ...filterSql(filter),
      ...(term && isSearchable(term) ? [matchSql(term, actor, 'comments')] : []),
      sql`arrived_at <= ${until}::timestamptz`,
    ],
    sql` and `,
  )
}

/** Clauses as printed, by `<revision>_<anchor>`, for the drafts an export may speak of. */
const findLabels = async (tx: Transaction, { consultation }: QueueFilter): Promise<string> => {
  const places = await tx.query<{ revisionId: string; clause: string }>(sql`
    select r.id as "revisionId", clause->>'anchor' as clause
    from policy_revisions r cross join lateral jsonb_array_elements(coalesce(r.clauses, '[]'::jsonb)) as clause
    where r.id in (select policy_revision_id from consultations where ${consultation ? sql`id = ${consultation}::uuid` : sql`true`})`)
  return JSON.stringify(Object.fromEntries(await clauseLabels(tx, places)))
}

const pointsSql = sql`lateral (
  select string_agg(point.title, '；' order by point.title) as titles,
    min(point.disposition::text) filter (where point.state = 'decided') as disposition,
    string_agg(point.disposition_reason, '；' order by point.title) filter (where point.state = 'decided') as reason
  from point_members member join points point on point.id = member.point_id where member.comment_id = c.id
) as p on true`

/** Comments in the order of arrival, as the queue finds them. */
export const commentSource: ExportSource = {
  slug: SLUGS.comments,
  open: ({ actor, filter: address, until, locale }) => {
    const filter = readQueueFilter(new URLSearchParams(address))
    const { walked, ...walk } = walkOf({
      table: sql`comments`,
      at: sql`arrived_at`,
      states: statesOf(filter),
      conditions: conditionsOf(filter, { actor, until }),
    })
    return {
      ...walk,
      columns: commentColumns(locale),
      rowsSql: async (tx, stretch, selected) => sql`
        select ${selected}
        from ${walked(stretch)}
          join comments c on c.id = walked.id
          join consultations n on n.id = c.consultation_id
          left join counties y on y.id = c.county_id
          left join json_each_text(${await findLabels(tx, filter)}::json) as l
            on l.key = c.policy_revision_id || '_' || c.clause
          left join ${pointsSql}
        order by walked.at, walked.id`,
    }
  },
  filterForTrail: (address) => {
    const { term, after: _after, ...rest } = readQueueFilter(new URLSearchParams(address))
    return { ...rest, ...(term && { searched: true }) }
  },
}
