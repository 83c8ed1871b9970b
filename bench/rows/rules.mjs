import { program, runLogged } from '../../scripts/run.mjs'
import { benchEnvironment } from '../prepare.mjs'

/**
 * Keywords in a transcript, every variant on, in one pass; and a loop of `includes` over the same keywords.
 * @param {{ databaseUrl: string, size: { ruleKeywords: number, ruleMegabytes: number, ruleRounds: number, ruleSampleKilobytes: number } }} options
 * @returns {Promise<{ keywords: number, megabytes: number, buildSeconds: number, rate: number, loopRate: number, hits: number, planted: number }>}
 *   rates in MB/s
 */
export async function measureRules({ databaseUrl, size }) {
  const { ruleKeywords, ruleMegabytes, ruleRounds, ruleSampleKilobytes } = size
  const output = await runLogged({
    log: 'bench-rules',
    ...program(
      'tsx',
      'bench/measureRules.ts',
      ...[ruleKeywords, ruleMegabytes, ruleRounds, ruleSampleKilobytes].map(String),
    ),
    env: benchEnvironment({ databaseUrl }),
  })
  return JSON.parse(/^RESULT (.*)$/m.exec(output)[1])
}
