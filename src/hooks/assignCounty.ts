import type { CollectionBeforeChangeHook } from 'payload'

import { actorOf } from '../access/actor'
import { SCOPE_OF } from '../access/roles'

/** What somebody makes who works for a county belongs to that county; what the province makes, to none. */
export const assignCounty: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const actor = actorOf(req)
  if (actor.kind !== 'staff') return data
  const isOfProvince = actor.roles.some((role) => SCOPE_OF[role] === 'province')
  return { ...data, county: isOfProvince ? null : (actor.counties[0] ?? null) }
}
