import { processorTime } from '../servers.mjs'
import { CONNECTIONS } from '../sizes.mjs'
import { percentile } from '../statistics.mjs'

/**
 * A contestant for `interleave`: floods one server and says how many requests a second it answered.
 * @param {{ client: import('../loadClient.mjs').LoadClient, server: { pid: number, port: number }, job: object, status: number }} options
 *   `status`: the only one an answer may have, so that a quick refusal never counts as speed
 * @returns {(extent?: object) => Promise<{ rate: number, p50: number, p99: number, cpu: number }>} milliseconds for the
 *   percentiles; `cpu`: processor time of the server's own process for one request, microseconds, NaN where it is not known
 */
export const flood =
  ({ client, server: { pid, port }, job, status }) =>
  async (extent) => {
    const before = processorTime(pid)
    const result = await client.run({ ...job, port, ...extent, connections: CONNECTIONS.flood })
    assertOnly(status, result, job)
    return {
      cpu: (processorTime(pid) - before) / result.milliseconds.length,
      rate: result.milliseconds.length / result.elapsed,
      p50: percentile(result.milliseconds, 0.5),
      p99: percentile(result.milliseconds, 0.99),
    }
  }

/** @throws {Error} when any answer had another status, or none came */
export function assertOnly(status, { statuses }, job) {
  if (Object.keys(statuses).join() === String(status)) return
  throw new Error(`${job.path ?? job.paths[0]}: wanted ${status} only, got ${JSON.stringify(statuses)}`)
}
