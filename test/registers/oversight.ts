import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { query } from '../../src/db/transaction'
import { tokenOfLink } from '../../src/links/issueLink'
import { beijingDay } from '../../src/legal/beijing'
import { emptyChecklist } from '../../src/registers/inspections/checklist'
import { parks } from '../../src/registers/parks/definition'
import { trademarkStations } from '../../src/registers/trademarkStations/definition'
import { act } from '../support/factories'
import { apply } from './applying'
import type { Registry } from './applying'
import { parkForm } from './parkForm'
import { stationForm } from './stationForm'

let made = 0

/** A station that has applied and been checked by the county. */
export const checkedStation = async (payload: Payload, registry: Registry): Promise<string> => {
  made += 1
  const form = { ...stationForm, name: `海口第${made}指导站`, address: `海口市第${made}路` }
  const { id } = await apply(payload, form, { register: trademarkStations })
  await act(payload, 'trademark-stations', id, 'pass-county', registry.officer.actor)
  return id
}

/** Plans a visit for today. @returns the inspection's id */
export const planVisit = async (
  payload: Payload,
  registry: Registry,
  record: string,
  { kind = 'entry', collection = 'trademark-stations' as 'trademark-stations' | 'parks' } = {},
): Promise<string> => {
  await act(payload, collection, record, 'plan-inspection', registry.officer.actor, {
    input: { kind, plannedOn: beijingDay(new Date()), inspectors: '符小妹、王大海' },
  })
  const [row] = await query<{ id: string }>(
    payload,
    sql`select id from inspections where record = ${record} order by created_at desc limit 1`,
  )
  if (!row) throw new TypeError('no visit was planned')
  return row.id
}

/** Every item in order, or this one not. */
export const answered = (fault?: string) =>
  emptyChecklist(trademarkStations.inspection ?? { items: [] }).map(({ item }) =>
    item === fault
      ? { item, verdict: 'no' as const, note: '未见制度上墙' }
      : { item, verdict: 'yes' as const, note: '' },
  )

export const fillIn = (payload: Payload, id: string, fault?: string) =>
  query(
    payload,
    sql`update inspections set checklist = ${JSON.stringify(answered(fault))}::jsonb where id = ${id}::uuid`,
  )

/** A station that stands, by way of a passed inspection. */
export const standingStation = async (payload: Payload, registry: Registry): Promise<string> => {
  const id = await checkedStation(payload, registry)
  const visit = await planVisit(payload, registry, id)
  await fillIn(payload, visit)
  await act(payload, 'inspections', visit, 'report-visit', registry.officer.actor, {
    input: { conclusion: 'meets' },
  })
  await act(payload, 'inspections', visit, 'confirm-pass', registry.registrar.actor)
  await act(payload, 'trademark-stations', id, 'accredit', registry.registrar.actor)
  return id
}

/** A park that stands. */
export const standingPark = async (payload: Payload, registry: Registry): Promise<string> => {
  made += 1
  const form = { ...parkForm, name: `海口第${made}产业园`, address: `海口市第${made}大道` }
  const { id } = await apply(payload, form, { register: parks })
  await act(payload, 'parks', id, 'pass-county', registry.officer.actor)
  await act(payload, 'parks', id, 'recognise-county', registry.colleague.actor, { reason: '符合认定条件' })
  return id
}

/** What the holder's link of an entry carries now. */
export const holderToken = async (payload: Payload, record: string): Promise<string> => {
  const [row] = await query<{ id: string }>(
    payload,
    sql`select id from applicant_links where subject_id = ${record}::uuid and purpose = 'report'
      and replaced_at is null order by created_at desc limit 1`,
  )
  return row ? tokenOfLink(row.id) : ''
}
