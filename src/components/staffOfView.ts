import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { staffActorOf } from '../access/actor'
import type { StaffActor } from '../access/actor'

/** Who looks at a view of our own; Payload leaves these open, so somebody whose session has ended is sent to sign in. */
export const staffOfView = (
  { initPageResult }: Pick<AdminViewServerProps, 'initPageResult'>,
  path: `/${string}`,
): StaffActor => {
  const { payload, user } = initPageResult.req
  if (user) return staffActorOf(user)
  const { admin: adminRoute } = payload.config.routes
  const back = new URLSearchParams({ redirect: formatAdminURL({ adminRoute, path }) }).toString()
  return redirect(`${formatAdminURL({ adminRoute, path: '/login' })}?${back}`)
}
