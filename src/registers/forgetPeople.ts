import { sql } from '@payloadcms/db-postgres/drizzle'

import type { ApplicantActor, SystemActor } from '../access/actor'
import { appendAudit } from '../audit/append'
import { columnName } from '../db/columnName'
import type { Transaction } from '../db/transaction'
import type { ActionDefinition } from '../workflow/definition'
import { tableOf } from '../workflow/tableOf'
import type { RegisterDefinition } from './definition'
import { fieldsOf } from './fieldsOf'

/** Fields that are somebody's personal data. */
export const personalFieldsOf = (register: RegisterDefinition): string[] =>
  fieldsOf(register)
    .filter(({ personal }) => personal)
    .map(({ name }) => name)

const isApplicants = ({ by, from }: ActionDefinition, state: string) =>
  by === 'applicant' && from.includes(state)

/** States in which nobody needs to reach the applicant any more: ended, and nothing left for them to do. */
export const settledStatesOf = ({ workflow: { states, actions } }: RegisterDefinition): string[] =>
  Object.entries(states)
    .filter(
      ([state, { tone }]) =>
        tone === 'ended' && !Object.values(actions).some((act) => isApplicants(act, state)),
    )
    .map(([state]) => state)

type Forgotten = {
  register: RegisterDefinition
  record: string
  actor: ApplicantActor | SystemActor
  now: Date
}

const forgetColumns = async (tx: Transaction, { register, record }: Forgotten): Promise<void> => {
  const personal = personalFieldsOf(register)
  const columns = personal.map((name) => sql`${sql.identifier(columnName(name))} = null`)
  const names = sql`${`{${personal.join(',')}}`}::text[]`
  await tx.query(sql`
    update ${tableOf(register.slug)} set ${sql.join(columns, sql`, `)},
      duplicate_keys = array_to_string(array(
        select key from unnest(string_to_array(duplicate_keys, E'\n')) as key where split_part(key, ':', 1) <> all(${names})
      ), E'\n')
    where id = ${record}::uuid`)
  await tx.query(sql`
    update change_requests set changes = (
      select coalesce(jsonb_agg(change), '[]'::jsonb) from jsonb_array_elements(changes) as change
      where change->>'field' <> all(${names}))
    where register = ${register.slug} and record = ${record}`)
}

/**
 * Takes the personal data out of a record whose matter is settled, out of what its duplicates are found by and out of
 * the changes once asked for; the record, its files and its trail stay. 个人信息保护法 art 47.
 */
export const forgetPeople = async (tx: Transaction, forgotten: Forgotten): Promise<void> => {
  const { register, record, actor, now } = forgotten
  await (register.forget ? register.forget(tx, record) : forgetColumns(tx, forgotten))
  await appendAudit(tx, { collection: register.slug, id: record, action: 'forget-contacts', actor, at: now })
}
