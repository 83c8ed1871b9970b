import { sql } from '@payloadcms/db-postgres/drizzle'

import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../../workflow/definition'

/** What is entered only after somebody has been there has a passed inspection of this very application. */
export const inspectionPassed: Guard = async ({ tx, collection, record }) => {
  // Loaded late: the registry knows every register, and this guard is part of them.
  const { getRegister } = await import('../registry')
  if (!getRegister(collection).inspection?.beforeEntry) return null
  const [passed] = await tx.query(sql`
    select 1 from inspections where register = ${collection} and record = ${record.id} and state = 'passed' limit 1`)
  return passed ? null : reasonOf('inspection-missing')
}
