import { SLUGS } from '../collections/slugs'
import { PUBLIC_EVENT_STATES } from '../events/kinds'
import { PUBLIC_STATES } from '../workflow/consultations'
import { sitePayload } from './sitePayload'
import { PUBLIC_POLICY_STATES } from './sitePolicies'

export type SitePath = { path: string; changedAt: Date | null }

/** Addresses of one kind in a site map; the newest when there are more. */
const MOST = 2000

const FIXED = [
  '',
  '/consultations',
  '/policies',
  '/events',
  '/receipts',
  '/report-livestream',
  '/about',
  '/talent',
  '/credit',
  '/inspections/draws',
]

/** Every public page, without the language in front. */
export const listSitePaths = async (): Promise<SitePath[]> => {
  const payload = await sitePayload()
  const common = {
    depth: 0,
    limit: MOST,
    pagination: false,
    sort: '-updatedAt',
    select: { updatedAt: true },
  } as const
  const [consultations, policies, events] = await Promise.all([
    payload.find({
      collection: SLUGS.consultations,
      where: { state: { in: [...PUBLIC_STATES] } },
      ...common,
      // Public states only.
      overrideAccess: true,
    }),
    payload.find({
      collection: SLUGS.policies,
      where: { state: { in: [...PUBLIC_POLICY_STATES] } },
      ...common,
      joins: false,
      // Issued policies are public.
      overrideAccess: true,
    }),
    payload.find({
      collection: SLUGS.events,
      where: { state: { in: [...PUBLIC_EVENT_STATES] } },
      ...common,
      // Public states only.
      overrideAccess: true,
    }),
  ])
  return [
    ...FIXED.map((path) => ({ path, changedAt: null })),
    ...consultations.docs.map(({ id, updatedAt }) => ({
      path: `/consultations/${id}`,
      changedAt: new Date(updatedAt),
    })),
    ...policies.docs.map(({ id, updatedAt }) => ({
      path: `/policies/${id}`,
      changedAt: new Date(updatedAt),
    })),
    ...events.docs.map(({ id, updatedAt }) => ({ path: `/events/${id}`, changedAt: new Date(updatedAt) })),
  ]
}
