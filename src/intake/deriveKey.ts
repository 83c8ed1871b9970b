import { hkdfSync } from 'node:crypto'

const KEY_BYTES = 32
const SALT = 'commerce-desk'

/** There is one secret and a handful of purposes, and every submission asks for three of the keys. */
const keys = new Map<string, { secret: string; key: Buffer; hex: string }>()

/**
 * A key of its own for each purpose, from the one secret of the application (HKDF-SHA256, RFC 5869): what one
 * purpose gives away is of no use for another.
 *
 * @param secret PAYLOAD_SECRET
 * @param label the purpose, e.g. `form-token`
 * @returns 32 bytes
 * @throws RangeError for an empty secret or label
 */
export const deriveKey = (secret: string, label: string): Buffer => derive(secret, label).key

/** The same key in hexadecimal digits, for who takes keys as text. */
export const deriveHexKey = (secret: string, label: string): string => derive(secret, label).hex

function derive(secret: string, label: string) {
  const known = keys.get(label)
  if (known?.secret === secret) return known
  if (secret === '') throw new RangeError('A key cannot be derived from an empty secret.')
  if (label === '') throw new RangeError('A derived key needs a label for its purpose.')
  const key = Buffer.from(hkdfSync('sha256', secret, SALT, label, KEY_BYTES))
  const derived = { secret, key, hex: key.toString('hex') }
  keys.set(label, derived)
  return derived
}
