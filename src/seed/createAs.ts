import type { Payload } from 'payload'

import type { Slug } from '../collections/slugs'
import type { Person } from './people'

/** Creates a record as a demo person would have, at that moment. @returns its id */
export const createAs = async (
  payload: Payload,
  { user }: Pick<Person, 'user'>,
  collection: Slug,
  data: Record<string, unknown>,
  now: Date,
): Promise<string> => {
  const made = await payload.create({
    collection,
    data: data as never, // hooks fill in the rest
    depth: 0,
    user,
    overrideAccess: false,
    context: { now },
  })
  return String(made.id)
}
