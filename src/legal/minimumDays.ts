import type { Payload } from 'payload'

import { SETTINGS } from '../globals/slugs'
import type { DocumentKind } from './periods'

/**
 * The shortest period this deployment allows without a stated reason, in days; undefined leaves the legal default.
 * A setting, because provinces make their own rules above the national ones.
 */
export const findMinimumDays = async (payload: Payload, kind: DocumentKind): Promise<number | undefined> => {
  // A legal rule, the same for every actor.
  const settings = await payload.findGlobal({ slug: SETTINGS, depth: 0, overrideAccess: true })
  return settings.minimumDays?.find((minimum) => minimum.kind === kind)?.days
}
