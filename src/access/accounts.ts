import type { PayloadRequest } from 'payload'

import { actorOf } from './actor'

type Args = { req: PayloadRequest; id?: string | number }

export const isSystemAdmin = ({ req }: Args): boolean => {
  const actor = actorOf(req)
  return actor.kind === 'staff' && actor.roles.includes('system-admin')
}

/** Somebody with work to do here: an account without roles, or a disabled one, is signed in for nothing. */
export const isStaff = ({ req }: Args): boolean => {
  const actor = actorOf(req)
  return actor.kind === 'staff' && actor.roles.length > 0
}

/** Roles and scopes are the security administrator's to grant, and never to oneself. */
export const mayGrantRolesTo = ({ req, id }: Args): boolean => {
  const actor = actorOf(req)
  return actor.kind === 'staff' && actor.roles.includes('security-admin') && id !== actor.id
}
