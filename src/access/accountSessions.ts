import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeOperationHook, DatabaseAdapterObj, PayloadRequest } from 'payload'

import { SLUGS } from '../collections/slugs'
import { transactionOf } from '../db/transaction'

type Session = { id: string; createdAt: Date | string; expiresAt: Date | string }

type Write = Parameters<PostgresAdapter['updateOne']>[0]

const lockAccount = async (req: PayloadRequest, id: string) => {
  const tx = await transactionOf(req)
  await tx.query(sql`select 1 from users where id = ${id}::uuid for update`)
  return tx
}

/** What Payload writes when somebody signs in, stays or leaves: the whole account, as it was when it was read. */
const isSigning = ({ collection, data }: Write): boolean =>
  collection === SLUGS.users &&
  Array.isArray(data.sessions) &&
  (data.updatedAt === null || data._strategy !== undefined)

/** The sessions as they stand, with what this request does to one of them. */
const applyTo = (
  kept: readonly Session[],
  handed: readonly Session[],
  own: string | undefined,
): Session[] => {
  const last = handed.at(-1)
  // The one that is just being made has its times as dates; those that were read have them as text.
  if (last?.createdAt instanceof Date) return [...kept, last]
  const renewed = handed.find(({ id }) => id === own)
  if (renewed) return kept.map((session) => (session.id === own ? renewed : session))
  const isOneLeaving = own !== undefined && handed.length > 0
  return kept.filter(({ id }) => (isOneLeaving ? id !== own : handed.some((one) => one.id === id)))
}

const narrowed = async (write: Write): Promise<Write> => {
  const req = write.req as PayloadRequest
  const tx = await lockAccount(req, String(write.id))
  const kept = await tx.query<Session>(sql`
    select id, created_at as "createdAt", expires_at as "expiresAt" from users_sessions
    where _parent_id = ${String(write.id)}::uuid and expires_at > now() order by _order`)
  const own = req.user && '_sid' in req.user ? String(req.user._sid) : undefined
  const sessions = applyTo(kept, write.data.sessions as Session[], own)
  return { ...write, data: { sessions, updatedAt: null } }
}

/**
 * Whoever signs in, stays or leaves writes their session and nothing else. Payload hands over the account as it read it a
 * moment before: a role taken away meanwhile would be given back, and of two windows that sign in at once one forgotten.
 */
export const keepingAccounts = (adapter: DatabaseAdapterObj<PostgresAdapter>): typeof adapter => ({
  ...adapter,
  init: (args) => {
    const db = adapter.init(args)
    const { updateOne } = db
    db.updateOne = async function (write) {
      return updateOne.call(this, isSigning(write) ? await narrowed(write) : write)
    }
    return db
  },
})

/** In one order for everybody, so that two who lock many wait for each other and not for themselves. */
const lockAccounts = async (req: PayloadRequest) => {
  const tx = await transactionOf(req)
  await tx.query(sql`select 1 from users order by id for update`)
}

/**
 * Two who change an account at once come one after the other: each starts from what the other stored. Whoever changes many
 * holds all of them: which are meant is found out later, by a query that is not judged yet.
 */
export const changeInTurn: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'update') return
  if ('id' in args && args.id) await lockAccount(req, String(args.id))
  else await lockAccounts(req)
}
