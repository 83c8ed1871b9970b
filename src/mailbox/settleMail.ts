import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { systemActor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { inTransaction, query } from '../db/transaction'
import { Refusal } from '../errors/Refusal'
import { perform } from '../workflow/perform'
import { performMany } from '../workflow/performMany'
import type { Remark } from './judgeMail'

/** Taken in one transaction, and how many of those side by side; the public form keeps the rest of the connections. */
const TOGETHER = 25
const AT_ONCE = 2

type Pending = { id: string; kind: string; consultation: string | null }

const findPending = (payload: Payload, mailbox: string) =>
  query<Pending>(
    payload,
    sql`select id, kind, consultation_id as consultation from mail_messages
      where mailbox_id = ${mailbox}::uuid and state = 'waiting'
        and kind in ('comment', 'auto-reply', 'bounce', 'duplicate')
      order by received_at, id`,
  )

const CONCLUDED: Remark = 'concluded'

/** The consultation ended between reading and taking: a person decides. */
const leaveToStaff = (payload: Payload, id: string) =>
  query(
    payload,
    sql`update mail_messages set kind = 'unmatched', consultation_id = null,
        remark = concat_ws(' ', ${CONCLUDED}::text, remark), updated_at = now()
      where id = ${id}::uuid and state = 'waiting'`,
  )

const requestFor = ({ kind, consultation }: Omit<Pending, 'id'>) =>
  ({
    collection: SLUGS.mailMessages,
    actor: systemActor('mailbox'),
    ...(kind === 'comment' ? { action: 'accept', input: { consultation } } : { action: 'dismiss' }),
  }) as const

const settleOne = async (payload: Payload, one: Pending) => {
  try {
    await perform(payload, { id: one.id, ...requestFor(one) })
  } catch (error) {
    // One message that fails does not keep the others waiting; the next round tries it again.
    if (error instanceof Refusal) await leaveToStaff(payload, one.id)
    else payload.logger.error({ msg: `mail message ${one.id} not settled`, err: error })
  }
}

const settleTogether = async (payload: Payload, messages: readonly Pending[]) => {
  const [first] = messages
  if (!first) return
  const ids = messages.map(({ id }) => id)
  try {
    const { refused } = await inTransaction(payload, (tx) => performMany(tx, { ids, ...requestFor(first) }))
    for (const { id } of refused) await leaveToStaff(payload, id)
  } catch {
    // One of them stands in the way of all: which one, and why, shows when each goes by itself.
    for (const one of messages) await settleOne(payload, one)
  }
}

/** Messages that ask for the same act, in portions. */
const portionsOf = (pending: readonly Pending[]): Pending[][] => {
  const alike = new Map<string, Pending[]>()
  for (const one of pending) {
    const key = one.kind === 'comment' ? `${one.consultation}` : 'machines'
    alike.set(key, [...(alike.get(key) ?? []), one])
  }
  return [...alike.values()].flatMap((all) =>
    Array.from({ length: Math.ceil(all.length / TOGETHER) }, (_, place) =>
      all.slice(place * TOGETHER, (place + 1) * TOGETHER),
    ),
  )
}

/** Does with every recorded message what its kind asks for: a comment is taken, a machine's mail is set aside. */
export const settleMail = async (payload: Payload, mailbox: string): Promise<void> => {
  const portions = portionsOf(await findPending(payload, mailbox)).values()
  const work = async () => {
    for (const portion of portions) await settleTogether(payload, portion)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}
