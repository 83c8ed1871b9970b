import type { Payload } from 'payload'

import { readSettings } from '../../globals/readSettings'

/** The agency that keeps the registers, as the settings say; undefined while nobody has set it. */
export const findRegistryAgency = async (payload: Payload): Promise<string | undefined> => {
  const settings = await readSettings(payload)
  const agency = settings.registryAgency
  return typeof agency === 'string' ? agency : undefined
}
