import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { abilityOf } from '../access/abilities'
import type { Actor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { SLUGS } from '../collections/slugs'

/** Whether this actor may read the original of a comment that has been redacted. */
export const seesOriginal = (actor: Actor, table: string): SQL =>
  toSql(toWhere(abilityOf(actor), 'reveal', SLUGS.comments), table)

/**
 * The body of a comment as this actor reads it, for SQL that hands bodies out: the original for those who may see who
 * wrote, what is left of it after redaction for everybody else.
 *
 * @param table name or alias of `comments` in the statement.
 */
export const shownBody = (actor: Actor, table: string): SQL => {
  const name = sql.identifier(table)
  return sql`case when ${name}.redacted_body is null or ${seesOriginal(actor, table)} then ${name}.body else ${name}.redacted_body end`
}

/** The first characters of a text, and a sign that there are more. */
export const excerptOf = (text: SQL, characters: number): SQL =>
  sql`left(${text}, ${characters}) || case when length(${text}) > ${characters} then '…' else '' end`
