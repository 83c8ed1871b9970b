import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { REGISTER_SLUGS } from '../collections/slugs'
import type { Slug } from '../collections/slugs'
import type { Transaction } from '../db/transaction'
import type { RegisterDefinition } from '../registers/definition'
import { REGISTERS } from '../registers/registry'
import { tableOf } from '../workflow/tableOf'

/** Whom a record, a commitment or a grade is about: an entry of a register, by the columns every such row carries. */
export type Subject = {
  subjectCollection: Slug
  subjectId: string
  subjectName: string
  unifiedCode: string
  agency: string
  /** GB/T 2260. */
  county: string
}

/** Registers whose entries have a unified code: those that can have credit. */
export const creditRegisters = (): RegisterDefinition[] =>
  REGISTERS.filter(({ fields }) => fields.some(({ name }) => name === 'unifiedCode'))

export const isCreditRegister = (slug: string): slug is Slug =>
  REGISTER_SLUGS.some((known) => known === slug) &&
  creditRegisters().some((register) => register.slug === slug)

const inList = (values: readonly string[]): SQL =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )

/** The entry with this code: one anyone may look up before one that has ended, the newest first. */
export const findSubject = async (
  { query }: Pick<Transaction, 'query'>,
  { register, code }: { register: RegisterDefinition; code: string },
): Promise<(Subject & { state: string }) | undefined> => {
  const [row] = await query<Omit<Subject, 'subjectCollection'> & { state: string }>(sql`
    select id::text as "subjectId", name as "subjectName", unified_code as "unifiedCode", agency_id as agency,
      county_id as county, state::text as state
    from ${tableOf(register.slug)} where unified_code = ${code}
    order by state::text in (${inList(register.publicStates)}) desc, created_at desc limit 1`)
  return row && { ...row, subjectCollection: register.slug }
}

/** The entry as the register has it now: its name or county may have changed since a row about it was written. */
export const refreshSubject = async (
  { query }: Pick<Transaction, 'query'>,
  subject: Subject,
): Promise<Subject> => {
  const [row] = await query<Omit<Subject, 'subjectCollection' | 'subjectId'>>(sql`
    select name as "subjectName", unified_code as "unifiedCode", agency_id as agency, county_id as county
    from ${tableOf(subject.subjectCollection)} where id = ${subject.subjectId}::uuid`)
  return { ...subject, ...row }
}

const idOf = (value: unknown): string =>
  value !== null && typeof value === 'object' && 'id' in value ? String(value.id) : String(value)

/** The subject a row names in its own columns. */
export const subjectOf = (record: Record<string, unknown>): Subject => ({
  subjectCollection: record.subjectCollection as Slug,
  subjectId: String(record.subjectId),
  subjectName: String(record.subjectName),
  unifiedCode: String(record.unifiedCode),
  agency: idOf(record.agency),
  county: idOf(record.county),
})
