import { lockHolder } from '../lock.mjs'
import { knownClusters, stopPostgres } from '../postgres.mjs'
import { endProcess, stopDetached } from '../processes.mjs'
import { bothWords } from '../texts.mjs'

async function stopRunningUp() {
  const holder = lockHolder('up')
  if (holder) await endProcess(holder)
  return holder !== undefined
}

/** Stops what `npm run up` started here and nothing else; `--all` also the servers of tests and benchmarks. */
export async function main(args) {
  const clusters = args.includes('--all') ? knownClusters() : ['demo']
  const stopped = [
    ['up', await stopRunningUp()],
    ['web', await stopDetached('web')],
    ['worker', await stopDetached('worker')],
  ]
  for (const name of clusters) stopped.push(['postgres', await stopPostgres({ name })])
  const names = stopped.filter(([, was]) => was).map(([name]) => name)
  for (const name of names) console.log(`✓ ${bothWords(`stopped.${name}`)}`)
  if (names.length === 0) console.log(bothWords('stopped.nothing'))
  return 0
}
