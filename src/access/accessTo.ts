import type { Access, CollectionConfig } from 'payload'

import type { Slug } from '../collections/slugs'
import { abilityOf, may } from './abilities'
import type { Operation } from './grants'
import { actorOf } from './actor'
import type { StaffActor } from './actor'
import { toWhere } from './toWhere'

type CollectionAccess = Required<NonNullable<CollectionConfig['access']>>

export const nobody = (): false => false

const where =
  (slug: Slug, operation: Operation, prefix?: string): Access =>
  ({ req }) =>
    toWhere(abilityOf(actorOf(req)), operation, slug, prefix)

/** Where what somebody makes will belong; see `assignAgency` and `assignCounty`. */
const ownPlaceOf = ({ agency, counties }: StaffActor) => ({ agency, county: counties[0] ?? null })

/** The rule is asked about the record as it will be stored. */
const creation =
  (slug: Slug): Access =>
  ({ req }) => {
    const actor = actorOf(req)
    return actor.kind === 'staff' && may(actor, 'create', slug, ownPlaceOf(actor))
  }

/**
 * Every access function of a collection, from the one definition in `abilities.ts`. Nothing is left to Payload's
 * default, which lets any signed-in user do anything.
 */
export const accessTo = (slug: Slug): CollectionAccess => ({
  create: creation(slug),
  read: where(slug, 'read'),
  update: where(slug, 'update'),
  delete: where(slug, 'delete'),
  readVersions: where(slug, 'read', 'version.'),
  unlock: nobody,
  admin: nobody,
})
