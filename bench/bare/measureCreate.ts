import { getPayload } from 'payload'

import config from './payload.config'

/** How many comments Payload's own create stores in a second, ten at once; prints RESULT and the rate. */
const payload = await getPayload({ config })
const [total = 1000] = process.argv.slice(2).map(Number)
const AT_ONCE = 10
const idOf = async (collection: 'consultations' | 'policy-revisions' | 'agencies' | 'counties') =>
  (await payload.find({ collection, limit: 1 })).docs[0]?.id
const data = {
  consultation: await idOf('consultations'),
  policyRevision: await idOf('policy-revisions'),
  agency: await idOf('agencies'),
  county: await idOf('counties'),
  body: '意见',
  channel: 'web',
  locale: 'zh',
  state: 'received',
}

const createMany = async (name: string, count: number): Promise<number> => {
  let next = 0
  const began = performance.now()
  const work = async () => {
    while (next < count) {
      next += 1
      const own = { receiptCode: `${name}-${next}`, arrivedAt: new Date().toISOString() }
      await payload.create({ collection: 'comments', data: { ...data, ...own } as never, depth: 0 })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return count / ((performance.now() - began) / 1000)
}

await createMany('BENCH-WARM', AT_ONCE * 10)
console.log(`RESULT ${await createMany('BENCH-CREATE', total)}`)
process.exit(0)
