import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Where } from 'payload'

/** Own columns that rules may name, by field. */
const COLUMNS: Record<string, string> = {
  id: 'id',
  agency: 'agency_id',
  county: 'county_id',
  state: 'state',
  owner: 'owner_id',
  delegate: 'delegate_id',
  visibility: 'visibility',
  subjectCollection: 'subject_collection',
}

const refuse = (what: string): never => {
  throw new TypeError(`Access rule cannot become SQL: ${what}`)
}

const isText = (value: unknown): value is string => typeof value === 'string'

const compare = (column: SQL, operator: string, value: unknown): SQL => {
  if (operator === 'equals' && isText(value)) return sql`${column} = ${value}`
  if (operator !== 'in' || !Array.isArray(value) || !value.every(isText))
    return refuse(`operator "${operator}"`)
  if (value.length === 0) return sql`false`
  const texts = sql.join(
    value.map((one) => sql`${one}`),
    sql`, `,
  )
  return sql`${column} in (${texts})`
}

const comparison = (field: string, operators: unknown, table: string | undefined): SQL => {
  const name = Object.hasOwn(COLUMNS, field) ? COLUMNS[field] : undefined
  if (!name || operators === null || typeof operators !== 'object') return refuse(field)
  const column = table ? sql`${sql.identifier(table)}.${sql.identifier(name)}` : sql.identifier(name)
  const clauses = Object.entries(operators).map(([operator, value]) =>
    compare(sql`${column}`, operator, value),
  )
  return sql.join(clauses, sql` and `)
}

/**
 * The same access rule as a `where` of `toWhere`, for lists that are too large for Payload's own query.
 *
 * @param table the table's name or alias in a statement with several; its own columns alone without one.
 * @throws TypeError for anything but equals, in, and, or over own columns.
 */
export const toSql = (where: boolean | Where, table?: string): SQL => {
  if (typeof where === 'boolean') return where ? sql`true` : sql`false`
  const parts = Object.entries(where).map(([key, value]) => {
    if (key !== 'and' && key !== 'or') return comparison(key, value, table)
    const members = (value as Where[]).map((member) => toSql(member, table))
    if (members.length === 0) return key === 'and' ? sql`true` : sql`false`
    return sql`(${sql.join(members, key === 'and' ? sql` and ` : sql` or `)})`
  })
  return parts.length === 0 ? sql`true` : sql`(${sql.join(parts, sql` and `)})`
}
