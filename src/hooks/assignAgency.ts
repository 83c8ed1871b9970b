import type { CollectionBeforeValidateHook } from 'payload'

import { actorOf } from '../access/actor'

/**
 * A new record belongs to the agency of who makes it, whatever the request says, and stays there. Restoring a version
 * drops what its restorer may not write: the agency is given back.
 */
export const assignAgency: CollectionBeforeValidateHook = ({ data, operation, originalDoc, req }) => {
  if (!data) return data
  const { agency } = (originalDoc ?? {}) as { agency?: unknown }
  if (operation !== 'create') return agency ? { ...data, agency } : data
  const actor = actorOf(req)
  return actor.kind === 'staff' ? { ...data, agency: actor.agency } : data
}
