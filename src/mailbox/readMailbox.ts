import { sql } from '@payloadcms/db-postgres/drizzle'
import type { ImapFlow } from 'imapflow'
import type { Payload } from 'payload'

import { query } from '../db/transaction'
import { mailSender } from '../environment'
import { placeOf, withImap } from './connection'
import { keepMail } from './keepMail'
import type { OpenMailbox } from './keepMail'
import { BATCH, KEPT_OF_OVERSIZE, MAX_MAIL_BYTES, SMALL_MAIL_BYTES } from './limits'
import { keepRaw } from './rawMail'
import type { Addressee } from './routeMail'
import { settleMail } from './settleMail'

export type MailboxRow = {
  id: string
  address: string
  agency: string
  connection: string
  uidValidity: string | null
  lastUid: number | null
}

type Listed = { uid: number; size: number; receivedAt: Date }

/** The consultations whose notices name a mailbox. */
export const findAddressees = async (
  payload: Payload,
  { address, agency }: Pick<MailboxRow, 'address' | 'agency'>,
): Promise<Addressee[]> => {
  const rows = await query<Omit<Addressee, 'opensAt'> & { opensAt: string }>(
    payload,
    sql`select id, state, title, email_subject as "emailSubject", opens_at as "opensAt" from consultations
      where lower(email) = ${address.toLowerCase()} and agency_id = ${agency}
        and state in ('open', 'closed', 'conclusion-review', 'published', 'withdrawn')`,
  )
  return rows.map((row) => ({ ...row, opensAt: new Date(row.opensAt) }))
}

const ownAddresses = async (payload: Payload): Promise<Set<string>> => {
  const rows = await query<{ address: string }>(payload, sql`select lower(address) as address from mailboxes`)
  return new Set([mailSender().toLowerCase(), ...rows.map(({ address }) => address)])
}

const noteUid = (payload: Payload, { id, uidValidity }: OpenMailbox, uid: number) =>
  query(
    payload,
    sql`update mailboxes set uid_validity = ${uidValidity}, last_uid = ${uid} where id = ${id}::uuid`,
  )

const list = async (client: ImapFlow, uids: readonly number[]): Promise<Listed[]> => {
  const listed: Listed[] = []
  const asked = { uid: true, size: true, internalDate: true }
  for await (const { uid, size, internalDate } of client.fetch(uids.join(','), asked, { uid: true })) {
    listed.push({ uid, size: size ?? 0, receivedAt: new Date(internalDate ?? Date.now()) })
  }
  return listed
}

type Reading = { payload: Payload; client: ImapFlow; mailbox: OpenMailbox }

/** Most letters: one command for all of them, each recorded as it arrives. */
const takeSmall = async ({ payload, client, mailbox }: Reading, listed: readonly Listed[]) => {
  if (listed.length === 0) return
  const range = listed.map(({ uid }) => uid).join(',')
  const times = new Map(listed.map(({ uid, receivedAt }) => [uid, receivedAt]))
  for await (const { uid, source } of client.fetch(range, { uid: true, source: true }, { uid: true })) {
    const receivedAt = times.get(uid)
    if (!source || !receivedAt) continue
    await keepMail(payload, mailbox, { uid, receivedAt, isOversize: false, raw: await keepRaw(source) })
  }
}

/** A large one goes to the disk piece by piece; of one that is too large only the beginning. */
const takeLarge = async ({ payload, client, mailbox }: Reading, { uid, size, receivedAt }: Listed) => {
  const isOversize = size > MAX_MAIL_BYTES
  const maxBytes = isOversize ? KEPT_OF_OVERSIZE : undefined
  const { content } = await client.download(String(uid), undefined, { uid: true, maxBytes })
  // Deleted by a clerk since it was listed.
  if (!content) return
  const raw = await keepRaw(content)
  await keepMail(payload, mailbox, { uid, receivedAt, isOversize, raw })
}

/** Those a round that broke off had recorded before it could note how far it was. */
const findRecorded = async ({ payload, mailbox }: Reading, uids: readonly number[]): Promise<Set<number>> => {
  const rows = await query<{ uid: number }>(
    payload,
    sql`select uid::int as uid from mail_messages
      where mailbox_id = ${mailbox.id}::uuid and uid_validity = ${mailbox.uidValidity}
        and uid between ${uids[0]} and ${uids.at(-1)}`,
  )
  return new Set(rows.map(({ uid }) => uid))
}

const takeBatch = async (reading: Reading, uids: readonly number[]) => {
  const recorded = await findRecorded(reading, uids)
  const fresh = uids.filter((uid) => !recorded.has(uid))
  if (fresh.length === 0) return
  const listed = await list(reading.client, fresh)
  const isSmall = ({ size }: Listed) => size <= SMALL_MAIL_BYTES
  await takeSmall(reading, listed.filter(isSmall))
  for (const large of listed.filter((one) => !isSmall(one))) await takeLarge(reading, large)
}

/**
 * Records what is new in a mailbox and does what each message asks for, oldest first. The place is noted after every
 * batch; when the connection breaks, what was recorded stays and the next round goes on from there.
 *
 * @throws what the connection throws.
 */
export const readMailbox = async (payload: Payload, row: MailboxRow): Promise<void> => {
  // First what a round that was cut off has left.
  await settleMail(payload, row.id)
  const [own, addressees] = await Promise.all([ownAddresses(payload), findAddressees(payload, row)])
  await withImap(placeOf(row.connection), async (client, uidValidity) => {
    const mailbox: OpenMailbox = { id: row.id, agency: row.agency, uidValidity, own, addressees }
    const last = row.uidValidity === uidValidity ? (row.lastUid ?? 0) : 0
    const found = (await client.search({ uid: `${last + 1}:*` }, { uid: true })) || []
    // `n:*` names the last message even when n is beyond it. RFC 3501 §6.4.8.
    const uids = found.filter((uid) => uid > last).sort((a, b) => a - b)
    for (let start = 0; start < uids.length; start += BATCH) {
      const batch = uids.slice(start, start + BATCH)
      try {
        await takeBatch({ payload, client, mailbox }, batch)
        await noteUid(payload, mailbox, batch.at(-1) ?? last)
      } finally {
        await settleMail(payload, row.id)
      }
    }
  })
}
