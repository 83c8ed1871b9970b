import { SLUGS } from '../collections/slugs'
import { PUBLIC_EVENT_STATES } from '../events/kinds'
import { PUBLIC_REGISTERS } from '../registers/registry'
import { PUBLIC_STATES } from '../workflow/consultations'
import { sitePayload } from './sitePayload'
import { PUBLIC_POLICY_STATES } from './sitePolicies'
import { listProgrammes } from './siteTalent'

export type SitePath = { path: string; changedAt: Date | null }

/** Addresses of one kind in a site map; the newest when there are more. */
const MOST = 2000

const FIXED = [
  '',
  '/consultations',
  '/policies',
  '/events',
  '/apply',
  '/registers',
  ...PUBLIC_REGISTERS.map(({ slug }) => `/registers/${slug}`),
  '/talent',
  '/receipts',
  '/verify',
  '/report-livestream',
  '/credit',
  '/credit/repair',
  '/inspections/draws',
  '/privacy',
  '/about',
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
  const [programmes, consultations, policies, events] = await Promise.all([
    listProgrammes(),
    payload.find({
      collection: SLUGS.consultations,
      where: { state: { in: [...PUBLIC_STATES] } },
      ...common,
      select: { updatedAt: true, state: true },
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
    ...programmes.map(({ id }) => ({ path: `/talent/${id}`, changedAt: null })),
    ...consultations.docs.flatMap(({ id, state, updatedAt }) =>
      [`/consultations/${id}`, ...(state === 'published' ? [`/consultations/${id}/report`] : [])].map(
        (path) => ({ path, changedAt: new Date(updatedAt) }),
      ),
    ),
    ...policies.docs.map(({ id, updatedAt }) => ({
      path: `/policies/${id}`,
      changedAt: new Date(updatedAt),
    })),
    ...events.docs.map(({ id, updatedAt }) => ({ path: `/events/${id}`, changedAt: new Date(updatedAt) })),
  ]
}
