import { getPayload } from 'payload'

import config from './payload.config'

/** Makes the tables of the bare app and the records its comments point at; prints their ids. */
const payload = await getPayload({ config })
const ids: Record<string, string> = {}
for (const collection of ['consultations', 'policy-revisions', 'agencies', 'counties'] as const) {
  const { id } = await payload.create({ collection, data: { name: collection } as never })
  ids[collection] = String(id)
}
console.log(`IDS ${JSON.stringify(ids)}`)
await payload.destroy()
process.exit(0)
