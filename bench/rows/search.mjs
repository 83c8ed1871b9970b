import { withClient } from '../../scripts/database.mjs'
import { TERMS } from '../terms.mjs'
import { median, percentile } from '../statistics.mjs'
import { assertOnly } from './throughput.mjs'

/** What a clerk narrows a search down with. */
const filtersFor = (consultation) => [
  '',
  '&state=received',
  '&county=460100',
  '&state=received&county=460100',
  `&consultation=${consultation}`,
  '&order=oldest',
  '&county=469001',
]

const searches = (consultation) =>
  Object.entries(TERMS).flatMap(([name, { term }]) =>
    filtersFor(consultation).map((filter) => ({
      name,
      path: `/api/comment-queue?term=${encodeURIComponent(term)}${filter}`,
    })),
  )

/**
 * Searches of every kind at a million comments, one after the other as a clerk sends them, each as often.
 * @returns {Promise<{ p95: number, p50: number, worst: { path: string, p95: number }, terms: Record<string, { p50: number, p95: number }> }>}
 *   milliseconds
 */
export async function measureSearch({ client, size, server, cookie, consultation }) {
  const asked = searches(consultation)
  const samples = []
  for (let round = 0; round <= size.searchRounds; round += 1) {
    for (const { name, path } of asked) {
      const job = { port: server.port, paths: [path], headers: cookie, connections: 1, seconds: 60, most: 3 }
      const result = await client.run(job)
      assertOnly(200, result, job)
      if (round > 0)
        samples.push(...result.milliseconds.map((milliseconds) => ({ name, path, milliseconds })))
    }
  }
  const of = (wanted) => samples.filter(wanted).map(({ milliseconds }) => milliseconds)
  const terms = Object.keys(TERMS).map((term) => {
    const values = of(({ name }) => name === term)
    return [term, { p50: percentile(values, 0.5), p95: percentile(values, 0.95) }]
  })
  const paths = asked.map(({ path }) => ({
    path,
    p95: percentile(
      of((sample) => sample.path === path),
      0.95,
    ),
  }))
  const all = of(() => true)
  return {
    p50: percentile(all, 0.5),
    p95: percentile(all, 0.95),
    worst: paths.reduce((worst, path) => (path.p95 > worst.p95 ? path : worst)),
    terms: Object.fromEntries(terms),
  }
}

/**
 * The same first page by `ILIKE '%…%'`, which no index of the product serves; straight from the database, without
 * the web server in between.
 * @returns {Promise<Record<string, number>>} median milliseconds by term
 */
export const measureIlike = ({ databaseUrl, runs }) =>
  withClient(databaseUrl, async (client) => {
    const medians = {}
    for (const [name, { term }] of Object.entries(TERMS)) {
      const taken = []
      for (let run = 0; run < runs; run += 1) {
        const began = performance.now()
        await client.query(
          'select id from comments where body ilike $1 order by arrived_at desc, id desc limit 26',
          [`%${term}%`],
        )
        taken.push(performance.now() - began)
      }
      medians[name] = median(taken)
    }
    return medians
  })
