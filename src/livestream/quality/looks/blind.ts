import { sql } from '@payloadcms/db-postgres/drizzle'

import { may } from '../../../access/abilities'
import type { StaffActor } from '../../../access/actor'
import { findStaffByRoles } from '../../../access/findStaff'
import { SLUGS } from '../../../collections/slugs'
import type { Transaction } from '../../../db/transaction'
import { reasonOf } from '../../../errors/Refusal'
import type { Guard, RecordData } from '../../../workflow/definition'

/** Own columns of a case by which its readers are told from everybody else. */
export type CasePlace = {
  id: string
  county: string | null
  agency: string
  state: string
  reviewers: string | null
  /** From here on there was something to know. */
  decidedAt: string | null
}

/** Columns of `CasePlace`; `c` is the case. */
export const CASE_PLACE = sql`
  c.id, c.county_id as county, c.agency_id as agency, c.state::text, c.reviewers, c.decided_at as "decidedAt"`

/** Rights that were lent to somebody, whether they run still or not. */
export type PastLoan = { person: string; endsAt: string }

export const findPastLoans = (tx: Pick<Transaction, 'query'>, now: Date): Promise<PastLoan[]> =>
  tx.query<PastLoan>(sql`
    select delegate_id as person, ends_at as "endsAt" from delegations
    where state::text not in ('offered', 'declined') and first_day <= ${now.toISOString()}::timestamptz`)

/**
 * Whether somebody can know nothing of how a case was decided: it is not in their scope, they had no part in it, and
 * nobody has lent them theirs since. Who could read it once may have read it; so what is asked for is that they never could.
 */
export const isBlindTo = (
  actor: StaffActor,
  { reviewers, decidedAt, ...place }: CasePlace,
  loans: readonly PastLoan[],
): boolean =>
  actor.lent.length === 0 &&
  !may(actor, 'read', SLUGS.liveCases, place) &&
  !(reviewers ?? '').split(',').includes(actor.id) &&
  !loans.some(
    ({ person, endsAt }) =>
      person === actor.id && (decidedAt === null || new Date(endsAt) >= new Date(decidedAt)),
  )

export const isAModerator: Guard = ({ actor }) =>
  Promise.resolve(
    actor.kind === 'staff' && actor.roles.includes('moderator') ? null : reasonOf('look-not-blind'),
  )

const findPlace = async (tx: Transaction, record: unknown) => {
  const [place] = await tx.query<CasePlace>(sql`
    select ${CASE_PLACE} from live_cases c where c.id = ${record}::uuid`)
  return place
}

/** Roles, counties and loans may have changed since it was dealt; also one that has come and gone meanwhile. */
export const isStillBlind: Guard = async ({ tx, record, actor, now }) => {
  if (actor.kind !== 'staff') return null
  const place = await findPlace(tx, record.case)
  return place && isBlindTo(actor, place, await findPastLoans(tx, now)) ? null : reasonOf('look-not-blind')
}

export const findModerators = async (tx: Pick<Transaction, 'query'>): Promise<StaffActor[]> =>
  (await findStaffByRoles(tx, ['moderator'])).filter(({ roles }) => roles.includes('moderator'))

/**
 * Those to whom a look can be given by name: moderators who can know nothing of the case and have not had it. One of the
 * province who has no county of their own can always be asked.
 */
export const findBlind = async (
  tx: Transaction,
  { record, now = new Date() }: { record: RecordData; now?: Date },
): Promise<StaffActor[]> => {
  const place = await findPlace(tx, record.case)
  if (!place) return []
  const loans = await findPastLoans(tx, now)
  const had = await tx.query<{ owner: string }>(sql`
    select owner_id as owner from quality_looks where case_id = ${record.case}::uuid and owner_id is not null`)
  const people = await findModerators(tx)
  return people.filter((one) => isBlindTo(one, place, loans) && !had.some(({ owner }) => owner === one.id))
}

/** Whoever a senior names is as blind as who is dealt one. */
export const assigneeIsBlind: Guard = async ({ tx, record, input, now }) => {
  if (!input.assignee) return null
  const able = await findBlind(tx, { record, now })
  return able.some(({ id }) => id === input.assignee) ? null : reasonOf('look-assignee-not-blind')
}
