import { createHmac } from 'node:crypto'

import { payloadSecret } from '../../../environment'
import { deriveKey } from '../../../intake/deriveKey'

/** An address is one person's, however it is written; kept as a keyed digest, which outlives the address itself. */
export const addressKey = (event: string, email: string): string =>
  createHmac('sha256', deriveKey(payloadSecret(), 'event-address'))
    .update(`${event} ${email.toLowerCase()}`)
    .digest('base64url')
