import { interleave } from '../rounds.mjs'
import { CONNECTIONS } from '../sizes.mjs'
import { median } from '../statistics.mjs'
import { assertOnly } from './throughput.mjs'

/** One reader at a time needs far longer for as many requests as a flood. */
const WARM_UP = { most: 200, seconds: 4 }

const COUNTY = '/api/comment-queue?state=received&county=460100'
const PROVINCE = '/api/comment-queue?state=received'

/** The staff queue at a million comments beside a thousand: of one county, and of the whole province. */
export function measureQueue({ client, size: { rounds, seconds }, servers, cookies }) {
  const read = (server, path, headers) => async (extent) => {
    const job = {
      port: server.port,
      seconds: seconds / 2,
      paths: [path],
      headers,
      connections: CONNECTIONS.reader,
      ...(extent && WARM_UP),
    }
    const result = await client.run(job)
    assertOnly(200, result, job)
    return { milliseconds: median(result.milliseconds) }
  }
  return interleave({
    rounds,
    contestants: {
      countySmall: read(servers.small, COUNTY, cookies.small.editor),
      countyLarge: read(servers.large, COUNTY, cookies.large.editor),
      provinceSmall: read(servers.small, PROVINCE, cookies.small.auditor),
      provinceLarge: read(servers.large, PROVINCE, cookies.large.auditor),
    },
  })
}
