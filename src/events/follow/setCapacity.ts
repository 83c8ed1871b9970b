import { sql } from '@payloadcms/db-postgres/drizzle'

import { reasonOf, Refusal } from '../../errors/Refusal'
import type { ActionContext } from '../../workflow/definition'
import { provinceReasons } from '../approvalRules'
import { MOST_PLACES } from '../fields/registration'
import { readApprovalRules } from '../readApprovalRules'

/**
 * The column of another number of places: not fewer than are taken, and not so many that the event would have had to be
 * approved by somebody else. Who waits is moved up by the worker.
 *
 * @throws Refusal 409 fewer than taken, or too many for this approval · 422 none
 */
export const setCapacity = async ({ tx, record, input }: ActionContext): Promise<Record<string, unknown>> => {
  const capacity = Number(input.capacity)
  if (capacity < 1 || capacity > MOST_PLACES) {
    throw new Refusal(422, reasonOf('input-invalid', { field: 'capacity' }))
  }
  const [seats] = await tx.query<{ taken: number }>(sql`
    select taken from event_seats where event_id = ${record.id}::uuid for update`)
  if (capacity < (seats?.taken ?? 0)) {
    throw new Refusal(409, reasonOf('event-fewer-places-than-taken', { taken: seats?.taken ?? 0 }))
  }
  const rules = await readApprovalRules(tx.payload, tx.req)
  const isGrown = provinceReasons({ ...record, expectedSize: capacity }, rules).length > 0
  if (isGrown && provinceReasons(record, rules).length === 0) {
    throw new Refusal(409, reasonOf('event-needs-province'))
  }
  return { capacity }
}
