import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { systemActor } from '../access/actor'
import { inTransaction } from '../db/transaction'
import { readSettings } from '../globals/readSettings'
import type { RegisterDefinition } from '../registers/definition'
import { forgetPeople, settledStatesOf } from '../registers/forgetPeople'
import { REGISTERS } from '../registers/registry'
import { tableOf } from '../workflow/tableOf'
import { forgetApplicantsNext, forgetObjectorsNext } from '../talent/forgetPeople'
import type { Job } from './job'

const CHUNK = 200

const actor = systemActor('retention')

/** @returns whether there was anything to do. */
const forgetNext = (
  payload: Payload,
  register: RegisterDefinition,
  months: number,
  now: Date,
): Promise<boolean> =>
  inTransaction(payload, async (tx) => {
    const states = sql.join(
      settledStatesOf(register).map((state) => sql`${state}`),
      sql`, `,
    )
    const settled = await tx.query<{ id: string }>(sql`
      select id from ${tableOf(register.slug)}
      where state in (${states}) and contact_email is not null
        and updated_at < ${now.toISOString()}::timestamptz - make_interval(months => ${months})
      order by id limit ${CHUNK} for update skip locked`)
    for (const { id } of settled) await forgetPeople(tx, { register, record: id, actor, now })
    return settled.length > 0
  })

/** Who applied, or objected to a list, is forgotten when the matter has been settled for the retention period. 个人信息保护法 art 19. */
export const forgetApplicants: Job = {
  name: 'forget-applicants',
  everySeconds: 3600,
  run: async (payload, now) => {
    const { retentionMonths: months } = await readSettings(payload)
    for (const register of REGISTERS) {
      while (await forgetNext(payload, register, months, now));
    }
    for (const next of [forgetApplicantsNext, forgetObjectorsNext]) {
      while (await inTransaction(payload, (tx) => next(tx, { months, actor, now })));
    }
  },
}
