import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeValidateHook } from 'payload'
import { validate as isUuid } from 'uuid'

import { actorOf } from '../access/actor'
import type { StaffActor } from '../access/actor'
import { LONGEST_LOAN_DAYS, NEVER_LENT } from '../access/delegation'
import { transactionOf } from '../db/transaction'
import type { Transaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import type { RefusalReason } from '../errors/Refusal'
import { beijingDay, daysBetween, endOfBeijingDay, startOfBeijingDay } from '../legal/beijing'

type Data = Record<string, unknown>

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

/** Roles and counties one holds oneself: what is borrowed is not lent on. */
const rightsRefusal = (data: Data, actor: StaffActor): RefusalReason | null => {
  const roles = textsOf(data.roles)
  const isOwn = roles.every((role) => actor.roles.some((own) => own === role))
  if (roles.length === 0 || !isOwn) return reasonOf('loan-roles-not-yours')
  if (roles.some((role) => NEVER_LENT.some((never) => never === role)))
    return reasonOf('loan-of-administration')
  const counties = textsOf(data.counties)
  return counties.every((county) => actor.counties.includes(county))
    ? null
    : reasonOf('loan-counties-not-yours')
}

const dayOf = (value: unknown): string | undefined => {
  const date = new Date(typeof value === 'string' || value instanceof Date ? value : Number.NaN)
  return Number.isNaN(date.getTime()) ? undefined : beijingDay(date)
}

const daysRefusal = (
  first: string | undefined,
  last: string | undefined,
  today: string,
): RefusalReason | null => {
  if (first === undefined || last === undefined) return reasonOf('loan-days-missing')
  if (last < first || last < today) return reasonOf('loan-days-over')
  const days = daysBetween(first, last) + 1
  return days > LONGEST_LOAN_DAYS ? reasonOf('loan-too-long', { max: LONGEST_LOAN_DAYS }) : null
}

/** Work goes only to another person on duty who is not one of the separate administrators. */
const delegateRefusal = async (tx: Transaction, delegate: unknown, actor: StaffActor) => {
  if (delegate === actor.id) return reasonOf('loan-to-self')
  if (!isUuid(delegate)) return reasonOf('loan-delegate-unfit')
  const never = `{${NEVER_LENT.join(',')}}`
  const [person] = await tx.query(sql`
    select 1 from users u where u.id = ${String(delegate)}::uuid and u.disabled is not true
      and exists (select 1 from users_roles r where r.parent_id = u.id)
      and not exists (select 1 from users_roles r where r.parent_id = u.id and r.value::text = any(${never}::text[]))`)
  return person ? null : reasonOf('loan-delegate-unfit')
}

/**
 * A delegation is its maker's: from them, of roles and counties they hold themselves, to somebody fit, for ninety days
 * at most. The first and the last day are whole days in Beijing.
 */
export const makeDelegation: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  const actor = actorOf(req)
  if (operation !== 'create' || !data || actor.kind !== 'staff') return data
  const today = beijingDay(new Date())
  const [first, last] = [dayOf(data.firstDay), dayOf(data.lastDay)]
  const refusals = [
    rightsRefusal(data, actor),
    daysRefusal(first, last, today),
    await delegateRefusal(await transactionOf(req), data.delegate, actor),
  ].filter((refusal) => refusal !== null)
  if (refusals.length > 0 || !first || !last) throw new Refusal(422, ...refusals)
  return {
    ...data,
    owner: actor.id,
    agency: actor.agency,
    firstDay: startOfBeijingDay(first).toISOString(),
    lastDay: startOfBeijingDay(last).toISOString(),
    endsAt: endOfBeijingDay(last).toISOString(),
  }
}
