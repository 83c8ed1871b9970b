import { createChallenge, randomInt, verifySolution } from 'altcha-lib'
import { deriveKey as deriveProof } from 'altcha-lib/algorithms/pbkdf2'
import type { Challenge, Solution } from 'altcha-lib/types'
import { z } from 'zod'

import { payloadSecret } from '../environment'
import { deriveKey } from './deriveKey'

/** About half a second of a phone's time; a burst of a thousand costs its sender ten minutes. */
const COST = 1_000
const LEAST_COUNTER = 300
const MOST_COUNTER = 1_200

const VALID_MS = 60 * 60 * 1000

const keys = () => ({
  hmacSignatureSecret: deriveKey(payloadSecret(), 'human-check').toString('hex'),
  hmacKeySignatureSecret: deriveKey(payloadSecret(), 'human-check-key').toString('hex'),
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
    parameters: z.looseObject({ nonce: z.string(), expiresAt: z.number() }),
    signature: z.string(),
  }),
  solution: z.looseObject({ counter: z.number(), derivedKey: z.string() }),
})

const parseProof = (payload: string) => {
  try {
    return proofShape.safeParse(JSON.parse(Buffer.from(payload, 'base64').toString('utf8'))).data
  } catch {
    return undefined
  }
}

/**
 * Checks the widget's answer: signed here, not expired, solved. That it serves once only is for the database to say.
 *
 * @param payload base64 JSON as the widget sends it; empty without JavaScript.
 */
export const checkHuman = async (payload: string): Promise<HumanCheck> => {
  if (payload === '') return { ok: false, code: 'absent' }
  const proof = parseProof(payload)
  if (!proof) return { ok: false, code: 'invalid' }
  const { verified, expired } = await verifySolution({
    challenge: proof.challenge as unknown as Challenge,
    solution: proof.solution as unknown as Solution,
    deriveKey: deriveProof,
    ...keys(),
  })
  if (expired) return { ok: false, code: 'expired' }
  if (!verified) return { ok: false, code: 'invalid' }
  const { nonce, expiresAt } = proof.challenge.parameters
  return { ok: true, challenge: { id: nonce, expiresAt: new Date(expiresAt * 1000) } }
}
