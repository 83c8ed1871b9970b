import { createHmac, timingSafeEqual } from 'node:crypto'

import { payloadSecret, siteUrl } from '../environment'
import { deriveKey } from '../intake/deriveKey'

const sign = (body: string): string =>
  createHmac('sha256', deriveKey(payloadSecret(), 'revalidation')).update(body).digest('hex')

/** Whether a request to make pages anew comes from our own worker. */
export const isSignedRevalidation = (body: string, signature: string): boolean => {
  const expected = Buffer.from(sign(body))
  const given = Buffer.from(signature)
  return expected.length === given.length && timingSafeEqual(expected, given)
}

/** Asks the web server to make the cached pages at these paths anew. @throws when it does not answer 204. */
export const requestRevalidation = async (paths: readonly string[]): Promise<void> => {
  const body = JSON.stringify({ paths })
  const response = await fetch(`${process.env.WEB_URL ?? siteUrl()}/internal/revalidate`, {
    method: 'POST',
    body,
    headers: { 'x-signature': sign(body) },
    signal: AbortSignal.timeout(10_000),
  })
  if (response.status !== 204) throw new Error(`Revalidation answered ${response.status}`)
}
