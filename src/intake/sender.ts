import { createHash } from 'node:crypto'

import { payloadSecret, siteUrl } from '../environment'

/**
 * A key for the sender's address, not the address: the last entry of X-Forwarded-For, which the nearest proxy (or Next
 * itself, without one) has written. A proxy in front must append to that header, as nginx and HAProxy do.
 */
export const senderKey = (headers: Headers): string => {
  const address = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  return createHash('sha256').update(`${payloadSecret()}:${address}`).digest('base64url').slice(0, 22)
}

/** A browser says where a form comes from; another site's form is refused. */
export const isSameOrigin = (headers: Headers): boolean => {
  const origin = headers.get('origin')
  if (origin !== null) return origin === new URL(siteUrl()).origin
  const site = headers.get('sec-fetch-site')
  return site === null || site === 'same-origin' || site === 'none'
}
