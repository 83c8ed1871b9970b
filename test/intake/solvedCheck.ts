import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { solveChallenge } from 'altcha-lib'

import { issueChallenge } from '../../src/intake/humanCheck'

/** A challenge of the server's, solved as the widget solves it. */
export async function solvedCheck(now?: Date): Promise<string> {
  const challenge = await issueChallenge(now)
  const solution = await solveChallenge({ challenge, deriveKey })
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
}
