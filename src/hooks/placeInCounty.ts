import type { CollectionBeforeChangeHook, CollectionBeforeValidateHook } from 'payload'

import { may } from '../access/abilities'
import { actorOf } from '../access/actor'
import { placeOf } from '../access/placeOf'
import type { Slug } from '../collections/slugs'
import { reasonOf, Refusal } from '../errors/Refusal'

/** Who works for one county need not say which. */
export const suggestCounty: CollectionBeforeValidateHook = ({ data, operation, req }) => {
  if (!data || operation !== 'create' || data.county) return data
  const actor = actorOf(req)
  return actor.kind === 'staff' && actor.counties.length > 0 ? { ...data, county: actor.counties[0] } : data
}

/** A record is put into a county its author works for, and moved to no other. */
export const refuseForeignCounty =
  (slug: Slug): CollectionBeforeChangeHook =>
  ({ data, operation, originalDoc, req }) => {
    const actor = actorOf(req)
    if (actor.kind !== 'staff') return data
    const record = placeOf({ ...(originalDoc as Record<string, unknown> | undefined), ...data })
    const verb = operation === 'create' ? 'create' : 'read'
    if (!may(actor, verb, slug, record)) throw new Refusal(422, reasonOf('county-not-yours'))
    return data
  }
