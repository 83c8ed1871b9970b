import { createHmac, timingSafeEqual } from 'node:crypto'

import { createChallenge, randomInt } from 'altcha-lib'
import { deriveKey as deriveProof } from 'altcha-lib/algorithms/pbkdf2'
import type { Challenge } from 'altcha-lib/types'
import { z } from 'zod'

import { canonicalJson } from '../audit/entry'
import { payloadSecret } from '../environment'
import { deriveHexKey } from './deriveKey'

/** About half a second of a phone's time; a burst of a thousand costs its sender ten minutes. */
const COST = 1_000
const LEAST_COUNTER = 300
const MOST_COUNTER = 1_200

const VALID_MS = 60 * 60 * 1000

const keys = () => ({
  hmacSignatureSecret: deriveHexKey(payloadSecret(), 'human-check'),
  hmacKeySignatureSecret: deriveHexKey(payloadSecret(), 'human-check-key'),
})

/** A proof-of-work challenge of our own server for the altcha widget; asks nobody outside. */
export const issueChallenge = (now = new Date()): Promise<Challenge> =>
  createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: COST,
    counter: randomInt(LEAST_COUNTER, MOST_COUNTER),
    expiresAt: new Date(now.getTime() + VALID_MS),
    deriveKey: deriveProof,
    ...keys(),
  })

export type HumanCheck =
  | { ok: true; challenge: { id: string; expiresAt: Date } }
  | { ok: false; code: 'absent' | 'invalid' | 'expired' }

const proofShape = z.object({
  challenge: z.looseObject({
    parameters: z.looseObject({ nonce: z.string(), expiresAt: z.number(), keySignature: z.string() }),
    signature: z.string(),
  }),
  solution: z.looseObject({ derivedKey: z.string() }),
})

const parseProof = (payload: string) => {
  try {
    return proofShape.safeParse(JSON.parse(Buffer.from(payload, 'base64').toString('utf8'))).data
  } catch {
    return undefined
  }
}

const isMacOf = (mac: string, secret: string, content: string | Buffer): boolean => {
  const expected = Buffer.from(createHmac('sha256', secret).update(content).digest('hex'))
  const given = Buffer.from(mac)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/**
 * Checks the widget's answer: signed here, solved, not expired. That it serves once only is for the database to say.
 *
 * The challenge is signed whole, and in it the key that only the solution gives; so two digests prove both, as in
 * `verifySolution` of altcha-lib, but without its turns through the thread pool.
 *
 * @param payload base64 JSON as the widget sends it; empty without JavaScript.
 */
export const checkHuman = (payload: string, now = new Date()): HumanCheck => {
  if (payload === '') return { ok: false, code: 'absent' }
  const proof = parseProof(payload)
  if (!proof) return { ok: false, code: 'invalid' }
  const { parameters, signature } = proof.challenge
  const { hmacSignatureSecret, hmacKeySignatureSecret } = keys()
  const derivedKey = Buffer.from(proof.solution.derivedKey, 'hex')
  if (
    !isMacOf(signature, hmacSignatureSecret, canonicalJson(parameters)) ||
    !isMacOf(parameters.keySignature, hmacKeySignatureSecret, derivedKey)
  ) {
    return { ok: false, code: 'invalid' }
  }
  const expiresAt = new Date(parameters.expiresAt * 1000)
  if (expiresAt < now) return { ok: false, code: 'expired' }
  return { ok: true, challenge: { id: parameters.nonce, expiresAt } }
}
