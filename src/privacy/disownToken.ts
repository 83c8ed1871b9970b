import { createHmac, timingSafeEqual } from 'node:crypto'

import { validate as isUuid } from 'uuid'

import { payloadSecret } from '../environment'
import { deriveKey } from '../intake/deriveKey'

const SHAPE = /^([0-9a-f-]{36})\.([\w-]{43})$/

const sign = (comment: string): string =>
  createHmac('sha256', deriveKey(payloadSecret(), 'disown')).update(comment).digest('base64url')

/** What the link in a receipt carries: who has it got the mail. Good for as long as the comment is kept. */
export const issueDisownToken = (comment: string): string => `${comment}.${sign(comment)}`

/** The comment's id, or undefined for a token that was not issued here; compared in constant time. */
export const readDisownToken = (token: string): string | undefined => {
  const [, comment, mac] = SHAPE.exec(token) ?? []
  if (!comment || !mac || !isUuid(comment)) return undefined
  return timingSafeEqual(Buffer.from(mac), Buffer.from(sign(comment))) ? comment : undefined
}
