import { sql } from '@payloadcms/db-postgres'
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

const TERM = ['answer_by', 'renewal_remind_at', 'valid_until']

/** Columns by which acts fall due that had no index: the worker asks for what is due every five seconds. */
const DUE: Record<string, readonly string[]> = {
  consultations: ['opens_at', 'closes_at'],
  enterprises: ['answer_by', 'verify_by'],
  service_providers: TERM,
  trademark_stations: TERM,
  parks: TERM,
  livestream_bases: TERM,
  selection_centres: TERM,
  talent_programmes: ['opens_at', 'closes_at'],
  talent_applications: ['answer_by'],
  events: ['ends_at'],
}

const indexes = Object.entries(DUE).flatMap(([table, columns]) =>
  columns.map((column) => ({ name: `${table}_${column}_due_idx`, table, column })),
)

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const { name, table, column } of indexes) {
    await db.execute(sql.raw(`create index ${name} on ${table} (${column}) where ${column} is not null`))
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(`drop index ${indexes.map(({ name }) => name).join(', ')}`))
}
