import { sql } from '@payloadcms/db-postgres/drizzle'

import { inTransaction } from '../db/transaction'
import { readSettings } from '../globals/readSettings'
import { forgetMails } from '../privacy/forgetSender'
import type { Job } from './job'

const CHUNK = 500

/** Mails that never became a comment belong to no consultation that ends: they are forgotten by their own age. */
export const forgetSetAsideMails: Job = {
  name: 'forget-set-aside-mails',
  everySeconds: 3600,
  run: async (payload, now) => {
    const { retentionMonths } = await readSettings(payload)
    const isPast = sql`state = 'set-aside' and consultation_id is null
      and received_at < ${now.toISOString()}::timestamptz - make_interval(months => ${retentionMonths})`
    while ((await inTransaction(payload, (tx) => forgetMails(tx, isPast, CHUNK))) > 0);
  },
}
