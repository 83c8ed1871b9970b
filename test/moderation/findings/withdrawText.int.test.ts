import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { inTransaction, query } from '../../../src/db/transaction'
import { forgetBroadcastTexts } from '../../../src/jobs/forgetBroadcastTexts'
import { countTextRuleHits } from '../../../src/moderation/rules/ruleHits'
import { workOnRuns } from '../../../src/runs/work'
import { createModeration, judge, judgement, report } from '../../livestream/moderation'
import type { Moderation } from '../../livestream/moderation'
import { getTestPayload } from '../../support/database'
import { rowOf, trailOf } from '../../support/factories'
import { rest } from '../../support/rest'
import { ruleWork, SRT } from './ruleWork'

let payload: Payload
let moderation: Moderation
let work: ReturnType<typeof ruleWork>

beforeAll(async () => {
  payload = await getTestPayload()
  moderation = await createModeration(payload)
  work = ruleWork(payload, moderation)
})

beforeEach(async () => {
  await query(payload, sql`update text_rules set state = 'retired' where state <> 'retired'`)
  await query(payload, sql`update broadcasts set state = 'ended' where state <> 'ended'`)
})

type Given = { as?: Moderation['moderator']; of?: string; reason?: string }

const withdraw = async (
  id: string,
  text: unknown,
  { as = moderation.moderator, of = 'broadcasts', reason = '传错了场次' }: Given = {},
) => {
  const answer = await rest('POST', `/workflow/${of}/${id}`, {
    as,
    body: { action: 'withdraw-text', reason, input: { text } },
  })
  await workOnRuns(payload)
  return answer
}

const shown = async (id: string, of = 'broadcasts') =>
  (await rest('GET', `/broadcast-texts/${of}/${id}`, { as: moderation.moderator })).body as unknown as {
    texts: { id: string }[]
    findings: { rules: { count: number; report: string | null }[]; onTrial: number }
  }

const reportsOf = (broadcast: string) =>
  query<{ id: string; state: string; case: string; description: string }>(
    payload,
    sql`select id, state::text, case_id as case, description from live_reports
      where broadcast_id = ${broadcast}::uuid order by arrived_at, id`,
  )

const stateOf = async (id: string) => (await rowOf(payload, 'live-cases', id))?.state

