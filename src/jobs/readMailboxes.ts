import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { intakePool } from '../db/intakePool'
import { query } from '../db/transaction'
import { wordsOfFailure } from '../mailbox/connection'
import { readMailbox } from '../mailbox/readMailbox'
import type { MailboxRow } from '../mailbox/readMailbox'
import type { Job } from './job'

const findActive = (payload: Payload) =>
  query<MailboxRow>(
    payload,
    sql`select id, address, agency_id as agency, connection, uid_validity as "uidValidity", last_uid::int as "lastUid"
      from mailboxes where active order by last_polled_at nulls first`,
  )

/** The lock belongs to a connection: it is free again the moment a worker dies. */
const onlyHere = async (key: string, work: () => Promise<void>): Promise<void> => {
  const connection = await intakePool().connect()
  try {
    const { rows } = await connection.query<{ locked: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as locked',
      [key],
    )
    if (!rows[0]?.locked) return
    await work().finally(() => connection.query('select pg_advisory_unlock(hashtextextended($1, 0))', [key]))
  } finally {
    connection.release()
  }
}

const noteRound = (payload: Payload, id: string, failure: string | null) =>
  query(
    payload,
    sql`update mailboxes set last_polled_at = now(), last_error = ${failure} where id = ${id}::uuid`,
  )

/** One round over every mailbox; one that cannot be read says why in its record and does not stop the others. */
export const readMailboxes: Job = {
  name: 'read-mailboxes',
  everySeconds: 30,
  run: async (payload) => {
    for (const { id } of await findActive(payload)) {
      await onlyHere(`mailbox:${id}`, async () => {
        // Read again under the lock: another worker may have gone further meanwhile.
        const row = (await findActive(payload)).find((mailbox) => mailbox.id === id)
        if (!row) return
        try {
          await readMailbox(payload, row)
          await noteRound(payload, id, null)
        } catch (error) {
          const failure = wordsOfFailure(error)
          payload.logger.warn({ msg: `mailbox ${id} could not be read`, error: failure })
          await noteRound(payload, id, failure)
        }
      })
    }
  },
}
