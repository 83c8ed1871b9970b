import { interleave } from '../rounds.mjs'
import { flood } from './throughput.mjs'

/**
 * Node 20 follows every promise of a process once anything in it has used AsyncLocalStorage, as every answer does
 * that Next makes on request. A site with nothing but static pages would be spared that; no site with a form is.
 */
const answerOnRequest = async ({ siteUrl }) => {
  const response = await fetch(`${siteUrl}/api/comments?limit=1`)
  if (!response.ok) throw new Error(`The bare app answers ${response.status}: ${await response.text()}`)
}

/** The page of an open consultation beside a static page of about the same length. */
export async function measurePage({ client, size: { rounds, seconds }, servers, consultation }) {
  const get = (server, path) => flood({ client, server, status: 200, job: { seconds, paths: [path] } })
  await answerOnRequest(servers.bare)
  return interleave({
    rounds,
    contestants: {
      page: get(servers.small, `/zh/consultations/${consultation.id}`),
      staticPage: get(servers.bare, '/static'),
    },
  })
}
