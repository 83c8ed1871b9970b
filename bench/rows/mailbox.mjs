import fs from 'node:fs'

import { undoUnlessKept } from '../../scripts/interrupt.mjs'
import { inVar } from '../../scripts/paths.mjs'
import { program, runLogged } from '../../scripts/run.mjs'
import { benchEnvironment } from '../prepare.mjs'

/**
 * Mails that wait in a mailbox of a real IMAP server become comments with receipts: from the first connection to the
 * last comment.
 * @param {{ databaseUrl: string, mails: number }} options a migrated database with the demo's open consultation
 * @returns {Promise<{ mails: number, taken: number, seconds: number, rate: number, cpu: number, mebibytes: number }>} `rate`: taken
 *   a second; the worker's own processor seconds, starting included, and greatest memory
 * @throws {Error} when one was not taken
 */
export async function measureMailbox({ databaseUrl, mails }) {
  const media = inVar('bench', 'media')
  undoUnlessKept(() => fs.rmSync(media, { recursive: true, force: true }))
  const output = await runLogged({
    log: 'bench-mailbox',
    ...program('tsx', 'bench/readMails.ts', String(mails)),
    env: { ...benchEnvironment({ databaseUrl }), MEDIA_DIR: media },
  })
  const result = JSON.parse(/^RESULT (.*)$/m.exec(output)[1])
  if (result.taken !== mails) throw new Error(`Of ${mails} mails ${result.taken} were taken`)
  return result
}
