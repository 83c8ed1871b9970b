import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { SLUGS } from '../../collections/slugs'
import { inTransaction } from '../../db/transaction'
import type { Transaction } from '../../db/transaction'
import { countAct } from '../../intake/rateLimits'
import type { FieldError } from '../../intake/submissionSchema'
import { evenly } from '../../privacy/findOwnComment'
import { isSameContact } from '../../privacy/matchContact'
import type { RecordData } from '../../workflow/definition'
import { tableOf } from '../../workflow/tableOf'
import { repairableFrom } from '../records/terms'
import { creditRegisters } from '../subject'
import { tellSubjectOf } from '../tellSubject'
import { checkAsking } from './repairForm'

/** Nobody's mailbox is filled by somebody who knows a code: one link a record in this many minutes. */
const PAUSE_MINUTES = 10

const REPAIR_LINK = { purpose: 'repair', days: 30 } as const

/** Records one asking is answered for. */
const MOST_RECORDS = 10

type Asking = { typed: Record<string, unknown>; sender: string; now?: Date }

type Own = { id: string; email: string | null; phone: string | null }

const findOwn = async ({ query }: Transaction, code: string, contact: string) => {
  const entries: string[] = []
  for (const { slug } of creditRegisters()) {
    const rows = await query<Own>(sql`
      select id::text, contact_email as email, contact_phone as phone from ${tableOf(slug)} where unified_code = ${code}`)
    entries.push(
      ...rows.filter(({ email, phone }) => isSameContact(contact, [email, phone])).map(({ id }) => id),
    )
  }
  return entries
}

const wasSentLately = async ({ query }: Transaction, record: string, now: Date) => {
  const [recent] = await query(sql`
    select 1 from applicant_links where subject_collection = ${SLUGS.creditRecords} and subject_id = ${record}::uuid
      and created_at > ${now.toISOString()}::timestamptz - make_interval(mins => ${PAUSE_MINUTES})`)
  return recent !== undefined
}

const sendLinks = (payload: Payload, { code, contact }: { code: string; contact: string }, now: Date) =>
  inTransaction(payload, async (tx) => {
    const entries = await findOwn(tx, code, contact)
    if (entries.length === 0) return
    const { docs } = await payload.db.find<RecordData>({
      collection: SLUGS.creditRecords,
      req: tx.req,
      where: { unifiedCode: { equals: code }, subjectId: { in: entries }, state: { equals: 'in-force' } },
      limit: MOST_RECORDS,
      pagination: false,
    })
    for (const record of docs) {
      const from = repairableFrom(record)
      if (!from || from > now || (await wasSentLately(tx, record.id, now))) continue
      await tellSubjectOf(tx, {
        collection: SLUGS.creditRecords,
        record,
        act: 'repair-link',
        link: REPAIR_LINK,
        now,
      })
    }
  })

/**
 * Somebody asks for the link to ask for credit repair, by code and a contact on file. Whether the two belong together and
 * whether there is anything to repair is not told: the answer is the same, and takes the same time.
 *
 * @param sender key of the sender's address; every attempt is counted.
 */
export const askForRepairLink = async (
  payload: Payload,
  { typed, sender, now = new Date() }: Asking,
): Promise<{ ok: true } | { ok: false; errors: FieldError[] }> => {
  const checked = checkAsking(typed)
  if (!checked.ok) return checked
  if ((await countAct('receipt-lookup', () => sender)) !== undefined) {
    return { ok: false, errors: [{ field: 'form', code: 'too-many' }] }
  }
  await evenly(sendLinks(payload, checked.value, now))
  return { ok: true }
}
