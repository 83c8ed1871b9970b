import { sql } from '@payloadcms/db-postgres/drizzle'

import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../../workflow/definition'
import { readProgramme } from '../programme'
import { placesLeft, readRanking } from '../ranked'

/** Who of those tied across the last place fills the places left is said by a person, for exactly so many. */
export const tieIsParted: Guard = async ({ tx, record }) => {
  const ranking = readRanking(record.ranking)
  if (ranking.undecided.length === 0) return null
  const left = placesLeft(readProgramme(record), ranking)
  const [row] = await tx.query<{ placed: number }>(sql`
    select count(*)::int as placed from talent_applications
    where programme_id = ${record.id}::uuid and tie_placed is true
      and id = any(${`{${ranking.undecided.join(',')}}`}::uuid[])`)
  return row?.placed === left
    ? null
    : reasonOf('tie-undecided', { tied: ranking.undecided.length, places: left, placed: row?.placed ?? 0 })
}
