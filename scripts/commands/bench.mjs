import fs from 'node:fs'
import path from 'node:path'

import { assertDiskRoom, assertWritable, install, isInstalled } from '../install.mjs'
import { undoAll, undoOnSignals } from '../interrupt.mjs'
import { holdLock } from '../lock.mjs'
import { inRoot } from '../paths.mjs'
import { step } from '../steps.mjs'
import { bothWords, Refusal } from '../texts.mjs'

const RESULTS = 'bench/results.json'

function readOptions(args) {
  const unknown = args.find((arg) => arg !== '--quick')
  if (unknown) throw new Refusal('unknownOption', { option: unknown, known: '--quick' })
  return { quick: args.includes('--quick') }
}

async function measureAll({ quick }) {
  // Loaded after the install: these modules reach for packages.
  const [{ measure }, { describe }] = await Promise.all([
    import('../../bench/measure.mjs'),
    import('../../bench/report.mjs'),
  ])
  const results = await measure({ quick })
  fs.writeFileSync(inRoot(RESULTS), `${JSON.stringify(results, null, 2)}\n`)
  console.log(describe(results))
  console.log(`\n${bothWords('bench.written')} ${path.normalize(RESULTS)}`)
}

/**
 * Measures the product against bare Payload, a bare Next app and plain Node on one machine in one run. A target
 * missed is shown, never an error.
 * @param {string[]} args `--quick` for fewer comments and rounds
 * @returns {Promise<number>} exit code
 */
export async function main(args) {
  const options = readOptions(args)
  assertWritable()
  await assertDiskRoom()
  const release = holdLock('bench')
  undoOnSignals()
  try {
    await step('install', (skip) => (isInstalled() ? skip() : install()))
    await measureAll(options)
    return 0
  } finally {
    await undoAll()
    release()
  }
}
