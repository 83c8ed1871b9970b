import { reasonOf } from '../../errors/Refusal'
import { addDays, beijingDay } from '../../legal/beijing'
import type { Follow, Guard } from '../../workflow/definition'
import { findEnough, hadToday, noteCase } from './exposure'
import { isGraphic } from './graphic'

/** Nobody takes more of what is hard to look at than is set for a day, whether it is dealt to them or chosen by hand. */
export const isBearable: Guard = async ({ tx, record, actor, now }) => {
  if (actor.kind !== 'staff' || !isGraphic(record.topic)) return null
  const enough = await findEnough(tx, actor.id, now)
  if (!enough || (await hadToday(tx, actor.id, record.id, now))) return null
  return reasonOf('exposure-enough', { most: enough.mostCases, day: addDays(beijingDay(now), 1) })
}

/** What is taken counts from here on. */
export const noteTaken: Follow = async ({ tx, record, actor, now }) => {
  if (actor.kind === 'staff' && isGraphic(record.topic)) await noteCase(tx, actor.id, record.id, now)
}
