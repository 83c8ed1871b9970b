import { createHmac } from 'node:crypto'

import { payloadSecret } from '../environment'
import { deriveKey } from '../intake/deriveKey'

/** Tells that two rows are one, and not what or who; it stays when the words are forgotten. */
export const fingerprintOf = (parts: readonly unknown[] | undefined): string | undefined =>
  parts &&
  createHmac('sha256', deriveKey(payloadSecret(), 'import-row'))
    .update(JSON.stringify(parts))
    .digest('base64url')
