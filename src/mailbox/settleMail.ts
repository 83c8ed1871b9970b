import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { systemActor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { query } from '../db/transaction'
import { Refusal } from '../errors/Refusal'
import { perform } from '../workflow/perform'
import type { Remark } from './judgeMail'

/** Comments of the mailbox taken side by side; the public form keeps the rest of the connections. */
const AT_ONCE = 4

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

const settle = async (payload: Payload, { id, kind, consultation }: Pending) => {
  const act = { collection: SLUGS.mailMessages, id, actor: systemActor('mailbox') } as const
  try {
    if (kind === 'comment') await perform(payload, { ...act, action: 'accept', input: { consultation } })
    else await perform(payload, { ...act, action: 'dismiss' })
  } catch (error) {
    // One message that fails does not keep the others waiting; the next round tries it again.
    if (error instanceof Refusal) await leaveToStaff(payload, id)
    else payload.logger.error({ msg: `mail message ${id} not settled`, err: error })
  }
}

/** Does with every recorded message what its kind asks for: a comment is taken, a machine's mail is set aside. */
export const settleMail = async (payload: Payload, mailbox: string): Promise<void> => {
  const pending = (await findPending(payload, mailbox)).values()
  const work = async () => {
    for (const one of pending) await settle(payload, one)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}
