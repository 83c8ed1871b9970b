import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import type { Slug } from '../collections/slugs'
import { query } from '../db/transaction'
import type { Transaction } from '../db/transaction'
import type { MailParcel } from '../outbox/enqueue'
import { stateOfLink } from './link'
import type { FoundLink, LinkRow } from './link'
import { readSignedId } from './signedId'

type Stored = {
  id: string
  purpose: string
  subject_collection: Slug
  subject_id: string
  letter: MailParcel | null
  expires_at: string
  used_at: string | null
  replaced_at: string | null
}

const momentOf = (text: string | null) => (text === null ? null : new Date(text))

const linkRowOf = (row: Stored): LinkRow => ({
  id: row.id,
  purpose: row.purpose,
  collection: row.subject_collection,
  record: row.subject_id,
  letter: row.letter,
  expiresAt: new Date(row.expires_at),
  usedAt: momentOf(row.used_at),
  replacedAt: momentOf(row.replaced_at),
})

const selectLink = (id: string): SQL => sql`
  select id, purpose, subject_collection, subject_id, letter, expires_at, used_at, replaced_at
  from applicant_links where id = ${id}::uuid`

const found = (row: Stored | undefined, now: Date): FoundLink => {
  if (!row) return { state: 'forged' }
  const { usedAt: _used, replacedAt: _replaced, ...link } = linkRowOf(row)
  return { state: stateOfLink(linkRowOf(row), now), link }
}

/** What a token opens, for a page that shows it; using it up is for `spendLink`. */
export const findLink = async (payload: Payload, token: string, now = new Date()): Promise<FoundLink> => {
  const id = readSignedId('applicant-link', token)
  const [row] = id ? await query<Stored>(payload, selectLink(id)) : []
  return found(row, now)
}

/** As `findLink`, in a transaction; nobody else can use the link until that has ended. */
export const lockLink = async (
  tx: Pick<Transaction, 'query'>,
  token: string,
  now: Date,
): Promise<FoundLink> => {
  const id = readSignedId('applicant-link', token)
  const [row] = id ? await tx.query<Stored>(sql`${selectLink(id)} for update`) : []
  return found(row, now)
}
