import { createHmac } from 'node:crypto'

import { payloadSecret } from '../environment'
import { deriveKey } from '../intake/deriveKey'
import { beijingDay } from '../legal/beijing'
import type { RowContent } from './checkRow'

const partsOf = ({ values, arrivedAt, messageId }: RowContent) => {
  if (messageId) return ['message', messageId]
  if (!values || !arrivedAt) return undefined
  const { body, name, contact, email, clause } = values
  return ['row', body, name, contact, email, clause, beijingDay(new Date(arrivedAt))]
}

/**
 * Tells that two rows say the same of the same person on the same day, or are one message, and not what or who; it stays when the words are
 * forgotten. Undefined for a row that cannot be stored.
 */
export const fingerprintOf = (content: RowContent): string | undefined => {
  const parts = partsOf(content)
  return (
    parts &&
    createHmac('sha256', deriveKey(payloadSecret(), 'import-row'))
      .update(JSON.stringify(parts))
      .digest('base64url')
  )
}
