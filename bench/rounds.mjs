/** Rounds whose results are thrown away. */
export const WARM_UPS = 3

/**
 * Lets every contestant run once a round, each round beginning with another one, so that a slow minute of the
 * machine and the order of running fall on all of them alike. The first rounds only warm up: Node compiles
 * what is called often, and a program of more code needs longer for it.
 *
 * @template T
 * @param {{ rounds: number, contestants: Record<string, () => Promise<T>> }} options
 * @returns {Promise<Record<string, T[]>>} the results of each, in the order of the rounds
 */
export async function interleave({ rounds, contestants }) {
  const names = Object.keys(contestants)
  const results = Object.fromEntries(names.map((name) => [name, []]))
  for (let round = 0; round < WARM_UPS + rounds; round += 1) {
    for (let place = 0; place < names.length; place += 1) {
      const name = names[(round + place) % names.length]
      const result = await contestants[name]()
      if (round >= WARM_UPS) results[name].push(result)
    }
  }
  return results
}
