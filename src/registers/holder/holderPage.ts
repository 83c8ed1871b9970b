import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { query } from '../../db/transaction'
import { findLink } from '../../links/findLink'
import type { FoundLink } from '../../links/link'
import type { RecordData } from '../../workflow/definition'
import type { ApplicationValues, RegisterDefinition } from '../definition'
import { findServicesByMonth } from '../ledger/byMonth'
import type { MonthOfServices } from '../ledger/byMonth'
import { findRegister } from '../registry'
import { HOLDER_PURPOSE } from './holderLink'

export type HolderReturn = {
  id: string
  kind: string
  period: string
  state: string
  values: ApplicationValues | null
  explanation: string | null
  reason: string | null
  grade: string | null
  dueOn: string
}

export type HolderInspection = {
  id: string
  kind: string
  state: string
  plannedOn: string
  toRectify: string | null
  rectifyBy: string | null
}

export type LedgerEntry = {
  id: string
  servedOn: string
  client: string
  topic: string
  adviser: string
  outcome: string
}

export type HolderPage = {
  link: string
  register: RegisterDefinition
  record: RecordData
  /** Reports are taken while the entry stands. */
  isStanding: boolean
  returns: HolderReturn[]
  inspections: HolderInspection[]
  /** The latest ones. */
  ledger: LedgerEntry[]
  services: MonthOfServices[]
}

const MOST_RETURNS = 24
const MOST_SERVICES = 50

/** States in which the holder is to move. */
export const RETURN_OPEN = ['due', 'missed', 'returned'] as const

const findReturns = (payload: Payload, { slug }: RegisterDefinition, record: string) =>
  query<HolderReturn>(
    payload,
    sql`select id, kind, period, state::text, values, explanation, returned_reason as reason, grade::text,
        due_on as "dueOn"
      from register_returns where register = ${slug} and record = ${record}
      order by due_on desc, kind limit ${MOST_RETURNS}`,
  )

/** Who was drawn by lot learns of it when somebody comes. */
const findInspections = (payload: Payload, { slug }: RegisterDefinition, record: string) =>
  query<HolderInspection>(
    payload,
    sql`select id, kind::text, state::text, planned_on as "plannedOn", to_rectify as "toRectify",
        rectify_by as "rectifyBy"
      from inspections where register = ${slug} and record = ${record}
        and not (kind = 'random' and state in ('planned', 'visited')) and state <> 'cancelled'
      order by planned_on desc limit ${MOST_RETURNS}`,
  )

const findLedger = (payload: Payload, { slug }: RegisterDefinition, record: string) =>
  query<LedgerEntry>(
    payload,
    sql`select id, served_on as "servedOn", client, topic::text, adviser, outcome from service_records
      where register = ${slug} and record = ${record} and state = 'recorded'
      order by served_on desc, created_at desc limit ${MOST_SERVICES}`,
  )

/** What the holder of an entry sees through their link; the link's state where it does not open. */
export const findHolderPage = async (
  payload: Payload,
  token: string,
  now = new Date(),
): Promise<HolderPage | Exclude<FoundLink['state'], 'open'>> => {
  const found = await findLink(payload, token, now)
  if (found.state !== 'open') return found.state
  const { purpose, collection, record: id } = found.link
  const register = findRegister(collection)
  if (!register || purpose !== HOLDER_PURPOSE) return 'forged'
  const record = await payload.db.findOne<RecordData>({ collection, where: { id: { equals: id } } })
  if (!record) return 'forged'
  const entry = { register: register.slug, record: id }
  const [returns, inspections, ledger, services] = await Promise.all([
    findReturns(payload, register, id),
    findInspections(payload, register, id),
    register.ledger ? findLedger(payload, register, id) : [],
    register.ledger ? findServicesByMonth(payload, entry, { now }) : [],
  ])
  const isStanding = register.publicStates.includes(record.state)
  return { link: found.link.id, register, record, isStanding, returns, inspections, ledger, services }
}
