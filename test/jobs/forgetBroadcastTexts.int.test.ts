import { sql } from '@payloadcms/db-postgres/drizzle'
import { addMonths } from 'date-fns'
import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'

import { query } from '../../src/db/transaction'
import { forgetBroadcastTexts } from '../../src/jobs/forgetBroadcastTexts'
import { createModeration } from '../livestream/moderation'
import type { Moderation } from '../livestream/moderation'
import { ruleWork } from '../moderation/findings/ruleWork'
import { getTestPayload } from '../support/database'

let payload: Payload
let moderation: Moderation

beforeAll(async () => {
  payload = await getTestPayload()
  moderation = await createModeration(payload)
})

const textsOf = (broadcast: string) =>
  query(payload, sql`select id from broadcast_texts where broadcast_id = ${broadcast}::uuid`)

it('keeps the words of a broadcast three years from its end, longer with a case that is kept', async () => {
  const { broadcastIn, uploaded, ruleIn } = ruleWork(payload, moderation)
  const plain = await broadcastIn()
  await uploaded(plain, { name: '讲解.txt', text: '大家好' })
  await ruleIn('live')
  const reported = await broadcastIn()
  await uploaded(reported)
  // They end on 20 December 2026 at 15:00 UTC.
  const end = new Date('2026-12-20T15:00:00.000Z')
  await forgetBroadcastTexts.run(payload, addMonths(end, 36))
  expect([(await textsOf(plain)).length, (await textsOf(reported)).length]).toEqual([1, 1])
  const after = new Date(addMonths(end, 36).getTime() + 1000)
  await forgetBroadcastTexts.run(payload, after)
  expect([(await textsOf(plain)).length, (await textsOf(reported)).length]).toEqual([0, 1])
  await query(
    payload,
    sql`update live_cases set retain_until = now() - interval '1 day' where broadcast_id = ${reported}::uuid`,
  )
  await query(payload, sql`update live_cases set forgotten_at = now() where broadcast_id = ${reported}::uuid`)
  await forgetBroadcastTexts.run(payload, after)
  expect(await textsOf(reported)).toEqual([])
  const left = await query(
    payload,
    sql`select 1 from broadcast_cues union all select 1 from rule_findings where text_id is not null`,
  )
  expect(left).toEqual([])
})
