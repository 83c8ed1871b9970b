import { addDays } from 'date-fns'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { systemActor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { inTransaction, query } from '../db/transaction'
import * as beijing from '../legal/beijing'
import type { RegisterDefinition, ReturnDefinition } from '../registers/definition'
import { tellHolder } from '../registers/holder/holderLink'
import { recordColumns } from '../registers/recordOf'
import { REGISTERS } from '../registers/registry'
import { daysOfPeriod, lastClosedPeriod } from '../registers/returns/periods'
import { begin } from '../workflow/begin'
import type { RecordData } from '../workflow/definition'
import { perform } from '../workflow/perform'
import { tableOf } from '../workflow/tableOf'
import type { Job } from './job'

const BATCH = 100

/** Whoever is asked late, because the system stood still, has at least this long. */
const LEAST_DAYS = 10

/** Holders are reminded so many days before the last one. */
const REMIND_DAYS = 3

const ACTOR = systemActor('returns')

type Asked = { register: RegisterDefinition; definition: ReturnDefinition; period: string; now: Date }

const statesOf = ({ publicStates }: RegisterDefinition) =>
  sql.join(
    publicStates.map((state) => sql`${state}`),
    sql`, `,
  )

const endOf = (period: string) => beijing.endOfBeijingDay(daysOfPeriod(period).last).toISOString()

/**
 * Entries that stood when the period ended and have not been asked for it: by the certificates they had, since a change or
 * a renewal brings a new one.
 */
const findUnasked = (payload: Payload, { register, definition, period }: Asked) =>
  query<{ id: string }>(
    payload,
    sql`select entry.id from ${tableOf(register.slug)} as entry
      where entry.state in (${statesOf(register)})
        and exists (select 1 from certificates as held
          where held.subject_collection = ${register.slug} and held.subject_id = entry.id::text
            and held.issued_at <= ${endOf(period)} and (held.ended_at is null or held.ended_at > ${endOf(period)}))
        and not exists (select 1 from register_returns as asked
          where asked.register = ${register.slug} and asked.record = entry.id::text
            and asked.kind = ${definition.name} and asked.period = ${period})
      order by entry.id limit ${BATCH}`,
  )

const dueOnOf = ({ definition, period, now }: Asked): Date => {
  const due = beijing.addDays(daysOfPeriod(period).last, definition.within)
  const least = beijing.addDays(beijing.beijingDay(now), LEAST_DAYS)
  return beijing.endOfBeijingDay(due > least ? due : least)
}

const ask = (payload: Payload, asked: Asked, record: string) =>
  inTransaction(payload, async (tx) => {
    const { register, definition, period, now } = asked
    // Two workers take turns, and the second one finds what the first has asked.
    await tx.query(sql`select 1 from ${tableOf(register.slug)} where id = ${record}::uuid for update`)
    const entry = await tx.payload.db.findOne<RecordData>({
      collection: register.slug,
      req: tx.req,
      where: { id: { equals: record }, state: { in: [...register.publicStates] } },
    })
    const [there] = await tx.query(sql`
      select 1 from register_returns where register = ${register.slug} and record = ${record}
        and kind = ${definition.name} and period = ${period}`)
    if (!entry || there) return
    const dueOn = dueOnOf(asked)
    const opened = await begin(tx, {
      collection: SLUGS.registerReturns,
      data: {
        ...recordColumns(register.slug, entry),
        kind: definition.name,
        period,
        graded: definition.graded ?? false,
        isLate: false,
        dueOn: dueOn.toISOString(),
        holderRemindAt: addDays(dueOn, -REMIND_DAYS).toISOString(),
      },
      actor: ACTOR,
      trace: { register: register.slug, record, kind: definition.name, period },
      now,
    })
    const about = { collection: SLUGS.registerReturns, id: opened.record.id }
    await tellHolder(tx, { register: register.slug, record: entry, act: 'return-due', about, now })
  })

/** What was asked of entries that no longer stand is asked no more. */
const lapseEnded = async (payload: Payload, register: RegisterDefinition, now: Date) => {
  const ended = await query<{ id: string }>(
    payload,
    sql`select asked.id from register_returns as asked
      join ${tableOf(register.slug)} as entry on entry.id::text = asked.record
      where asked.register = ${register.slug} and asked.state in ('due', 'missed', 'returned')
        and entry.state not in (${statesOf(register)}) limit ${BATCH}`,
  )
  for (const { id } of ended) {
    await perform(payload, {
      collection: SLUGS.registerReturns,
      id,
      action: 'lapse',
      actor: ACTOR,
      now,
    })
  }
}

/** Asks every standing entry for what it reports of the period that is over, once. */
export const askForReturns = async (payload: Payload, now: Date): Promise<void> => {
  const day = beijing.beijingDay(now)
  for (const register of REGISTERS) {
    for (const definition of register.returns ?? []) {
      const asked = { register, definition, period: lastClosedPeriod(definition.every, day), now }
      for (const { id } of await findUnasked(payload, asked)) await ask(payload, asked, id)
    }
    if (register.returns) await lapseEnded(payload, register, now)
  }
}

export const openReturns: Job = { name: 'open-returns', everySeconds: 600, run: askForReturns }
