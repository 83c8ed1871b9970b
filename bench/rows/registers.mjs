import { program, runLogged } from '../../scripts/run.mjs'
import { benchEnvironment } from '../prepare.mjs'

/** Both sides take turns: what a machine does beside lasts for seconds. */
const TURNS = 5

const resultOf = (output) => JSON.parse(/^RESULT (.*)$/m.exec(output)[1])

const run = (databaseUrl, script, ...args) =>
  runLogged({
    log: 'bench-registers',
    ...program('tsx', script, ...args.map(String)),
    env: benchEnvironment({ databaseUrl }),
  })

/**
 * A register with few enterprises and one with many: a page of a county and state, search by characters and by pinyin, what
 * may be the same; and an act beside Payload's own update of one row.
 * @param {{ databases: { registers: string, manyRegisters: string, bare: string }, size: { small: number, large: number, registerRounds: number } }} options
 * @returns {Promise<{ few: Record<string, number>[], many: Record<string, number>[], update: number[] }>} milliseconds, by turn
 */
export async function measureRegisters({ databases, size: { small, large, registerRounds } }) {
  const script = 'bench/measureRegisters.ts'
  await run(databases.registers, script, 'fill', 0, small)
  await run(databases.manyRegisters, script, 'fill', 0, large)
  const turns = { few: [], many: [], update: [] }
  for (let turn = 0; turn < TURNS; turn += 1) {
    turns.few.push(resultOf(await run(databases.registers, script, 'measure', registerRounds)))
    turns.many.push(resultOf(await run(databases.manyRegisters, script, 'measure', registerRounds)))
    turns.update.push(resultOf(await run(databases.bare, 'bench/bare/measureUpdate.ts', registerRounds)))
  }
  return turns
}
