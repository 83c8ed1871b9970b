import config from '@payload-config'
import { sql } from '@payloadcms/db-postgres/drizzle'
import { getPayload } from 'payload'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import { query } from '../src/db/transaction'
import { createReceiptCode } from '../src/intake/receiptCode'
import { findCampaigns } from '../src/jobs/findCampaigns'
import { campaignTexts } from './campaignTexts'

/** How long it takes, and how long this process computes meanwhile. */
const timed = async (work: () => Promise<unknown>): Promise<{ seconds: number; cpu: number }> => {
  const began = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { seconds: (performance.now() - began) / 1000, cpu: (user + system) / 1e6 }
}

/** Hands in one comment as the door does, then lets the worker take it; milliseconds of the second part. */
const addOne = async (payload: Payload, body: string): Promise<number> => {
  await query(
    payload,
    sql`insert into comments (id, state, receipt_code, consultation_id, policy_revision_id, body, channel, arrived_at,
          locale, agency_id)
        select ${uuidv7()}::uuid, 'received', ${createReceiptCode()}, consultation_id, policy_revision_id, ${body},
          'web', now(), 'zh', agency_id
        from comments where consultation_id = (select id from consultations where state = 'open' limit 1) limit 1`,
  )
  return 1000 * (await timed(() => findCampaigns.run(payload, new Date()))).seconds
}

type Quality = { recall: number; precision: number; campaigns: number; strangers: number }

/** Of pairs of comments: how many made from one letter are found, and how many found are made from one letter. */
const judge = async (payload: Payload): Promise<Quality> => {
  const [row] = await query<Quality>(
    payload,
    sql`
      with known as (
        select s.campaign_id as found, t.campaign as letter
        from bench_truth t left join comment_signatures s on s.comment_id = t.comment_id
      ), both_known as (
        select count(*) as n from known where found is not null and letter is not null group by found, letter
      ), of_letter as (select count(*) as n from known where letter is not null group by letter),
      of_found as (select count(*) as n from known where found is not null group by found)
      select (select sum(n * (n - 1)) from both_known)::float / (select sum(n * (n - 1)) from of_letter)::float as recall,
        (select sum(n * (n - 1)) from both_known)::float / (select sum(n * (n - 1)) from of_found)::float as precision,
        (select count(*)::int from of_found) as campaigns,
        (select count(*)::int from known where found is not null and letter is null) as strangers`,
  )
  if (!row) throw new Error('Nothing to judge')
  return row
}

/** Groups what waits in DATABASE_URL, then adds one comment at a time; prints RESULT and one JSON object. */
const main = async () => {
  const singles = Number(process.argv[2])
  const payload = await getPayload({ config })
  // What the demo brought waits as well; it is not what is measured.
  await query(
    payload,
    sql`delete from signature_queue q where not exists (
    select from bench_truth t where t.comment_id = q.comment_id)`,
  )
  const grouping = await timed(() => findCampaigns.run(payload, new Date()))
  const quality = await judge(payload)
  const milliseconds: number[] = []
  for (const { text } of campaignTexts({ total: singles, seed: 7 })) {
    milliseconds.push(await addOne(payload, text))
  }
  const mebibytes = process.resourceUsage().maxRSS / 1024
  console.log(`RESULT ${JSON.stringify({ ...quality, ...grouping, mebibytes, milliseconds })}`)
  process.exit(0)
}

await main()
