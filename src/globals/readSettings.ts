import type { Payload } from 'payload'

import type { Transaction } from '../db/transaction'
import type { Setting } from '../payload-types'
import { SETTINGS } from './slugs'

/**
 * What the deployment has set 系统设置, as every part of the system goes by it: periods, series and the names that are
 * printed are the same whoever asks. In the panel the settings are read by rules of their own.
 *
 * @param req the transaction to read in, where there is one
 */
export const readSettings = (payload: Payload, req?: Transaction['req']): Promise<Setting> =>
  payload.findGlobal({ slug: SETTINGS, depth: 0, req, overrideAccess: true })
