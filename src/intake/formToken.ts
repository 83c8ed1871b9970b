import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

import { deriveKey } from './deriveKey'

/**
 * A form carries a signed token that says for which consultation and when it was issued. Its nonce is what
 * makes the same form sent twice one comment, so every form needs a token of its own: never put one into a
 * page that is cached for more than one reader. Written `1.consultation.time.nonce.mac`, all in base64url
 * except the time (base 36, milliseconds).
 */
const VERSION = '1'
const SHAPE = /^1\.([\w-]{1,200})\.([0-9a-z]{1,9})\.([\w-]{22})\.([\w-]{43})$/
const NONCE_BYTES = 16

/** Clocks of several web servers differ a little; a token from further ahead than this is not ours to trust. */
const CLOCK_SKEW_MS = 5 * 60 * 1000

export const FORM_TOKEN_MAX_AGE_MS = 6 * 60 * 60 * 1000

export type FormTokenRefusal = 'malformed' | 'forged' | 'foreign' | 'expired'

export type FormTokenResult =
  { ok: true; nonce: string; issuedAt: Date } | { ok: false; code: FormTokenRefusal }

/**
 * @param options.secret PAYLOAD_SECRET; the signing key is derived from it here
 * @param options.consultation id of the consultation the form belongs to
 * @returns a token of URL-safe characters
 * @throws RangeError for an id that is empty or longer than 150 bytes
 */
export function issueFormToken(options: { secret: string; consultation: string; now: Date }): string {
  const consultation = encode(options.consultation)
  if (!/^.{1,200}$/.test(consultation)) throw new RangeError('A form token needs the id of a consultation.')
  const nonce = randomBytes(NONCE_BYTES).toString('base64url')
  const content = [VERSION, consultation, options.now.getTime().toString(36), nonce].join('.')
  return `${content}.${sign(options.secret, content)}`
}

/**
 * Nothing in a token is believed before its signature is checked, in constant time.
 *
 * @param options.consultation id of the consultation the comment is sent to
 * @param options.maxAgeMs greatest age, 6 hours unless told
 * @returns the nonce (22 URL-safe characters) and the time of issue; or `malformed` (no token at all),
 * `forged` (not signed here), `foreign` (of another consultation), `expired` (too old, or from the future)
 */
export function readFormToken(options: {
  secret: string
  token: string
  consultation: string
  now: Date
  maxAgeMs?: number
}): FormTokenResult {
  const match = SHAPE.exec(options.token)
  if (match === null) return { ok: false, code: 'malformed' }
  const [, consultation, time, nonce, mac] = match as unknown as [string, string, string, string, string]

  const content = options.token.slice(0, -mac.length - 1)
  if (!timingSafeEqual(Buffer.from(mac), Buffer.from(sign(options.secret, content)))) {
    return { ok: false, code: 'forged' }
  }
  if (consultation !== encode(options.consultation)) return { ok: false, code: 'foreign' }

  const issuedAt = new Date(parseInt(time, 36))
  const age = options.now.getTime() - issuedAt.getTime()
  if (age > (options.maxAgeMs ?? FORM_TOKEN_MAX_AGE_MS) || age < -CLOCK_SKEW_MS)
    return { ok: false, code: 'expired' }
  return { ok: true, nonce, issuedAt }
}

function sign(secret: string, content: string): string {
  return createHmac('sha256', deriveKey(secret, 'form-token')).update(content).digest('base64url')
}

function encode(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64url')
}
