import { sql } from '@payloadcms/db-postgres/drizzle'

import { may } from '../../../access/abilities'
import type { StaffActor } from '../../../access/actor'
import { SLUGS } from '../../../collections/slugs'
import { reasonOf } from '../../../errors/Refusal'
import type { Guard } from '../../../workflow/definition'

/** Own columns of a case by which its readers are told from everybody else. */
export type CasePlace = {
  id: string
  county: string | null
  agency: string
  state: string
  reviewers: string | null
}

/**
 * Whether somebody can know nothing of how a case was decided: it is not in their scope, they had no part in it, and
 * nobody has lent them theirs. Who could read it once may have read it; so what is asked for is that they never could.
 */
export const isBlindTo = (actor: StaffActor, { reviewers, ...place }: CasePlace): boolean =>
  actor.lent.length === 0 &&
  !may(actor, 'read', SLUGS.liveCases, place) &&
  !(reviewers ?? '').split(',').includes(actor.id)

export const isAModerator: Guard = ({ actor }) =>
  Promise.resolve(
    actor.kind === 'staff' && actor.roles.includes('moderator') ? null : reasonOf('look-not-blind'),
  )

/** Roles, counties and loans may have changed since it was dealt; also one that has come and gone meanwhile. */
export const isStillBlind: Guard = async ({ tx, record, actor, now }) => {
  if (actor.kind !== 'staff') return null
  const [place] = await tx.query<CasePlace>(sql`
    select id, county_id as county, agency_id as agency, state::text, reviewers from live_cases
    where id = ${record.case}::uuid`)
  const [borrowed] = await tx.query(sql`
    select 1 from delegations where delegate_id = ${actor.id}::uuid and state::text not in ('offered', 'declined')
      and first_day <= ${now.toISOString()}::timestamptz and ends_at >= ${String(record.dealtAt)}::timestamptz limit 1`)
  return place && !borrowed && isBlindTo(actor, place) ? null : reasonOf('look-not-blind')
}
