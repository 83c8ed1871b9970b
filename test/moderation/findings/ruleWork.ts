import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import { SLUGS } from '../../../src/collections/slugs'
import { query } from '../../../src/db/transaction'
import { workOnRuns } from '../../../src/runs/work'
import { perform } from '../../../src/workflow/perform'
import { createRoom } from '../../livestream/moderation'
import type { Moderation } from '../../livestream/moderation'
import { rest } from '../../support/rest'

type Change = Record<string, unknown>

/** A minute before what is searched for, and the moment of it: 12:03. */
export const SRT =
  '1\n00:00:05,000 --> 00:00:08,000\n大家好\n\n2\n00:12:03,000 --> 00:12:06,000\n想要的请加薇信\n'

type Upload = {
  text?: BlobPart
  name?: string
  as?: Moderation['moderator']
  fields?: Record<string, string>
  of?: string
}

/** Rules, broadcasts and their texts, made the way people make them. */
export const ruleWork = (payload: Payload, moderation: Moderation) => {
  const ruleIn = async (state: 'draft' | 'shadow' | 'live', change: Change = {}): Promise<string> => {
    const { id } = await payload.create({
      collection: SLUGS.textRules,
      user: moderation.senior.user,
      overrideAccess: false,
      data: {
        name: '引流词',
        nameEn: 'Luring away',
        kind: 'keywords',
        severity: 'serious',
        policyCode: '行为规范27',
        topic: 'commerce',
        scopes: ['title', 'description', 'transcript', 'comments'],
        words: '加微信',
        variants: ['spaced', 'lookalikes'],
        ...change,
      } as never,
    })
    const step = (action: string, { actor } = moderation.senior) =>
      perform(payload, { collection: SLUGS.textRules, id, action, actor })
    if (state !== 'draft') await step('try-out')
    if (state === 'live') await step('go-live', moderation.otherSenior)
    return String(id)
  }

  const broadcastIn = async (change: Change = {}, county = '460100'): Promise<string> => {
    const { room } = await createRoom(payload, { county })
    const streamer = uuidv7()
    await query(
      payload,
      sql`insert into streamers (id, stage_name, name, topic, operator_id, agency_id, county_id, state)
        select ${streamer}, '阿妹', '符小妹', 'none', operator_id, 'harbour', ${county}, 'verified'
        from live_rooms where id = ${room}`,
    )
    const { id } = await payload.create({
      collection: SLUGS.broadcasts,
      user: moderation.senior.user,
      overrideAccess: false,
      data: {
        title: '芒果专场',
        room,
        streamer,
        startsAt: '2026-12-20T12:00:00.000Z',
        endsAt: '2026-12-20T15:00:00.000Z',
        ...change,
      } as never,
    })
    await workOnRuns(payload)
    return String(id)
  }

  const upload = (
    id: string,
    { text = SRT, name = '讲解.srt', as = moderation.moderator, fields = {}, of = 'broadcasts' }: Upload = {},
  ) => {
    const form = new FormData()
    form.append('file', new File([text], name))
    for (const [field, value] of Object.entries(fields)) form.append(field, value)
    return rest('POST', `/broadcast-texts/${of}/${id}`, { as, raw: form })
  }

  const uploaded = async (...args: Parameters<typeof upload>) => {
    const answer = await upload(...args)
    await workOnRuns(payload)
    return answer
  }
  return { ruleIn, broadcastIn, upload, uploaded }
}
