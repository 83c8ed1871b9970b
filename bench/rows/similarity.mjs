import { benchEnvironment } from '../prepare.mjs'
import { program, runLogged } from '../../scripts/run.mjs'
import { percentile } from '../statistics.mjs'

const script = (file, ...args) => program('tsx', `bench/${file}`, ...args.map(String))

/**
 * Grouping a million comments of which most are edited copies of 200 letters, then one comment at a time among them.
 * @param {{ databaseUrl: string, size: { campaigns: number, singles: number } }} options a migrated database with an
 *   open consultation
 * @returns {Promise<{ comments: number, seconds: number, cpu: number, mebibytes: number, recall: number, precision: number, campaigns: number, strangers: number, oneP50: number, oneP95: number }>}
 *   `seconds` and `cpu` (its own, without the database's) of the worker; `strangers`: comments in a campaign that
 *   nobody else's was made from; milliseconds for one comment
 */
export async function measureSimilarity({ databaseUrl, size }) {
  const env = benchEnvironment({ databaseUrl })
  await runLogged({ log: 'bench-campaigns', ...script('loadCampaigns.ts', size.campaigns), env })
  const output = await runLogged({
    log: 'bench-similarity',
    ...script('groupCampaigns.ts', size.singles),
    env,
  })
  const { milliseconds, ...result } = JSON.parse(/^RESULT (.*)$/m.exec(output)[1])
  return {
    comments: size.campaigns,
    ...result,
    oneP50: percentile(milliseconds, 0.5),
    oneP95: percentile(milliseconds, 0.95),
  }
}
