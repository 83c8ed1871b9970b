import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import type { StaffActor } from '../../access/actor'
import { appendAudit } from '../../audit/append'
import { SLUGS } from '../../collections/slugs'
import { inTransaction } from '../../db/transaction'
import type { Transaction } from '../../db/transaction'
import { findReceipt, takeReceipt } from '../../registers/door/receipt'
import { accountKeyOf } from '../platforms'
import type { Platform } from '../platforms'
import { begin } from '../../workflow/begin'
import type { OperatorRow, RoomRow } from './checkPlatformRow'
import { findOperators, findRooms } from './known'

/** Which list a row stands in, and who takes it in. */
export type Listed = {
  platform: Platform
  period: string
  batch: string
  agency: string
  actor: StaffActor
  now: Date
  submissionKey: string
}

const listing = ({ platform, period, batch }: Listed) => ({ platform, period, batch })

const createRoom = async (tx: Transaction, values: RoomRow, listed: Listed, id: string, codes: Codes) => {
  const { account, operatorCode, agencyCode, followers, ...room } = values
  await tx.payload.db.create({
    collection: SLUGS.liveRooms,
    customID: id,
    data: {
      ...room,
      platform: listed.platform,
      platformAccount: account,
      accountKey: accountKeyOf(account),
      operator: codes.get(operatorCode)?.id,
      agencyOfStreamers: agencyCode ? codes.get(agencyCode)?.id : null,
      followers: followers ?? 0,
      agency: listed.agency,
    },
    req: tx.req,
    returning: false,
  })
  await appendAudit(tx, {
    collection: SLUGS.liveRooms,
    id,
    action: 'create',
    actor: listed.actor,
    at: listed.now,
    data: listing(listed),
  })
}

type Codes = Awaited<ReturnType<typeof findOperators>>

/** How many follow is the platform's to say; the rest of a room on file stays as it is. */
const refreshRoom = async (
  tx: Transaction,
  { id, before, followers }: { id: string; before: number; followers: number | null },
  listed: Listed,
) => {
  if (followers === null || followers === before) return
  await tx.query(
    sql`update live_rooms set followers = ${followers}, updated_at = now() where id = ${id}::uuid`,
  )
  await appendAudit(tx, {
    collection: SLUGS.liveRooms,
    id,
    action: 'edit',
    actor: listed.actor,
    at: listed.now,
    data: { ...listing(listed), changes: { followers: { before, after: followers } } },
  })
}

const lock = (tx: Transaction, key: string) =>
  tx.query(sql`select pg_advisory_xact_lock(hashtextextended(${`platform-file:${key}`}, 0))`)

/** An operator of a list: a file to be verified, unless there is one. @returns the receipt of the row */
export const storeOperator = (payload: Payload, values: OperatorRow, listed: Listed): Promise<string> =>
  inTransaction(payload, async (tx) => {
    await lock(tx, values.unifiedCode)
    const known = (await findOperators(tx, [values.unifiedCode])).get(values.unifiedCode)
    const id = known?.id ?? uuidv7()
    const { submissionKey, now } = listed
    const receipt = await takeReceipt(tx, { collection: SLUGS.liveOperators, id, submissionKey, at: now })
    if (!receipt) return findReceipt(tx, submissionKey)
    if (known) return receipt
    await begin(tx, {
      collection: SLUGS.liveOperators,
      id,
      data: { ...values, locale: 'zh', agency: listed.agency },
      actor: listed.actor,
      trace: listing(listed),
      now,
    })
    return receipt
  })

/** A room of a list. @returns the receipt of the row; undefined when its operator is not (any more) on file or it is another's */
export const storeRoom = (payload: Payload, values: RoomRow, listed: Listed): Promise<string | undefined> =>
  inTransaction(payload, async (tx) => {
    const { platform, submissionKey, now } = listed
    const key = accountKeyOf(values.account)
    await lock(tx, `${platform}:${key}`)
    const codes = await findOperators(tx, [values.operatorCode, values.agencyCode ?? []].flat())
    const known = (await findRooms(tx, { platform, accounts: [values.account] })).get(key)
    if (!codes.has(values.operatorCode) || (known && known.operator !== values.operatorCode)) return undefined
    const id = known?.id ?? uuidv7()
    const receipt = await takeReceipt(tx, { collection: SLUGS.liveRooms, id, submissionKey, at: now })
    if (!receipt) return findReceipt(tx, submissionKey)
    if (known) await refreshRoom(tx, { id, before: known.followers, followers: values.followers }, listed)
    else await createRoom(tx, values, listed, id, codes)
    return receipt
  })
