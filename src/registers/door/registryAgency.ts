import type { Payload } from 'payload'

import type { Transaction } from '../../db/transaction'
import { readSettings } from '../../globals/readSettings'

/**
 * The agency that keeps the registers, as the settings say; undefined while nobody has set it.
 *
 * @param req the transaction to read in, where there is one
 */
export const findRegistryAgency = async (
  payload: Payload,
  req?: Transaction['req'],
): Promise<string | undefined> => {
  const settings = await readSettings(payload, req)
  const agency = settings.registryAgency
  return typeof agency === 'string' ? agency : undefined
}
