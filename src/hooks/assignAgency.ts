import type { CollectionBeforeValidateHook } from 'payload'

import { actorOf } from '../access/actor'

/** A new record belongs to the agency of who makes it, whatever the request says. */
export const assignAgency: CollectionBeforeValidateHook = ({ data, operation, req }) => {
  if (operation !== 'create' || !data) return data
  const actor = actorOf(req)
  return actor.kind === 'staff' ? { ...data, agency: actor.agency } : data
}
