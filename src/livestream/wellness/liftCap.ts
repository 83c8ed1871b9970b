import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { validate as isUuid, v7 as uuidv7 } from 'uuid'

import { abilityOf } from '../../access/abilities'
import type { StaffActor } from '../../access/actor'
import { findStaffMember } from '../../access/findStaff'
import { appendAudit } from '../../audit/append'
import { SLUGS } from '../../collections/slugs'
import { inTransaction } from '../../db/transaction'
import { reasonOf, Refusal } from '../../errors/Refusal'
import { beijingDay } from '../../legal/beijing'
import { cleanText } from '../../text/normalise'
import { MAX_REASON } from '../../workflow/limits'
import { MODERATORS } from '../moderators'

/** Cases granted at once beyond the cap. */
export const MOST_GRANTED = 20

type Lift = { person: string; cases: unknown; reason: unknown; actor: StaffActor; now?: Date }

const check = ({ cases, reason }: Pick<Lift, 'cases' | 'reason'>) => {
  const isCount = typeof cases === 'number' && Number.isInteger(cases) && cases >= 1 && cases <= MOST_GRANTED
  if (!isCount) throw new Refusal(422, reasonOf('exposure-lift-count', { most: MOST_GRANTED }))
  const cleaned = cleanText(typeof reason === 'string' ? reason : '', { max: MAX_REASON, multiline: true })
  if (cleaned.ok) return { cases, reason: cleaned.value }
  throw new Refusal(
    422,
    cleaned.code === 'empty'
      ? reasonOf('reason-required')
      : reasonOf(`reason-${cleaned.code}`, { max: MAX_REASON }),
  )
}

/**
 * A senior grants somebody more of what is hard to look at than the cap allows, today and with a reason; nobody grants it
 * themselves. Kept, and in the trail of the account.
 *
 * @throws Refusal 403 not a senior · 404 no moderator of that id · 409 for oneself · 422 count or reason
 */
export const liftCap = async (payload: Payload, lift: Lift): Promise<void> => {
  const { person, actor, now = new Date() } = lift
  // Whoever gives cases to people by name.
  if (!abilityOf(actor).can('assign', SLUGS.liveCases)) throw new Refusal(403, reasonOf('not-your-action'))
  if (person === actor.id) throw new Refusal(409, reasonOf('exposure-lift-own'))
  const { cases, reason } = check(lift)
  const day = beijingDay(now)
  await inTransaction(payload, async (tx) => {
    const found = isUuid(person) ? await findStaffMember(tx, person) : undefined
    if (!found || !MODERATORS.some((role) => found.roles.includes(role))) {
      throw new Refusal(404, reasonOf('not-found'))
    }
    await tx.query(sql`
      insert into exposure_lifts (id, user_id, day, cases, reason, lifted_by, lifted_at)
      values (${uuidv7()}, ${person}::uuid, ${day}::date, ${cases}, ${reason}, ${actor.id}::uuid, ${now.toISOString()})`)
    await appendAudit(tx, {
      collection: SLUGS.users,
      id: person,
      action: 'lift-exposure-cap',
      actor,
      at: now,
      reason,
      data: { day, cases },
    })
  })
}
