import { writeFileSync } from 'node:fs'

import { createChallenge, solveChallenge } from 'altcha-lib'
import { deriveKey as deriveProof } from 'altcha-lib/algorithms/pbkdf2'

import { payloadSecret } from '../src/environment'
import { deriveKey } from '../src/intake/deriveKey'
import { issueFormToken } from '../src/intake/formToken'
import { commentTexts } from './commentTexts'

const AT_ONCE = 64
const HOUR = 60 * 60 * 1000

/** A challenge of this server's secret and its solution: of no cost, which only the sender would pay. */
const solvedChallenge = async (): Promise<string> => {
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 1,
    counter: 0,
    expiresAt: new Date(Date.now() + HOUR),
    deriveKey: deriveProof,
    hmacSignatureSecret: deriveKey(payloadSecret(), 'human-check').toString('hex'),
    hmacKeySignatureSecret: deriveKey(payloadSecret(), 'human-check-key').toString('hex'),
  })
  const solution = await solveChallenge({ challenge, deriveKey: deriveProof })
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
}

/** One comment as the public form sends it, with a token and a solved check of its own. */
const submissionOf = async (body: string, consultation: string): Promise<string> =>
  JSON.stringify({
    token: issueFormToken({ secret: payloadSecret(), consultation, now: new Date() }),
    altcha: await solvedChallenge(),
    body,
    clause: '',
    name: '王小明',
    contact: '13800138000',
    email: 'citizen@mail.example',
    county: '460100',
    consent: 'yes',
    website: '',
  })

/** Writes `count` submissions to `file`, one JSON object a line. */
const main = async () => {
  const [, , file, count, consultation, seed] = process.argv as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  const texts = [...commentTexts({ total: Number(count), seed: Number(seed) })]
  const lines: string[] = []
  for (let at = 0; at < texts.length; at += AT_ONCE) {
    const some = texts.slice(at, at + AT_ONCE)
    lines.push(...(await Promise.all(some.map((text) => submissionOf(text, consultation)))))
  }
  writeFileSync(file, lines.join('\n'))
}

await main()
