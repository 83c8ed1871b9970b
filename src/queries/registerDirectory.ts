import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload, Where } from 'payload'

import { columnName } from '../db/columnName'
import { inTransaction, query } from '../db/transaction'
import type { RegisterDefinition, RegisterField } from '../registers/definition'
import { fieldsOf } from '../registers/fieldsOf'
import { isSearchableName, matchesName } from '../registers/searchSql'
import type { RecordData } from '../workflow/definition'
import { tableNameOf, tableOf } from '../workflow/tableOf'

export const DIRECTORY_PAGE = 20

export type DirectoryFilter = {
  term: string
  county: string
  /** By field: one of its options. */
  options: Record<string, string>
  page: number
}

const EVERYTHING: DirectoryFilter = { term: '', county: '', options: {}, page: 1 }

export type DirectoryPage = { records: RecordData[]; hasNext: boolean }

/** Fields a reader may filter by. */
export const filterFieldsOf = (
  register: RegisterDefinition,
): Extract<RegisterField, { kind: 'choice' | 'choices' }>[] =>
  fieldsOf(register).filter(
    (field): field is Extract<RegisterField, { kind: 'choice' | 'choices' }> =>
      (field.kind === 'choices' || field.kind === 'choice') && field.public === true,
  )

const hasOption = (register: RegisterDefinition, field: RegisterField, value: string): SQL => {
  const column = sql.identifier(columnName(field.name))
  if (field.kind === 'choice') return sql`${column}::text = ${value}`
  const table = sql.identifier(`${tableNameOf(register.slug)}_${columnName(field.name)}`)
  return sql`exists (select 1 from ${table} as chosen where chosen.parent_id = record.id and chosen.value::text = ${value})`
}

/**
 * Its term is not over; the last day, in Beijing, counts. Who let a term end and asks for another is in a public state
 * again before anybody has decided.
 */
const IS_IN_TERM = sql`(record.valid_until is null
  or record.valid_until >= date_trunc('day', now(), 'Asia/Shanghai'))`

const conditionsOf = (register: RegisterDefinition, { term, county, options }: DirectoryFilter): SQL[] => [
  sql`record.state in (${sql.join(
    register.publicStates.map((state) => sql`${state}`),
    sql`, `,
  )})`,
  IS_IN_TERM,
  ...(county ? [sql`record.county_id = ${county}`] : []),
  // As at the desk: a list of everything would be taken for the answer to a term too short to be looked up.
  ...(term ? [isSearchableName(term) ? matchesName(register.slug, term) : sql`false`] : []),
  ...filterFieldsOf(register).flatMap((field) => {
    const value = options[field.name]
    return value && field.options.includes(value) ? [hasOption(register, field, value)] : []
  }),
]

/** Totals are counted up to here and then said to be more. */
export const DIRECTORY_COUNT_CAP = 1000

/** Records a filter finds, counted to `DIRECTORY_COUNT_CAP` + 1: one more means there are more. */
export const countDirectory = async (
  payload: Payload,
  register: RegisterDefinition,
  filter: DirectoryFilter = EVERYTHING,
): Promise<number> => {
  const rows = await query<{ count: number }>(
    payload,
    sql`select count(*)::int as count from (
      select 1 from ${tableOf(register.slug)} as record
      where ${sql.join(conditionsOf(register, filter), sql` and `)}
      limit ${DIRECTORY_COUNT_CAP + 1}) as capped`,
  )
  return rows[0]?.count ?? 0
}

/** A page of the records anyone may look up, the latest first. */
export const findDirectoryPage = (
  payload: Payload,
  register: RegisterDefinition,
  filter: DirectoryFilter,
): Promise<DirectoryPage> =>
  inTransaction(payload, async (tx) => {
    const rows = await tx.query<{ id: string }>(sql`
      select record.id from ${tableOf(register.slug)} as record
      where ${sql.join(conditionsOf(register, filter), sql` and `)}
      order by record.created_at desc, record.id desc
      limit ${DIRECTORY_PAGE + 1} offset ${(filter.page - 1) * DIRECTORY_PAGE}`)
    const ids = rows.slice(0, DIRECTORY_PAGE).map(({ id }) => id)
    const where: Where = { id: { in: ids } }
    const { docs } =
      ids.length === 0
        ? { docs: [] }
        : await tx.payload.db.find<RecordData>({
            collection: register.slug,
            where,
            limit: DIRECTORY_PAGE,
            pagination: false,
            req: tx.req,
          })
    const byId = new Map(docs.map((record) => [record.id, record]))
    return { records: ids.flatMap((id) => byId.get(id) ?? []), hasNext: rows.length > DIRECTORY_PAGE }
  })
