import { interleave } from '../rounds.mjs'
import { flood } from './throughput.mjs'

/** The page of an open consultation beside a static page of about the same length. */
export function measurePage({ client, size: { rounds, seconds }, servers, consultation }) {
  const get = (server, path) =>
    flood({ client, status: 200, job: { port: server.port, seconds, paths: [path] } })
  return interleave({
    rounds,
    contestants: {
      page: get(servers.small, `/zh/consultations/${consultation.id}`),
      staticPage: get(servers.bare, '/static'),
    },
  })
}
