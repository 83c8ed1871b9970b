import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { abilityOf } from '../access/abilities'
import type { Actor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { SLUGS } from '../collections/slugs'
import type { Transaction } from '../db/transaction'

export type CarriedPoint = {
  id: string
  title: string
  state: string
  disposition: string | null
}

/** The points this actor may see, as a table to select from. */
export const visiblePoints = (actor: Actor): SQL =>
  sql`(select * from points where ${toSql(toWhere(abilityOf(actor), 'read', SLUGS.points))})`

/** Titles of the points the comment of the row `c` carries, as an array. */
export const carriedTitles = (actor: Actor): SQL => sql`(
  select coalesce(array_agg(p.title order by m.added_at, p.id), '{}')
  from point_members m join ${visiblePoints(actor)} as p on p.id = m.point_id where m.comment_id = c.id)`

/** Which points comments carry, in the order they were given them. */
export const findCarriedPoints = (
  tx: Pick<Transaction, 'query'>,
  actor: Actor,
  comments: readonly string[],
): Promise<(CarriedPoint & { comment: string })[]> =>
  tx.query(sql`
    select m.comment_id as comment, p.id, p.title, p.state::text as state, p.disposition::text as disposition
    from point_members m join ${visiblePoints(actor)} as p on p.id = m.point_id
    where m.comment_id = any(${`{${comments.join(',')}}`}::uuid[])
    order by m.added_at, p.id`)
