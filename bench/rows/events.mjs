import { program, runLogged } from '../../scripts/run.mjs'
import { benchEnvironment } from '../prepare.mjs'

const resultOf = (output) => JSON.parse(/^RESULT (.*)$/m.exec(output)[1])

/**
 * A calendar with few events and with many: a month as the public sees it, what stands against one event; and
 * registrations beside Payload's own create of one row.
 * @param {{ databases: { events: string, bare: string }, size: { small: number, events: number, registerRounds: number, registrations: number } }} options
 * @returns {Promise<{ few: Record<string, number>, many: Record<string, number>, registrations: number, create: number }>}
 *   milliseconds, and per second
 */
export async function measureEvents({ databases, size: { small, events, registerRounds, registrations } }) {
  const create = await runLogged({
    log: 'bench-create',
    ...program('tsx', 'bench/bare/measureCreate.ts', String(registrations)),
    env: benchEnvironment({ databaseUrl: databases.bare }),
  })
  const args = [small, events, registerRounds, registrations].map(String)
  const output = await runLogged({
    log: 'bench-events',
    ...program('tsx', 'bench/measureEvents.ts', ...args),
    env: benchEnvironment({ databaseUrl: databases.events }),
  })
  return { ...resultOf(output), create: resultOf(create) }
}
