import type { PayloadRequest, TypedUser } from 'payload'

import { beijingDay } from '../legal/beijing'
import { loansOn } from './delegation'
import type { Loan } from './delegation'
import type { Role } from './roles'

/** A signed-in person, as access rules and the audit trail see them: ids only, no lookups. */
export type StaffActor = {
  kind: 'staff'
  id: string
  name: string
  roles: readonly Role[]
  /** Agency id, or null for an account that belongs to none. */
  agency: string | null
  /** GB/T 2260 codes. */
  counties: readonly string[]
  /** Rights others have lent, of those that run today. */
  lent: readonly Loan[]
  /** Whose rights the present act rests on, where the own do not suffice. */
  for?: { id: string; name: string }
}

/** The worker, or a mechanism of the system itself, named for the trail. */
export type SystemActor = { kind: 'system'; name: string }

/** Somebody without an account: a citizen at the public site. */
export type PublicActor = { kind: 'public' }

/** Who holds the one-time link or the receipt code of a record: may act on that record alone. */
export type ApplicantActor = { kind: 'applicant'; collection: string; record: string }

export type Actor = StaffActor | SystemActor | PublicActor | ApplicantActor

export const PUBLIC_ACTOR: PublicActor = { kind: 'public' }

export const systemActor = (name: string): SystemActor => ({ kind: 'system', name })

const actors = new WeakMap<object, StaffActor>()

const idOf = (value: string | { id: string }): string => (typeof value === 'string' ? value : value.id)

/** The actor behind a signed-in user; computed once per request (the user object is the request's own). */
export const staffActorOf = (user: TypedUser): StaffActor => {
  const known = actors.get(user)
  if (known) return known
  const actor: StaffActor = {
    kind: 'staff',
    id: user.id,
    name: user.name,
    roles: user.disabled ? [] : (user.roles ?? []),
    agency: user.agency ? idOf(user.agency) : null,
    counties: (user.counties ?? []).map(idOf),
    lent: user.disabled ? [] : loansOn(beijingDay(new Date()), user.lent),
  }
  actors.set(user, actor)
  return actor
}

export const actorOf = (req: Pick<PayloadRequest, 'user'>): StaffActor | PublicActor =>
  req.user ? staffActorOf(req.user) : PUBLIC_ACTOR
