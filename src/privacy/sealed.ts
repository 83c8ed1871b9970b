import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

import { payloadSecret } from '../environment'
import { deriveKey } from '../intake/deriveKey'

const NONCE_BYTES = 12
const TAG_BYTES = 16

type Sealed = { until: number; value: unknown }

/**
 * Puts a value into an address so that nobody on the way, and no log, can read or change it (AES-256-GCM).
 *
 * @param purpose what it may be used for; opened under another purpose it is nothing.
 */
export const seal = (purpose: string, value: unknown, minutes: number, now = new Date()): string => {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', deriveKey(payloadSecret(), `sealed-${purpose}`), nonce)
  const content: Sealed = { until: now.getTime() + minutes * 60_000, value }
  const bytes = Buffer.concat([cipher.update(JSON.stringify(content), 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), bytes]).toString('base64url')
}

/** What was sealed; undefined when it is not ours, for another purpose, or too old. */
export const unseal = (purpose: string, sealed: string, now = new Date()): unknown => {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length <= NONCE_BYTES + TAG_BYTES) return undefined
  const key = deriveKey(payloadSecret(), `sealed-${purpose}`)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES))
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  try {
    const text =
      decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
    const { until, value } = JSON.parse(text) as Sealed
    return now.getTime() <= until ? value : undefined
  } catch {
    // The tag does not fit: somebody else's, or changed on the way.
    return undefined
  }
}
