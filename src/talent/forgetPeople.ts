import { sql } from '@payloadcms/db-postgres/drizzle'

import type { ApplicantActor, SystemActor } from '../access/actor'
import { appendAudit } from '../audit/append'
import { SLUGS } from '../collections/slugs'
import type { Transaction } from '../db/transaction'

/** In the place of a name that is kept no longer. */
const NO_NAME = '—'

/** What was handed in speaks of the person: it leaves the disk after the commit. */
const clearFiles = (tx: Transaction, application: string) =>
  tx.query(sql`
    with gone as (delete from registry_files
      where subject_collection = ${SLUGS.talentApplications} and subject_id = ${application} returning filename)
    insert into files_to_remove (directory, file) select 'registry', filename from gone on conflict do nothing`)

/**
 * Takes out of an application how to reach its applicant and what they said of themselves under a mark of personal data;
 * who was awarded nothing is named no longer either, in the ranking included, and their documents go. Points, ranks and trail stay.
 * 个人信息保护法 arts 19, 47.
 */
export const forgetApplicant = async (tx: Transaction, application: string): Promise<void> => {
  const [row] = await tx.query<{ state: string; programme: string }>(sql`
    update talent_applications set contact_phone = null, contact_email = null, personal_answers = '{}'
    where id = ${application}::uuid returning state::text as state, programme_id::text as programme`)
  if (!row || row.state === 'awarded') return
  await tx.query(sql`
    update talent_applications set name = ${NO_NAME}, name_en = null, search_text = null where id = ${application}::uuid`)
  await clearFiles(tx, application)
  await tx.query(sql`update talent_scores set name = ${NO_NAME} where application_id = ${application}::uuid`)
  await tx.query(sql`
    update talent_programmes set ranking = jsonb_set(ranking, '{lines}', (
      select coalesce(jsonb_agg(case when line->>'application' = ${application}
        then jsonb_set(line, '{name}', to_jsonb(${NO_NAME}::text)) else line end order by at), '[]'::jsonb)
      from jsonb_array_elements(ranking->'lines') with ordinality as kept(line, at)))
    where id = ${row.programme}::uuid and ranking->'lines' is not null`)
}

type Forgetting = { months: number; actor: ApplicantActor | SystemActor; now: Date }

const CHUNK = 200

/** @returns whether there was anything to do: applications of programmes that ended before the retention period. */
export const forgetApplicantsNext = async (
  tx: Transaction,
  { months, actor, now }: Forgetting,
): Promise<boolean> => {
  const due = await tx.query<{ id: string }>(sql`
    select a.id::text as id from talent_applications a join talent_programmes p on p.id = a.programme_id
    where a.contact_email is not null and p.state in ('evaluated', 'withdrawn')
      and p.updated_at < ${now.toISOString()}::timestamptz - make_interval(months => ${months})
    order by a.id limit ${CHUNK} for update of a skip locked`)
  for (const { id } of due) {
    await forgetApplicant(tx, id)
    await appendAudit(tx, {
      collection: SLUGS.talentApplications,
      id,
      action: 'forget-contacts',
      actor,
      at: now,
    })
  }
  return due.length > 0
}

/** As `forgetApplicantsNext`, of those who objected and have been answered. */
export const forgetObjectorsNext = async (
  tx: Transaction,
  { months, actor, now }: Forgetting,
): Promise<boolean> => {
  const due = await tx.query<{ id: string }>(sql`
    update talent_objections set name = null, contact_phone = null, contact_email = null
    where id in (select id from talent_objections
      where contact_email is not null and state in ('dismissed', 'upheld')
        and updated_at < ${now.toISOString()}::timestamptz - make_interval(months => ${months})
      order by id limit ${CHUNK} for update skip locked)
    returning id::text as id`)
  for (const { id } of due) {
    await appendAudit(tx, {
      collection: SLUGS.talentObjections,
      id,
      action: 'forget-contacts',
      actor,
      at: now,
    })
  }
  return due.length > 0
}
