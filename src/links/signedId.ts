import { createHmac, timingSafeEqual } from 'node:crypto'

import { validate as isUuid } from 'uuid'

import { payloadSecret } from '../environment'
import { deriveKey } from '../intake/deriveKey'

const SHAPE = /^([0-9a-f-]{36})\.([\w-]{43})$/

/** What is signed with one purpose's key is of no use for another. */
export type SignedPurpose = 'disown' | 'applicant-link' | 'opinion'

const sign = (purpose: SignedPurpose, id: string): string =>
  createHmac('sha256', deriveKey(payloadSecret(), purpose)).update(id).digest('base64url')

/** A record's id that only this system can have written: what a link in a mail carries. */
export const signId = (purpose: SignedPurpose, id: string): string => `${id}.${sign(purpose, id)}`

/** The id, or undefined for what was not signed here for this purpose; compared in constant time. */
export const readSignedId = (purpose: SignedPurpose, token: string): string | undefined => {
  const [, id, mac] = SHAPE.exec(token) ?? []
  if (!id || !mac || !isUuid(id)) return undefined
  return timingSafeEqual(Buffer.from(mac), Buffer.from(sign(purpose, id))) ? id : undefined
}
