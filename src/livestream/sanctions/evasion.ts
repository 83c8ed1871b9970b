import { sql } from '@payloadcms/db-postgres/drizzle'

import { SLUGS } from '../../collections/slugs'
import type { Transaction } from '../../db/transaction'
import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../../workflow/definition'

/** What one person or body is recognised by again. */
export type Identity = {
  unifiedCode?: string | null
  identityDigest?: string | null
  phone?: string | null
  otherPhone?: string | null
  payee?: string | null
  otherPayee?: string | null
}

const fold = (value: string) => value.normalize('NFKC').replace(/[\s-]/g, '').toLowerCase()

const keyOf = (kind: string, value: unknown): string[] =>
  typeof value === 'string' && value.trim() !== '' ? [`${kind}:${fold(value)}`] : []

/** Keys of the same shape agree: identity (exact), telephone, payee. */
export const keysOf = (who: Identity): string[] => [
  ...new Set([
    ...keyOf('code', who.unifiedCode),
    // A digest tells capital letters apart.
    ...(who.identityDigest ? [`identity:${who.identityDigest}`] : []),
    ...keyOf('phone', who.phone),
    ...keyOf('phone', who.otherPhone),
    ...keyOf('payee', who.payee),
    ...keyOf('payee', who.otherPayee),
  ]),
]

export type EvasionHint = {
  sanction: string
  subject: string
  endsAt: string
  /** In what they agree: `identity`, `code`, `phone`, `payee`. */
  by: string[]
}

/** Entries of the blacklist that run today and agree with these keys in something. */
export const findEvasion = async (
  tx: Pick<Transaction, 'query'>,
  keys: readonly string[],
): Promise<EvasionHint[]> => {
  if (keys.length === 0) return []
  const rows = await tx.query<{ id: string; subject: string; ends_at: string; keys: string }>(sql`
    select id, subject_name as subject, ends_at, keys from live_sanctions
    where kind = 'blacklist' and state = 'active'
      and string_to_array(keys, E'\n') && string_to_array(${keys.join('\n')}, E'\n')
    order by ends_at desc limit 20`)
  return rows.map((row) => ({
    sanction: row.id,
    subject: row.subject,
    endsAt: new Date(row.ends_at).toISOString(),
    by: [
      ...new Set(
        row.keys
          .split('\n')
          .filter((key) => keys.includes(key))
          .map((key) => key.slice(0, key.indexOf(':'))),
      ),
    ],
  }))
}

/** Keys of a file of an operator or a streamer. */
export const keysOfFile = (record: Record<string, unknown>): string[] =>
  keysOf({
    unifiedCode: record.unifiedCode as string | null,
    identityDigest: record.identityDigest as string | null,
    phone: (record.phone ?? record.contactPhone) as string | null,
    payee: record.payee as string | null,
  })

/** Who is on the blacklist is not registered again; a telephone or an account in common is a hint, not a bar. */
export const isNotBlacklisted: Guard = async ({ tx, record, collection }) => {
  if (collection !== SLUGS.streamers && collection !== SLUGS.liveOperators) return null
  const hints = await findEvasion(tx, keysOfFile(record))
  const exact = hints.find(({ by }) => by.includes('identity') || by.includes('code'))
  return exact ? reasonOf('on-blacklist', { day: exact.endsAt.slice(0, 10) }) : null
}
