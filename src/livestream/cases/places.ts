import type { Where } from 'payload'

import type { StaffActor } from '../../access/actor'

/**
 * Counties whose cases are looked through one by one, each a stretch of an index in the order cases are taken; one without a
 * name is the whole province.
 *
 * @param scope what this person may do to cases, as a condition; true for all of them
 */
export const placesOf = (
  actor: StaffActor,
  scope: boolean | Where,
  county: string | undefined,
): (string | undefined)[] => {
  if (county) return [county]
  return scope === true
    ? [undefined]
    : [...new Set([actor, ...actor.lent].flatMap(({ counties }) => counties))]
}
