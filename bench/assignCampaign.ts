import config from '@payload-config'
import { sql } from '@payloadcms/db-postgres/drizzle'
import { getPayload } from 'payload'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import { SLUGS } from '../src/collections/slugs'
import { query } from '../src/db/transaction'
import { assignCampaign } from '../src/points/assignCampaign'
import { campaignRun } from '../src/points/campaignRun'
import type { RunDefinition } from '../src/runs/definition'
import { workOnRuns } from '../src/runs/work'
import { getPerson } from '../src/seed/people'
import type { Person } from '../src/seed/people'

const LETTER =
  '我是做跨境小店的个体户，平时在家办公，货放在园区云仓，按月付费。第七条要求签一年以上协议，我们就不算入驻企业了。请把按月使用园区仓库满半年的小卖家也计入，给小卖家一个机会。'

/** So many comments of one campaign on the demo's open consultation, nobody has looked at them. @returns the campaign */
const loadCampaign = async (payload: Payload, members: number): Promise<string> => {
  const campaign = uuidv7()
  await query(
    payload,
    sql`with notice as (select id, policy_revision_id, agency_id from consultations where state = 'open' limit 1),
      made as (
        insert into comments (id, state, receipt_code, consultation_id, policy_revision_id, body, channel, arrived_at,
          locale, agency_id, created_at, updated_at)
        select gen_random_uuid(), 'received', 'ASSIGN' || n, id, policy_revision_id, ${LETTER} || n, 'web',
          now() - make_interval(secs => n), 'zh', agency_id, now(), now()
        from notice, generate_series(1, ${members}::int) as n
        returning id, consultation_id, agency_id, arrived_at, length(body) as length),
      grouped as (
        insert into campaigns (id, consultation_id, sample_id, members, first_at, last_at, agency_id)
        select ${campaign}::uuid, consultation_id, (array_agg(id))[1], count(*), min(arrived_at), max(arrived_at), agency_id
        from made group by consultation_id, agency_id)
      insert into comment_signatures (comment_id, consultation_id, campaign_id, arrived_at, length, is_representative,
        fingerprint, sketch)
      select id, consultation_id, ${campaign}::uuid, arrived_at, length, false, '', '' from made`,
  )
  await query(payload, sql`delete from signature_queue`)
  await query(payload, sql`analyze comments, comment_signatures`)
  return campaign
}

const createPoint = async (payload: Payload, { user }: Person, campaign: string): Promise<string> => {
  const [held] = await query<{ consultation: string }>(
    payload,
    sql`select consultation_id as consultation from campaigns where id = ${campaign}::uuid`,
  )
  const { id } = await payload.create({
    collection: SLUGS.points,
    user,
    overrideAccess: false,
    data: { consultation: held?.consultation, clause: null, title: '按月用仓的小微卖家' } as never,
  })
  return id
}

/** As a worker that dies once in the middle, its writes of that step undone with it. */
const dyingOnce = (members: number): RunDefinition => {
  let isDead = false
  return {
    kind: 'campaign',
    step: async (context) => {
      const done = await campaignRun.step(context)
      if (isDead || context.done < members / 2) return done
      isDead = true
      throw new Error('the worker was killed')
    },
  }
}

const isOpen = async (payload: Payload, run: string) => {
  const [row] = await query<{ state: string }>(payload, sql`select state from runs where id = ${run}::uuid`)
  if (row?.state === 'failed') throw new Error('The assignment failed')
  return row?.state !== 'done'
}

/** @returns seconds from the click to the last member */
const assign = async (
  payload: Payload,
  { campaign, editor, definition }: { campaign: string; editor: Person; definition: RunDefinition },
) => {
  const point = await createPoint(payload, editor, campaign)
  const began = performance.now()
  const { run } = await assignCampaign(payload, { campaign, point, except: [], actor: editor.actor })
  while (await isOpen(payload, run)) await workOnRuns(payload, { find: () => definition })
  const seconds = (performance.now() - began) / 1000
  const [counted] = await query<{ carried: number; entries: number }>(
    payload,
    sql`select count(distinct m.comment_id)::int as carried,
        (select count(*)::int from audit_entries where action = 'group' and data->'input'->>'point' = ${point}) as entries
      from point_members m where m.point_id = ${point}::uuid`,
  )
  return { seconds, carried: counted?.carried ?? 0, entries: counted?.entries ?? 0 }
}

/** Assigns a campaign of as many members as the first argument says, then again with an interruption; prints RESULT. */
const main = async () => {
  const members = Number(process.argv[2])
  const payload = await getPayload({ config })
  const editor = await getPerson(payload, 'editor')
  const campaign = await loadCampaign(payload, members)
  const whole = await assign(payload, { campaign, editor, definition: campaignRun })
  const resumed = await assign(payload, { campaign, editor, definition: dyingOnce(members) })
  console.log(`RESULT ${JSON.stringify({ members, whole, resumed })}`)
  process.exit(0)
}

await main()
