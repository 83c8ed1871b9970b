import { createChallenge, solveChallenge } from 'altcha-lib'
import { deriveKey as deriveProof } from 'altcha-lib/algorithms/pbkdf2'

import { deriveKey } from '../../src/intake/deriveKey'

/** A solved challenge made with the server's secret: for tests that send hundreds and are not about the work. */
export async function mintedCheck(secret = process.env.PAYLOAD_SECRET ?? ''): Promise<string> {
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 1,
    counter: 1,
    expiresAt: new Date(Date.now() + 60 * 60 * 1000),
    deriveKey: deriveProof,
    hmacSignatureSecret: deriveKey(secret, 'human-check').toString('hex'),
    hmacKeySignatureSecret: deriveKey(secret, 'human-check-key').toString('hex'),
  })
  const solution = await solveChallenge({ challenge, deriveKey: deriveProof })
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
}
