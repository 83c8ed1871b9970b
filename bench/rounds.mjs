/**
 * What every contestant does before it is measured: Node compiles what is called often, and a program of more code
 * needs longer for it. Counted in requests, because on a slow machine the same seconds warm up less.
 */
export const WARM_UP = { requests: 4_000, seconds: 8 }

/**
 * Lets every contestant run once a round, each round beginning with another one, so that a slow minute of the
 * machine and the order of running fall on all of them alike.
 *
 * @template T
 * @param {{ rounds: number, contestants: Record<string, (extent?: { most: number, seconds: number }) => Promise<T>> }} options
 *   a contestant told no extent runs as long as a round
 * @returns {Promise<Record<string, T[]>>} the results of each, in the order of the rounds
 */
export async function interleave({ rounds, contestants }) {
  const names = Object.keys(contestants)
  for (const name of names) await contestants[name]({ most: WARM_UP.requests, seconds: WARM_UP.seconds })
  const results = Object.fromEntries(names.map((name) => [name, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (let place = 0; place < names.length; place += 1) {
      const name = names[(round + place) % names.length]
      results[name].push(await contestants[name]())
    }
  }
  return results
}
