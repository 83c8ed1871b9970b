import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { validate as isUuid } from 'uuid'

import type { StaffActor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { inTransaction, query } from '../db/transaction'
import type { Transaction } from '../db/transaction'
import { findVisible } from '../workflow/perform'

export type HandedInFile = {
  id: string
  filename: string
  name: string
  purpose: string
  bytes: number | null
  mimeType: string | null
}

/** The documents of an application, for who has been found to see it. */
export const findFiles = (payload: Payload, application: string): Promise<HandedInFile[]> =>
  query<HandedInFile>(
    payload,
    sql`select id, filename, original_name as name, purpose, filesize::int as bytes, mime_type as "mimeType"
      from registry_files
      where subject_collection = ${SLUGS.talentApplications} and subject_id = ${application}
      order by purpose, created_at`,
  )

const scoresIt = async ({ query: ask }: Transaction, actor: StaffActor, application: string) => {
  const [review] = await ask(sql`
    select 1 from talent_scores where application_id = ${application}::uuid and owner_id = ${actor.id}::uuid
      and state in ('ready', 'submitted', 'opened') limit 1`)
  return Boolean(review)
}

/** A document, to those who may see its application, and to whom it is given to score; undefined to anybody else. */
export const findFileFor = async (
  payload: Payload,
  actor: StaffActor,
  id: string,
): Promise<HandedInFile | undefined> => {
  if (!isUuid(id)) return undefined
  const [row] = await query<HandedInFile & { application: string }>(
    payload,
    sql`select id, filename, original_name as name, purpose, filesize::int as bytes, mime_type as "mimeType",
        subject_id as application
      from registry_files where id = ${id}::uuid and subject_collection = ${SLUGS.talentApplications}`,
  )
  if (!row) return undefined
  const { application, ...file } = row
  const isSeen = await inTransaction(payload, async (tx) => {
    const own = await findVisible(tx, { collection: SLUGS.talentApplications, id: application, actor })
    return Boolean(own) || scoresIt(tx, actor, application)
  })
  return isSeen ? file : undefined
}
