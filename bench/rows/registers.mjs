import { program, runLogged } from '../../scripts/run.mjs'
import { benchEnvironment } from '../prepare.mjs'

const resultOf = (output) => JSON.parse(/^RESULT (.*)$/m.exec(output)[1])

/**
 * A register with few enterprises and with many: a page of a county and state, search by characters and by pinyin, what
 * may be the same; and an act beside Payload's own update of one row.
 * @param {{ databases: { registers: string, bare: string }, size: { small: number, large: number, registerRounds: number } }} options
 * @returns {Promise<{ few: Record<string, number>, many: Record<string, number>, act: number, update: number }>} milliseconds
 */
export async function measureRegisters({ databases, size: { small, large, registerRounds } }) {
  const output = await runLogged({
    log: 'bench-registers',
    ...program('tsx', 'bench/measureRegisters.ts', String(small), String(large), String(registerRounds)),
    env: benchEnvironment({ databaseUrl: databases.registers }),
  })
  const update = await runLogged({
    log: 'bench-update',
    ...program('tsx', 'bench/bare/measureUpdate.ts', String(registerRounds)),
    env: benchEnvironment({ databaseUrl: databases.bare }),
  })
  return { ...resultOf(output), update: resultOf(update) }
}
