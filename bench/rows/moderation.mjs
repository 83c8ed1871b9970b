import { program, runLogged } from '../../scripts/run.mjs'
import { benchEnvironment } from '../prepare.mjs'

/**
 * The queue of cases with few and with many in it: the next case, claimed by thirty-two who ask at once.
 * @param {{ databases: { registers: string }, size: { small: number, large: number } }} options
 * @returns {Promise<{ few: number, many: number, twice: number, longest: number }>} milliseconds, and cases given twice
 */
export async function measureModeration({ databases, size: { small, large } }) {
  const output = await runLogged({
    log: 'bench-moderation',
    ...program('tsx', 'bench/measureModeration.ts', String(small), String(large)),
    env: benchEnvironment({ databaseUrl: databases.registers }),
  })
  return JSON.parse(/^RESULT (.*)$/m.exec(output)[1])
}
