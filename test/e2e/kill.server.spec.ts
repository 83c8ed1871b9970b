import { expect, test } from './support/test'
import { Client } from 'pg'

import { issueFormToken } from '../../src/intake/formToken'
import { mintedCheck } from '../intake/mintedCheck'
import { startTestSite } from '../support/site'

const SUBMISSIONS = 200
const AT_ONCE = 16
const KILL_AFTER = 60

const secret = process.env.PAYLOAD_SECRET ?? ''
const databaseUrl = process.env.DATABASE_URL ?? ''

const withDatabase = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const openConsultation = () =>
  withDatabase(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select id from consultations where state = 'open' order by id limit 1`,
    )
    return rows[0]?.id ?? ''
  })

type Form = Record<string, string>

const forms = (consultation: string): Promise<Form[]> =>
  Promise.all(
    Array.from({ length: SUBMISSIONS }, async (_, index) => ({
      token: issueFormToken({ secret, consultation, now: new Date() }),
      altcha: await mintedCheck(secret),
      body: `断电测试第${index}条意见`,
      name: '测试',
      contact: '13800000000',
      consent: 'yes',
    })),
  )

/** Sends every form, several at once; those the server no longer answers have no receipt. */
const sendAll = async (url: string, origin: string, all: Form[], onReceipt: (receipt: string) => void) => {
  const waiting = [...all]
  const sendNext = async (): Promise<void> => {
    const form = waiting.shift()
    if (!form) return
    await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify(form),
    })
      .then(({ headers }) => /receipts\/(\w+)/.exec(headers.get('location') ?? '')?.[1])
      .then(
        (receipt) => receipt && onReceipt(receipt),
        () => undefined,
      )
    await sendNext()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, sendNext))
}

test('kill -9 during 200 submissions: every receipt shown exists afterwards, none twice', async () => {
  const consultation = await openConsultation()
  const all = await forms(consultation)
  const site = await startTestSite({ databaseUrl })
  const url = (base: string) => `${base}/zh/consultations/${consultation}/comments`
  const shown: string[] = []
  let killed: Promise<void> | undefined
  await sendAll(url(site.url), site.url, all, (receipt) => {
    shown.push(receipt)
    if (shown.length === KILL_AFTER) killed = site.kill()
  })
  await killed
  expect(shown.length).toBeGreaterThanOrEqual(KILL_AFTER)
  expect(shown.length).toBeLessThan(SUBMISSIONS)

  // People press the button again on what was not answered: all of it, as nobody knows which arrived.
  const again = await startTestSite({ databaseUrl })
  const afterwards: string[] = []
  await sendAll(url(again.url), again.url, all, (receipt) => afterwards.push(receipt))
  await again.stop()
  expect(afterwards).toHaveLength(SUBMISSIONS)
  expect(new Set(afterwards).size).toBe(SUBMISSIONS)
  expect(shown.filter((receipt) => !afterwards.includes(receipt))).toEqual([])

  const stored = await withDatabase((client) =>
    client.query<{ comments: number; contacts: number; entries: number }>(
      `select count(*)::int as comments, count(p.id)::int as contacts, count(e.id)::int as entries
        from comments c left join comment_contacts p on p.comment_id = c.id
          left join audit_entries e on e.subject_collection = 'comments' and e.subject_id = c.id::text
        where c.body like '断电测试%'`,
    ),
  )
  expect(stored.rows[0]).toEqual({ comments: SUBMISSIONS, contacts: SUBMISSIONS, entries: SUBMISSIONS })
})
