import type { Payload, TypedUser } from 'payload'

import { staffActorOf } from '../access/actor'
import type { StaffActor } from '../access/actor'
import { SLUGS } from '../collections/slugs'

export type Person = { user: TypedUser; actor: StaffActor }

/** A demo account by the part of its address before the @. @throws when it was not seeded. */
export const getPerson = async (payload: Payload, name: string): Promise<Person> => {
  const { docs } = await payload.find({
    collection: SLUGS.users,
    where: { email: { equals: `${name}@desk.example` } },
    depth: 0,
    overrideAccess: true, // seeding: looks up who is to act
  })
  const [found] = docs
  if (!found) throw new TypeError(`Demo account ${name} is missing`)
  const user = { ...found, collection: SLUGS.users } as TypedUser
  return { user, actor: staffActorOf(user) }
}
