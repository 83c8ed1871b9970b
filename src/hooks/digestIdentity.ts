import { createHmac } from 'node:crypto'

import type { CollectionBeforeChangeHook } from 'payload'

import { payloadSecret } from '../environment'
import { reasonOf, Refusal } from '../errors/Refusal'
import { deriveKey } from '../intake/deriveKey'
import { isResidentId } from '../privacy/checkDigits'
import { startOfBeijingDay } from '../legal/beijing'

/** What one number is recognised by again, and nobody else can work out. */
export const identityDigestOf = (number: string): string =>
  createHmac('sha256', deriveKey(payloadSecret(), 'streamer-identity')).update(number).digest('base64url')

/** The number itself is not kept: its digest, its last four characters and the day of birth in it are. */
export const digestIdentity: CollectionBeforeChangeHook = ({ data }) => {
  const { identityNumber, ...rest } = data as Record<string, unknown>
  if (typeof identityNumber !== 'string' || identityNumber.trim() === '')
    return { ...rest, identityNumber: null }
  const number = identityNumber.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  if (!isResidentId(number)) throw new Refusal(422, reasonOf('identity-invalid'))
  const day = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  return {
    ...rest,
    identityNumber: null,
    identityDigest: identityDigestOf(number),
    identityTail: number.slice(-4),
    birthDate: startOfBeijingDay(day).toISOString(),
  }
}
