import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Role } from '../access/roles'
import { reasonOf } from '../errors/Refusal'
import { beijingDay, endOfBeijingDay } from '../legal/beijing'
import { addWorkingDays } from '../legal/workingDays'
import { getHolidayCalendar } from '../queries/holidayCalendar'
import type { ActionContext, ActionDefinition, Guard } from './definition'
import { notifyRoles } from './follow/notify'

/** Working days within which another person has to look at what was forced. */
export const SECOND_LOOK_DAYS = 3

/** `owned` defaults of a collection in which acts can be forced; its columns are `breakGlassFields()`. */
export const BREAK_GLASS_OWNED = { secondLook: null, secondLookDue: null, forcedOn: null }

export const SECOND_LOOKS = ['open', 'confirmed', 'objected'] as const

/** The last second of the third working day; null while the holidays of a year it runs into are not known. */
export const secondLookDueOf = async (
  tx: Pick<ActionContext['tx'], 'query'>,
  forcedOn: string,
): Promise<string | null> => {
  const last = addWorkingDays(forcedOn, SECOND_LOOK_DAYS, await getHolidayCalendar(tx))
  return 'day' in last ? endOfBeijingDay(last.day).toISOString() : null
}

const opensSecondLook = async ({ tx, now }: ActionContext) => {
  const forcedOn = beijingDay(now)
  return { secondLook: 'open', secondLookDue: await secondLookDueOf(tx, forcedOn), forcedOn }
}

const closesSecondLook = (outcome: 'confirmed' | 'objected') => () => ({
  secondLook: outcome,
  secondLookDue: null,
})

const awaitsSecondLook: Guard = ({ record }) =>
  Promise.resolve(record.secondLook === 'open' ? null : reasonOf('no-second-look'))

/** The last forced act, whatever rounds there were since: neither who did it nor on whose behalf looks at it. */
const isNotWhoForced =
  (action: string): Guard =>
  async ({ tx, collection, record, actor }) => {
    if (actor.kind !== 'staff') return null
    const [forced] = await tx.query<{ person: string; lender: string | null }>(sql`
      select actor_id as person, actor->'for'->>'id' as lender from audit_entries
      where subject_collection = ${collection} and subject_id = ${record.id} and action = ${action}
      order by sequence desc limit 1`)
    const those = [forced?.person, forced?.lender]
    return those.includes(actor.id) || (actor.for && those.includes(actor.for.id))
      ? reasonOf('four-eyes')
      : null
  }

type BreakGlass<State extends string> = {
  /** What is forced: the act is `force-NAME`. */
  name: string
  from: readonly State[]
  to: State
  by: readonly Role[]
  secondLookBy: readonly Role[]
  /** Where a forced record may be by the time of the second look; where it was forced to when left out. */
  lookedAtIn?: readonly State[]
  /** Whom an objection is told. */
  tells?: readonly Role[]
}

/**
 * Break-glass 应急处置: in an emergency one person takes the step alone, with a reason and without four eyes; another
 * has to look at it within three working days and confirms it or objects. An objection undoes nothing by itself: it
 * stands in the trail and goes to those who can.
 */
export const breakGlass = <const State extends string>({
  name,
  from,
  to,
  by,
  secondLookBy,
  lookedAtIn = [to],
  tells = ['approver'],
}: BreakGlass<State>): Record<string, ActionDefinition<State>> => {
  const forced = `force-${name}`
  const look: ActionDefinition<State> = {
    from: lookedAtIn,
    to: 'same',
    by: secondLookBy,
    guards: [awaitsSecondLook, isNotWhoForced(forced)],
  }
  return {
    [forced]: {
      from,
      to,
      by,
      reason: 'required',
      change: opensSecondLook,
      followAll: [notifyRoles('second-look-due', secondLookBy)],
      intent: 'danger',
    },
    'second-look': { ...look, change: closesSecondLook('confirmed'), reason: 'optional' },
    'second-look-objects': {
      ...look,
      reason: 'required',
      change: closesSecondLook('objected'),
      followAll: [notifyRoles('second-look-objection', tells)],
    },
  }
}
