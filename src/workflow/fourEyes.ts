import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Slug } from '../collections/slugs'
import type { Transaction } from '../db/transaction'

/** Somebody had a part in an act on a record. */
export type Part = { subject: string; action: string; person: string }

type Round = {
  collection: Slug
  ids: readonly string[]
  /** The state a round begins in. */
  initial: string
  actions: readonly string[]
}

/**
 * Who took which of these acts, in person or through somebody acting for them, on the records since their present round began, from the trail itself. Who drafted or
 * edited it has a part in every round.
 */
export const findParts = async (
  { query }: Pick<Transaction, 'query'>,
  { collection, ids, initial, actions }: Round,
): Promise<Part[]> => {
  if (actions.length === 0 || ids.length === 0) return []
  const named = sql.join(
    actions.map((action) => sql`${action}`),
    sql`, `,
  )
  return query<Part>(sql`
    select distinct e.subject_id as subject, e.action, p.person
    from audit_entries e
    cross join lateral (values (e.actor_id), (e.actor->'for'->>'id')) as p(person)
    left join lateral (
      select max(b.sequence) as sequence from audit_entries b
      where b.subject_collection = e.subject_collection and b.subject_id = e.subject_id
        and b.to_state = ${initial} and b.from_state <> ${initial}) as began on true
    where e.subject_collection = ${collection} and e.subject_id = any(${`{${ids.join(',')}}`}::text[])
      and p.person is not null and e.action in (${named})
      and (e.action in ('create', 'edit') or e.sequence > coalesce(began.sequence, 0))`)
}
