import { interleave, WARM_UP } from '../rounds.mjs'
import { flood } from './throughput.mjs'

/** The floor is several times as quick and would run out of bodies first. */
const FLOOR_TIMES = 4

const JSON_BODY = { 'Content-Type': 'application/json' }

/**
 * Accepting a comment, durable before the answer, beside Payload's own create, a route that only inserts, and the
 * floor; and at a million comments beside a thousand. All are sent the same form, and make the receipt code, the time
 * and the state themselves; only Payload's create, which makes nothing, is sent the whole row.
 */
export async function measureIntake({ client, size, servers, small, large, bare }) {
  const { rounds, seconds } = size
  const share = Math.floor((size.submissions - WARM_UP.requests) / rounds)
  const post = (server, path, file, most = share) =>
    flood({ client, server, status: 201, job: { seconds, most, path, file, headers: JSON_BODY } })
  const comments = ({ id }) => `/zh/consultations/${id}/comments`
  return interleave({
    rounds,
    contestants: {
      product: post(servers.small, comments(small.consultation), small.submissions),
      productLarge: post(servers.large, comments(large.consultation), large.submissions),
      payload: post(servers.bare, '/api/comments', bare.rows()),
      route: post(servers.bare, '/insert', bare.forms('route')),
      floor: post(servers.floor, '/', bare.forms('floor', FLOOR_TIMES), share * FLOOR_TIMES),
    },
  })
}
