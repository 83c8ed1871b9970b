import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { inTransaction } from '../db/transaction'
import { mailSender } from '../environment'
import { composeLetter } from '../mail/letters'
import { mailFrom, mailTransport } from '../mail/transport'
import type { MailParcel, Parcel } from './enqueue'
import { requestRevalidation } from './revalidation'

type Row = { id: string; kind: Parcel['kind']; content: Omit<Parcel, 'kind'>; attempts: number }

/** After this many failures a parcel is dead: shown to the system administrator, not tried again by itself. */
const MAX_ATTEMPTS = 8

/** 1, 2, 4 … minutes, at most an hour. */
const backOffSeconds = (attempts: number) => Math.min(3600, 60 * 2 ** (attempts - 1))

const sendMail = async (payload: Payload, id: string, parcel: MailParcel) => {
  const letter = await composeLetter(payload, parcel)
  if (!letter) return
  const host = mailSender().split('@')[1] ?? 'localhost'
  const transport = mailTransport()
  try {
    // The same parcel always has the same Message-ID: a repeat after a crash is recognised as one.
    await transport.sendMail({
      ...letter,
      // As an address, not as a line to be read for more of them.
      to: { name: '', address: letter.to },
      from: mailFrom(),
      messageId: `<${id}@${host}>`,
      // RFC 3834 §5: what this mail is, so that no robot answers it.
      headers: { 'Auto-Submitted': letter.inReplyTo ? 'auto-replied' : 'auto-generated' },
    })
  } finally {
    transport.close()
  }
}

const send = (payload: Payload, row: Row): Promise<void> => {
  const parcel = { kind: row.kind, ...row.content } as Parcel
  return parcel.kind === 'mail' ? sendMail(payload, row.id, parcel) : requestRevalidation(parcel.paths)
}

const nothing = { claimed: false, sent: false }

/** Takes one waiting parcel and sends it; two workers never take the same. */
const deliverOne = (payload: Payload) =>
  inTransaction(payload, async (tx) => {
    const [row] = await tx.query<Row>(sql`
      select id, kind, content, attempts::int as attempts from outbox
      where state = 'pending' and next_attempt_at <= now()
      order by next_attempt_at limit 1 for update skip locked`)
    if (!row) return nothing
    try {
      await send(payload, row)
      await tx.query(sql`
        update outbox set state = 'sent', sent_at = now(), attempts = attempts + 1, last_error = null, updated_at = now()
        where id = ${row.id}::uuid`)
      return { claimed: true, sent: true }
    } catch (error) {
      const attempts = row.attempts + 1
      const message = error instanceof Error ? error.message : String(error)
      payload.logger.warn({ msg: `outbox ${row.kind} ${row.id} failed, attempt ${attempts}`, error: message })
      await tx.query(sql`
        update outbox set attempts = ${attempts}, last_error = ${message.slice(0, 1000)}, updated_at = now(),
          state = ${attempts >= MAX_ATTEMPTS ? 'dead' : 'pending'}::enum_outbox_state,
          next_attempt_at = now() + make_interval(secs => ${backOffSeconds(attempts)})
        where id = ${row.id}::uuid`)
      return { claimed: true, sent: false }
    }
  })

/**
 * Sends what waits in the outbox, oldest first, until nothing is due or the limit is reached.
 *
 * @returns how many were sent.
 */
export const deliverOutbox = async (payload: Payload, limit = 200): Promise<number> => {
  let sent = 0
  for (let taken = 0; taken < limit; taken += 1) {
    const delivery = await deliverOne(payload)
    if (!delivery.claimed) break
    if (delivery.sent) sent += 1
  }
  return sent
}
