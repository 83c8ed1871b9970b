import type { Payload } from 'payload'

import { SETTINGS } from '../../globals/Settings'

/** The agency that keeps the registers, as the settings say; undefined while nobody has set it. */
export const findRegistryAgency = async (payload: Payload): Promise<string | undefined> => {
  // The same for every reader.
  const settings = await payload.findGlobal({ slug: SETTINGS, depth: 0, overrideAccess: true })
  const agency = settings.registryAgency
  return typeof agency === 'string' ? agency : undefined
}
