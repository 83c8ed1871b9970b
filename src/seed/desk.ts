import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { SLUGS } from '../collections/slugs'
import { query } from '../db/transaction'
import { addDays, beijingDay, startOfBeijingDay } from '../legal/beijing'
import { getList } from '../registers/desk/lists'
import { shareView } from '../registers/desk/sharedViews'
import { perform } from '../workflow/perform'
import { delegation, sharedViews } from './data/desk'
import { getPerson } from './people'

const seedViews = async (payload: Payload): Promise<number> => {
  let made = 0
  for (const { by, list, name, address } of sharedViews) {
    const [there] = await query(
      payload,
      sql`select 1 from shared_views where list = ${list} and name = ${name} limit 1`,
    )
    if (there) continue
    const { actor } = await getPerson(payload, by)
    await shareView(payload, { actor, list: getList(list), name, address })
    made += 1
  }
  return made
}

const seedDelegation = async (payload: Payload, today: Date): Promise<number> => {
  const [there] = await query(payload, sql`select 1 from delegations limit 1`)
  if (there) return 0
  const { from, to, roles, days, reason } = delegation
  const [lender, borrower] = [await getPerson(payload, from), await getPerson(payload, to)]
  const day = (offset: number) => startOfBeijingDay(addDays(beijingDay(today), offset)).toISOString()
  const { id } = await payload.create({
    collection: SLUGS.delegations,
    data: {
      delegate: borrower.user.id,
      roles: [...roles],
      firstDay: day(0),
      lastDay: day(days),
      reason,
    } as never, // the lender and the agency are filled in by the collection's own hook
    depth: 0,
    user: lender.user,
    overrideAccess: false,
  })
  await perform(payload, { collection: SLUGS.delegations, id, action: 'accept', actor: borrower.actor })
  return 1
}

/** What a desk has on its first day beside records: views its leads have shared, and a delegation in force. */
export const seedDesk = async (payload: Payload, today: Date): Promise<number> =>
  (await seedViews(payload)) + (await seedDelegation(payload, today))