describe('a text that is withdrawn', () => {
  it('takes its hits, the report nobody has answered and the empty case back; it is kept, and not shown', async () => {
    const rule = await work.ruleIn('live')
    const id = await work.broadcastIn()
    const { body } = await work.uploaded(id)
    const [made] = await reportsOf(id)
    expect((await countTextRuleHits(payload, rule)).today).toBe(1)
    expect((await withdraw(id, body.id)).status).toBe(200)
    expect(await shown(id)).toMatchObject({ texts: [], findings: { rules: [], onTrial: 0 } })
    const path = `/broadcast-texts/broadcasts/${id}/${String(body.id)}`
    expect((await rest('GET', path, { as: moderation.moderator })).status).toBe(404)
    expect(await reportsOf(id)).toMatchObject([{ id: made?.id, state: 'withdrawn' }])
    expect(await stateOf(made?.case ?? '')).toBe('set-aside')
    expect((await countTextRuleHits(payload, rule)).today).toBe(0)
    const [kept] = await query<{ cues: number }>(
      payload,
      sql`select count(*)::int as cues from broadcast_cues where text_id = ${String(body.id)}::uuid`,
    )
    expect(kept?.cues).toBe(2)
    expect((await trailOf(payload, id)).at(-1)).toMatchObject({
      action: 'withdraw-text',
      reason: '传错了场次',
    })
    const last = async (record: string) => (await trailOf(payload, record)).at(-1)?.action
    expect([await last(made?.id ?? ''), await last(made?.case ?? '')]).toEqual(['withdraw', 'drop'])
  })

  it('may be handed in again, and is reported again', async () => {
    await work.ruleIn('live')
    const id = await work.broadcastIn()
    const first = await work.uploaded(id)
    await withdraw(id, first.body.id)
    const again = await work.uploaded(id)
    expect(again.status).toBe(201)
    expect((await reportsOf(id)).map(({ state }) => state)).toEqual(['withdrawn', 'joined'])
  })

  it('leaves a report that rests on another text as well, quoting that text alone', async () => {
    await work.ruleIn('live')
    const id = await work.broadcastIn()
    const { body } = await work.uploaded(id)
    await work.uploaded(id, { name: '弹幕.csv', text: '时间,用户,内容\n00:00:09,甲,加微信聊\n' })
    await withdraw(id, body.id)
    const reports = await reportsOf(id)
    expect(reports.map(({ state }) => state)).toEqual(['withdrawn', 'joined'])
    expect(reports[1]?.description).toContain('加微信聊')
    expect(reports[1]?.description).not.toContain('薇信')
    const joined = await rowOf(payload, 'live-cases', reports[1]?.case ?? '')
    expect(joined).toMatchObject({ id: reports[0]?.case, state: 'open' })
    expect(Number(joined?.reporters)).toBe(1)
  })

  it('leaves a case that somebody else has reported as well, with one report less', async () => {
    await work.ruleIn('live')
    const id = await work.broadcastIn()
    const { body } = await work.uploaded(id)
    const [made] = await reportsOf(id)
    const account = (
      await query<{ account: string }>(
        payload,
        sql`select platform_account as account from live_rooms r join broadcasts b on b.room_id = r.id where b.id = ${id}::uuid`,
      )
    )[0]?.account
    const told = await report(payload, { broadcast: id, values: { roomText: account } })
    expect(told.case).toBe(made?.case)
    expect(Number((await rowOf(payload, 'live-cases', told.case))?.reporters)).toBe(2)
    await withdraw(id, body.id)
    const left = await rowOf(payload, 'live-cases', told.case)
    expect([left?.state, Number(left?.reporters)]).toEqual(['open', 1])
  })

  it('does not move a report that is answered', async () => {
    await work.ruleIn('live')
    const id = await work.broadcastIn()
    const { body } = await work.uploaded(id)
    const [made] = await reportsOf(id)
    await judge(payload, moderation, made?.case ?? '', 'moderator', 'decide', judgement(moderation))
    expect((await withdraw(id, body.id)).status).toBe(200)
    expect((await shown(id)).findings.rules).toEqual([])
    expect(await reportsOf(id)).toMatchObject([{ id: made?.id, state: 'upheld' }])
  })

  it('takes back what was missing in it', async () => {
    await work.ruleIn('live', {
      name: '标识',
      kind: 'ai-label',
      words: '虚拟主播',
      minutes: 5,
      scopes: ['transcript'],
    })
    const id = await work.broadcastIn({ aiFigure: true })
    const { body } = await work.uploaded(id)
    expect(await reportsOf(id)).toMatchObject([{ state: 'joined' }])
    await withdraw(id, body.id)
    expect((await shown(id)).findings.rules).toEqual([])
    expect(await reportsOf(id)).toMatchObject([{ state: 'withdrawn' }])
  })

  it('goes with its broadcast’s term like any other', async () => {
    const id = await work.broadcastIn()
    const { body } = await work.uploaded(id)
    await withdraw(id, body.id)
    const kept = async () =>
      (await query(payload, sql`select 1 from broadcast_texts where id = ${String(body.id)}::uuid`)).length
    await forgetBroadcastTexts.run(payload, new Date('2029-12-20T14:00:00Z'))
    expect(await kept()).toBe(1)
    await forgetBroadcastTexts.run(payload, new Date('2029-12-20T16:00:00Z'))
    expect(await kept()).toBe(0)
  })

  it('of a case is withdrawn from that case', async () => {
    await work.ruleIn('live')
    const { case: id } = await report(payload)
    const { body } = await work.uploaded(id, { of: 'live-cases' })
    expect((await withdraw(id, body.id, { of: 'live-cases' })).status).toBe(200)
    expect(await shown(id, 'live-cases')).toMatchObject({ texts: [], findings: { rules: [] } })
    expect(await stateOf(id)).toBe('open')
  })

  it('is asked for with a reason, by who moderates there, and once', async () => {
    const id = await work.broadcastIn()
    const { body } = await work.uploaded(id)
    const other = await work.broadcastIn()
    const codes = async (asked: ReturnType<typeof withdraw>) => (await asked).status
    expect(await codes(withdraw(id, body.id, { reason: '' }))).toBe(422)
    expect(await codes(withdraw(id, body.id, { as: moderation.auditor }))).toBe(403)
    expect(await codes(withdraw(id, body.id, { as: moderation.elsewhere }))).toBe(404)
    expect(await codes(withdraw(other, body.id))).toBe(409)
    expect(await codes(withdraw(id, body.id))).toBe(200)
    expect(await codes(withdraw(id, body.id))).toBe(409)
  })

  it('is not taken from under a run that looks at it', async () => {
    const id = await work.broadcastIn()
    const { body } = await work.uploaded(id)
    const refused = await inTransaction(payload, async (tx) => {
      await tx.query(sql`select pg_advisory_xact_lock(hashtextextended(${`rules:${id}`}, 0))`)
      return rest('POST', `/workflow/broadcasts/${id}`, {
        as: moderation.moderator,
        body: { action: 'withdraw-text', reason: '传错了场次', input: { text: body.id } },
      })
    })
    expect(refused.status).toBe(409)
    expect((await withdraw(id, body.id)).status).toBe(200)
  })

  it('is found by its name among the record’s texts', async () => {
    const id = await work.broadcastIn()
    await work.uploaded(id, { text: SRT })
    const { body } = await rest('GET', `/relation-choices/broadcasts/${id}/broadcast-text?term=讲解`, {
      as: moderation.moderator,
    })
    expect(body.choices).toMatchObject([{ label: expect.stringContaining('讲解.srt') as string }])
  })
})
