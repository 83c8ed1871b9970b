import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { systemActor } from '../access/actor'
import type { Slug } from '../collections/slugs'
import { columnName } from '../db/columnName'
import { query } from '../db/transaction'
import { Refusal } from '../errors/Refusal'
import { perform } from '../workflow/perform'
import { WORKFLOWS } from '../workflow/registry'
import { tableOf } from '../workflow/tableOf'
import type { Job } from './job'

const BATCH = 100

const findDue = (payload: Payload, collection: Slug, column: string, states: readonly string[], now: Date) =>
  query<{ id: string }>(
    payload,
    sql`select id from ${tableOf(collection)}
      where state in (${sql.join(
        states.map((state) => sql`${state}`),
        sql`, `,
      )})
        and ${sql.identifier(column)} <= ${now.toISOString()}::timestamptz
      order by ${sql.identifier(column)} limit ${BATCH}`,
  )

/** Performs every transition whose time has come; another worker that was quicker is no error. */
export const performDueTransitions = async (payload: Payload, now: Date): Promise<void> => {
  for (const { collection, actions } of WORKFLOWS) {
    for (const [action, { due, from }] of Object.entries(actions)) {
      if (!due) continue
      const rows = await findDue(payload, collection, columnName(due), from, now)
      for (const { id } of rows) {
        try {
          await perform(payload, { collection, id, action, actor: systemActor('deadline'), now })
        } catch (error) {
          // One record that fails does not keep the others waiting; the next round tries it again.
          const msg = `due ${action} of ${collection} ${id} not performed`
          if (error instanceof Refusal) payload.logger.info({ msg, reasons: error.reasons })
          else payload.logger.error({ msg, err: error })
        }
      }
    }
  }
}

export const performDue: Job = { name: 'perform-due', everySeconds: 5, run: performDueTransitions }
