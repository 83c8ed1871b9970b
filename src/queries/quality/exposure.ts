import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { abilityOf } from '../../access/abilities'
import type { StaffActor } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import { query } from '../../db/transaction'
import { readSettings } from '../../globals/readSettings'
import { beijingDay } from '../../legal/beijing'
import { MODERATORS } from '../../livestream/moderators'

export type ExposureRow = {
  id: string
  name: string
  cases: number
  /** The cap as it is set, with what was granted for today. */
  most: number
  reasons: string[]
  /** Whether who asks may grant more. */
  mayLift: boolean
}

/** Who has had cases that are hard to look at today, and how far that is from the cap; how long they watched is theirs to know. */
export const findExposureToday = async (
  payload: Payload,
  actor: StaffActor,
  now: Date,
): Promise<ExposureRow[]> => {
  const day = beijingDay(now)
  const { graphicCasesPerDay } = await readSettings(payload)
  const mayLift = abilityOf(actor).can('assign', SLUGS.liveCases)
  const rows = await query<Omit<ExposureRow, 'mayLift' | 'most'> & { granted: number }>(
    payload,
    sql`select u.id, u.name, count(c.case_id)::int as cases,
        (select coalesce(sum(l.cases), 0)::int from exposure_lifts l where l.user_id = u.id and l.day = ${day}::date) as granted,
        array(select l.reason from exposure_lifts l where l.user_id = u.id and l.day = ${day}::date order by l.lifted_at) as reasons
      from users u left join exposure_cases c on c.user_id = u.id and c.day = ${day}::date
      where u.disabled is not true and exists (select 1 from users_roles r where r.parent_id = u.id
        and r.value::text = any(${`{${MODERATORS.join(',')}}`}::text[]))
      group by u.id, u.name order by count(c.case_id) desc, u.name limit 100`,
  )
  return rows
    .filter(({ cases, granted }) => cases > 0 || granted > 0)
    .map(({ granted, ...row }) => ({
      ...row,
      most: graphicCasesPerDay + granted,
      mayLift: mayLift && row.id !== actor.id,
    }))
}
