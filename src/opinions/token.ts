import { createHash, createHmac } from 'node:crypto'

import { payloadSecret } from '../environment'
import { deriveKey } from '../intake/deriveKey'

/** 256 bits, as base64url. */
const SHAPE = /^[\w-]{43}$/

/** What the link of a request carries: made from the request's id when its mail is written, and stored nowhere. */
export const opinionTokenOf = (request: string): string =>
  createHmac('sha256', deriveKey(payloadSecret(), 'opinion')).update(request).digest('base64url')

/** What the request keeps of it, to be found again by. */
export const hashOpinionToken = (token: string): string => createHash('sha256').update(token).digest('hex')

export const isOpinionToken = (text: string): boolean => SHAPE.test(text)
