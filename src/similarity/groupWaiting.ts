import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { inTransaction } from '../db/transaction'
import type { Transaction } from '../db/transaction'
import { arrayLiteral } from './arrayLiteral'
import { groupNewcomers } from './groupNewcomers'
import { PairCache } from './pairCache'
import { readNewcomers } from './readNewcomers'
import { readSurroundings } from './readSurroundings'
import { storeSenders } from './senderDigests'
import { signatureOf } from './signature'
import { storeGrouping } from './storeGrouping'

/** Comments grouped in one transaction: a crash loses a second's work, and few round trips are made. */
const BATCH = 2000

const memory = new PairCache()

/** One at a time groups the comments of a consultation: what two did at once neither would see. */
const takeTurn = async (tx: Transaction, consultation: string): Promise<boolean> => {
  const [row] = await tx.query<{ mine: boolean }>(sql`
    select pg_try_advisory_xact_lock(hashtextextended(${`similarity ${consultation}`}, 0)) as mine`)
  return row?.mine ?? false
}

/**
 * Signs and groups the comments of a consultation that have waited longest. Reading, grouping and taking them off the
 * queue are one transaction: a worker killed in between leaves them waiting as before.
 *
 * @returns how many; 0 when none waits or another worker is at it.
 */
export const groupWaiting = (payload: Payload, consultation: string, most = BATCH): Promise<number> =>
  inTransaction(payload, async (tx) => {
    if (!(await takeTurn(tx, consultation))) return 0
    const waiting = await readNewcomers(tx, consultation, most)
    if (waiting.length === 0) return 0
    const newcomers = waiting.map(({ comment, arrivedAt, body }) => ({
      comment,
      arrivedAt,
      signature: signatureOf(body),
    }))
    const bodies = new Map(waiting.map(({ comment, body }) => [comment, body]))
    const surroundings = await readSurroundings(tx, { consultation, newcomers, bodies, memory })
    await storeGrouping(tx, {
      consultation,
      newcomers,
      grouping: groupNewcomers(newcomers, surroundings),
    })
    await storeSenders(tx, consultation, waiting)
    await tx.query(sql`
      delete from signature_queue where consultation_id = ${consultation}::uuid
        and comment_id = any(${arrayLiteral(waiting.map(({ comment }) => comment))}::uuid[])`)
    return waiting.length
  })

/** The next consultation, by id, with comments that wait. */
export const findWaiting = async (payload: Payload, after: string | undefined): Promise<string | undefined> =>
  inTransaction(payload, async (tx) => {
    const [row] = await tx.query<{ consultation: string }>(sql`
      select consultation_id as consultation from signature_queue
      where ${after ? sql`consultation_id > ${after}::uuid` : sql`true`} order by consultation_id limit 1`)
    return row?.consultation
  })
