import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Endpoint } from 'payload'
import { v5 as uuidv5 } from 'uuid'

import { inTransaction } from '../db/transaction'
import { countSignIn } from '../hooks/limitSignIn'
import { enqueueAll } from '../outbox/enqueue'
import { getJsonBody, stringIn } from './request'

/** One mail in this time for one account, however often somebody asks. */
const APART_MS = 2 * 60_000

const NAMESPACE = '0199aa00-0000-7000-8000-00000000000a'

/**
 * POST /users/forgot-password, in place of Payload's own, which sends the mail before it answers: how long that takes tells
 * whether there is such an account.
 */
export const askForPassword: Endpoint = {
  path: '/forgot-password',
  method: 'post',
  handler: async (req) => {
    await countSignIn(req, 'password-mail')
    const email = (stringIn(await getJsonBody(req), 'email') ?? '').trim().toLowerCase()
    await inTransaction(req.payload, async (tx) => {
      const [row] = await tx.query<{ id: string }>(
        sql`select id from users where email = ${email} and disabled is not true`,
      )
      if (!row) return
      const id = uuidv5(`${row.id} ${Math.floor(Date.now() / APART_MS)}`, NAMESPACE)
      await enqueueAll(tx, [
        { id, parcel: { kind: 'mail', template: 'password-link', user: row.id, why: 'forgotten' } },
      ])
    })
    return Response.json({ message: req.t('general:success') })
  },
}
