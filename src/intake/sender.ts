import { createHash } from 'node:crypto'

import { payloadSecret, siteUrl } from '../environment'

/**
 * The last entry of X-Forwarded-For, which the nearest proxy (or Next itself, without one) has written. A proxy in front
 * must append to that header, as nginx and HAProxy do.
 */
const addressOf = (headers: Headers): string =>
  headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''

/** A key for the sender's address, not the address: what is counted and stored. */
export const senderKey = (headers: Headers): string =>
  createHash('sha256')
    .update(`${payloadSecret()}:${addressOf(headers)}`)
    .digest('base64url')
    .slice(0, 22)

/** Who sends: worked out only when a rule asks for it. */
export type Sender = {
  key: () => string
  /** The address itself, to be compared and forgotten. */
  address: () => string
}

export const senderOf = (headers: Headers): Sender => ({
  key: () => senderKey(headers),
  address: () => addressOf(headers),
})

let own: { url: string; origin: string } | undefined

const siteOrigin = (): string => {
  const url = siteUrl()
  if (own?.url !== url) own = { url, origin: new URL(url).origin }
  return own.origin
}

/** A browser says where a form comes from; another site's form is refused. */
export const isSameOrigin = (headers: Headers): boolean => {
  const origin = headers.get('origin')
  if (origin !== null) return origin === siteOrigin()
  const site = headers.get('sec-fetch-site')
  return site === null || site === 'same-origin' || site === 'none'
}
