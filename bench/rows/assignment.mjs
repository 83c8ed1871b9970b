import { program, runLogged } from '../../scripts/run.mjs'
import { benchEnvironment } from '../prepare.mjs'

/**
 * A whole campaign that nobody has looked at carries a point; then a second point, by a worker that dies in the middle.
 * @param {{ databaseUrl: string, members: number }} options a migrated database with the demo's open consultation
 * @returns {Promise<{ members: number, seconds: number, resumedSeconds: number }>} from the click to the last member;
 *   the second with the pause before what failed is tried again
 * @throws {Error} when a member was left out or assigned twice
 */
export async function measureAssignment({ databaseUrl, members }) {
  const output = await runLogged({
    log: 'bench-assignment',
    ...program('tsx', 'bench/assignCampaign.ts', String(members)),
    env: benchEnvironment({ databaseUrl }),
  })
  const { whole, resumed } = JSON.parse(/^RESULT (.*)$/m.exec(output)[1])
  for (const { carried, entries } of [whole, resumed]) {
    if (carried !== members || entries !== members) {
      throw new Error(`Of ${members} members ${carried} carry the point, by ${entries} acts`)
    }
  }
  return { members, seconds: whole.seconds, resumedSeconds: resumed.seconds }
}
