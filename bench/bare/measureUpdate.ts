import { getPayload } from 'payload'

import config from './payload.config'

/** How long Payload's own update of one comment takes, median of so many; prints RESULT and milliseconds. */
const payload = await getPayload({ config })
const [rounds = 50] = process.argv.slice(2).map(Number)
const times: number[] = []
const idOf = async (collection: 'consultations' | 'policy-revisions' | 'agencies' | 'counties') =>
  (await payload.find({ collection, limit: 1 })).docs[0]?.id
const { id } = await payload.create({
  collection: 'comments',
  data: {
    receiptCode: `BENCH-UPDATE-${Date.now()}`,
    consultation: await idOf('consultations'),
    policyRevision: await idOf('policy-revisions'),
    agency: await idOf('agencies'),
    county: await idOf('counties'),
    body: '意见',
    channel: 'web',
    arrivedAt: new Date().toISOString(),
    locale: 'zh',
    state: 'received',
  } as never,
})
for (let round = -5; round < rounds; round += 1) {
  const began = performance.now()
  await payload.update({ collection: 'comments', id, data: { body: `意见${round}` } as never })
  if (round >= 0) times.push(performance.now() - began)
}
times.sort((one, other) => one - other)
console.log(`RESULT ${times[Math.floor(times.length / 2)]}`)
process.exit(0)
