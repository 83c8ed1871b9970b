import { sql } from '@payloadcms/db-postgres/drizzle'

import { inTransaction } from '../db/transaction'
import { dealWaiting } from '../livestream/quality/draw/dealWaiting'
import { drawLooks, seedOfDay } from '../livestream/quality/draw/drawLooks'
import { weekOf } from '../livestream/quality/draw/periods'
import { beijingDay } from '../legal/beijing'
import type { Job } from './job'

/** Draws what is looked at again, once a week or month, and deals anew what came back. */
export const drawQuality: Job = {
  name: 'draw-quality',
  everySeconds: 900,
  run: async (payload, now) => {
    if ((await drawLooks(payload, now)) !== undefined) return
    await inTransaction(payload, async (tx) => {
      await tx.query(sql`select pg_advisory_xact_lock(hashtextextended('quality-draw', 0))`)
      const period = weekOf(beijingDay(now)).name
      await dealWaiting(tx, { seed: seedOfDay(now), golden: 0, period, now })
    })
  },
}
