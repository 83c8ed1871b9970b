import { sql } from '@payloadcms/db-postgres/drizzle'
import ExcelJS from 'exceljs'
import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { SLUGS } from '../../../src/collections/slugs'
import { inTransaction, query } from '../../../src/db/transaction'
import { startScan } from '../../../src/moderation/findings/startScan'
import { countTextRuleHits } from '../../../src/moderation/rules/ruleHits'
import { workOnRuns } from '../../../src/runs/work'
import { perform } from '../../../src/workflow/perform'
import { createModeration, report } from '../../livestream/moderation'
import type { Moderation } from '../../livestream/moderation'
import { getTestPayload } from '../../support/database'
import { system, trailOf } from '../../support/factories'
import { rest } from '../../support/rest'
import { ruleWork, SRT } from './ruleWork'

let payload: Payload
let moderation: Moderation
let ruleIn: ReturnType<typeof ruleWork>['ruleIn']
let broadcastIn: ReturnType<typeof ruleWork>['broadcastIn']
let upload: ReturnType<typeof ruleWork>['upload']
let uploaded: ReturnType<typeof ruleWork>['uploaded']

beforeAll(async () => {
  payload = await getTestPayload()
  moderation = await createModeration(payload)
  ;({ ruleIn, broadcastIn, upload, uploaded } = ruleWork(payload, moderation))
})

/** Each test has its own rules, and no broadcasts to come but its own. */
beforeEach(async () => {
  await query(payload, sql`update text_rules set state = 'retired' where state <> 'retired'`)
  await query(payload, sql`update broadcasts set state = 'ended' where state <> 'ended'`)
})

const shown = async (id: string, as = moderation.moderator, of = 'broadcasts') =>
  (await rest('GET', `/broadcast-texts/${of}/${id}`, { as })).body as unknown as {
    texts: { id: string; kind: string; cues: number }[]
    findings: {
      rules: { rule: string; count: number; report: string | null; shown: Record<string, unknown>[] }[]
      onTrial: number
    }
  }

const reportsOf = (broadcast: string) =>
  query<{ id: string; channel: string; state: string; case: string; description: string; topic: string }>(
    payload,
    sql`select id, channel::text, state::text, case_id as case, description, topic::text from live_reports
      where broadcast_id = ${broadcast}::uuid order by arrived_at`,
  )

describe('a transcript', () => {
  it('is kept with its times, and shown to those who moderate there', async () => {
    const id = await broadcastIn()
    const { status, body } = await uploaded(id)
    expect(status).toBe(201)
    expect(body).toMatchObject({ cues: 2, isKnown: false })
    const page = await rest('GET', `/broadcast-texts/broadcasts/${id}/${String(body.id)}`, {
      as: moderation.moderator,
    })
    expect(page.body).toMatchObject({
      cues: [
        { place: 0, startMs: 5000, endMs: 8000, text: '大家好' },
        { place: 1, startMs: 723_000, text: '想要的请加薇信' },
      ],
      hasEarlier: false,
      next: null,
    })
    expect((await trailOf(payload, id)).at(-1)).toMatchObject({ action: 'add-text', to_state: 'planned' })
  })

  it('is there for no moderator of another county, and nobody who does not moderate', async () => {
    const id = await broadcastIn()
    const { body } = await uploaded(id)
    const of = `/broadcast-texts/broadcasts/${id}`
    for (const path of [of, `${of}/${String(body.id)}`]) {
      expect((await rest('GET', path, { as: moderation.elsewhere })).status).toBe(404)
      expect((await rest('GET', path)).status).toBe(403)
    }
    expect((await upload(id, { as: moderation.elsewhere })).status).toBe(404)
    expect((await upload(id, { as: moderation.auditor })).status).toBe(403)
    expect((await rest('POST', `/rule-scans/broadcasts/${id}`, { as: moderation.auditor })).status).toBe(403)
    const other = await broadcastIn({}, '460200')
    const foreign = await rest('GET', `/broadcast-texts/broadcasts/${other}/${String(body.id)}`, {
      as: moderation.elsewhere,
    })
    expect(foreign.status).toBe(404)
  })

  it('with times that cannot be read is refused with each line, and kept without them when that is asked for', async () => {
    const id = await broadcastIn()
    const text = SRT.replace('00:12:03,000', '00:99:03,000')
    const refused = await upload(id, { text })
    expect(refused.status).toBe(422)
    expect(refused.body).toMatchObject({ mayKeep: true })
    expect(refused.body.errors?.map(({ message }) => message)).toEqual([
      '有1行的时间或文字有误，文件没有保存：',
      '第6行：时间写法有误',
    ])
    expect((await shown(id)).texts).toEqual([])
    expect((await upload(id, { text, fields: { keepFaults: 'true' } })).status).toBe(201)
    expect((await shown(id)).texts).toMatchObject([{ cues: 2 }])
  })

  it.each([
    ['讲解.pdf', '%PDF-1.7', '无法识别的文件类型'],
    ['空.srt', ' ', '没有可以检查的文字'],
    ['评论.csv', 'a,b\n1,2\n', '没有找到评论内容列'],
    ['评论.xlsx', 'PK\u0003\u0004', '不是可以读取的 Excel 工作簿'],
  ])('%s is refused with a sentence', async (name, text, sentence) => {
    const { status, body } = await upload(await broadcastIn(), { name, text })
    expect(status).toBe(422)
    expect(JSON.stringify(body)).toContain(sentence)
  })

  it('of a case without a known broadcast stays with the case', async () => {
    await ruleIn('live')
    const made = await report(payload)
    expect((await uploaded(made.case, { of: 'live-cases' })).status).toBe(201)
    const { findings } = await shown(made.case, moderation.moderator, 'live-cases')
    expect(findings.rules).toMatchObject([{ count: 1, report: null }])
  })
})

describe('an export of comments', () => {
  it('is read from a workbook, times as the spreadsheet keeps them', async () => {
    await ruleIn('live')
    const id = await broadcastIn()
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('弹幕')
    sheet.addRows([
      ['本场弹幕导出'],
      ['时间', '用户', '内容'],
      ['0:00:07', '甲', '多少钱'],
      [0.0625, '乙', '加 微 信 聊'],
    ])
    const { status } = await uploaded(id, {
      name: '弹幕.xlsx',
      text: (await workbook.xlsx.writeBuffer()) as ArrayBuffer,
    })
    expect(status).toBe(201)
    const { texts, findings } = await shown(id)
    expect(texts).toMatchObject([{ kind: 'comments', cues: 2 }])
    expect(findings.rules[0]?.shown).toMatchObject([
      { scope: 'comments', startMs: 5_400_000, matched: '加 微 信', form: 'written', word: '加微信' },
    ])
  })

  it('is read from a .txt table when somebody says that it holds comments', async () => {
    const id = await broadcastIn()
    const text = '时间\t用户\t内容\n00:00:07\t甲\t多少钱\n'
    await uploaded(id, { name: '弹幕.txt', text, fields: { kind: 'comments' } })
    expect((await shown(id)).texts).toMatchObject([{ kind: 'comments', cues: 1 }])
  })
})

describe('a rule in force', () => {
  it('that hits opens one report, which opens one case', async () => {
    const rule = await ruleIn('live')
    const id = await broadcastIn()
    await uploaded(id)
    const [made, ...others] = await reportsOf(id)
    expect(others).toEqual([])
    expect(made).toMatchObject({ channel: 'rule', state: 'joined', topic: 'commerce' })
    expect(made?.description).toContain('00:12:03 想要的请加薇信')
    expect((await shown(id)).findings.rules).toMatchObject([
      {
        rule,
        count: 1,
        report: made?.id,
        shown: [{ startMs: 723_000, form: 'lookalikes', matched: '加薇信' }],
      },
    ])
    expect((await shown(made?.case ?? '', moderation.moderator, 'live-cases')).findings.rules).toHaveLength(1)
  })

  it('hits titles, descriptions and goods as soon as they are written', async () => {
    const rule = await ruleIn('live')
    const id = await broadcastIn({ title: '加微信有礼', description: '加 微信', goods: '加V信' })
    const { findings } = await shown(id)
    expect(findings.rules).toMatchObject([{ rule, count: 3 }])
    expect(await reportsOf(id)).toHaveLength(1)
    await payload.update({
      collection: SLUGS.broadcasts,
      id,
      data: { title: '芒果专场', description: '', goods: '' },
      user: moderation.senior.user,
      overrideAccess: false,
    })
    await workOnRuns(payload)
    expect((await shown(id)).findings.rules).toEqual([])
    expect(await reportsOf(id)).toHaveLength(1)
  })

  it('joins the case that is open on the same broadcast and topic', async () => {
    await ruleIn('live')
    await ruleIn('live', { name: '绝对化', words: '全网最低' })
    const id = await broadcastIn()
    await uploaded(id, { text: `${SRT}\n3\n00:20:00,000 --> 00:20:05,000\n全网最低\n` })
    const reports = await reportsOf(id)
    expect(reports).toHaveLength(2)
    expect(new Set(reports.map((one) => one.case)).size).toBe(1)
  })

  it('opens nothing for the same text again, nor for more text, nor for runs that race', async () => {
    const rule = await ruleIn('live')
    const id = await broadcastIn()
    const first = await uploaded(id)
    const again = await uploaded(id, { name: '同一份.srt' })
    expect([first.status, again.status, again.body.id]).toEqual([201, 200, first.body.id])
    const subject = { collection: 'broadcasts', id } as const
    await uploaded(id, { name: '续.srt', text: SRT.replace('薇信', '微信') })
    await inTransaction(payload, (tx) => startScan(tx, { subject, actor: system }))
    await inTransaction(payload, (tx) => startScan(tx, { subject, actor: system }))
    await Promise.all([workOnRuns(payload), workOnRuns(payload), workOnRuns(payload)])
    expect(await reportsOf(id)).toHaveLength(1)
    expect((await shown(id)).findings.rules).toMatchObject([{ rule, count: 2 }])
    expect((await countTextRuleHits(payload, rule)).month).toBe(2)
  })

  it('finds a word that runs over the end of one step into the next', async () => {
    const rule = await ruleIn('live')
    const id = await broadcastIn()
    const lines = Array.from({ length: 20_001 }, (_, index) => `第${index}句`)
    lines[19_999] = '请加'
    lines[20_000] = '微信'
    await uploaded(id, { name: '长.txt', text: lines.join('\n') })
    expect((await shown(id)).findings.rules).toMatchObject([{ rule, count: 1, shown: [{ cue: 19_999 }] }])
  })
})

describe('a rule that is not in force', () => {
  it('on trial is counted, reports nothing, and shows nothing but how much', async () => {
    const rule = await ruleIn('shadow')
    const id = await broadcastIn()
    await uploaded(id)
    expect(await reportsOf(id)).toEqual([])
    expect((await shown(id)).findings).toEqual({ rules: [], onTrial: 1 })
    expect((await countTextRuleHits(payload, rule)).month).toBe(1)
  })

  it('as a draft does nothing', async () => {
    await ruleIn('draft')
    const id = await broadcastIn()
    await uploaded(id)
    expect(await reportsOf(id)).toEqual([])
    expect((await shown(id)).findings).toEqual({ rules: [], onTrial: 0 })
  })

  it('reports what it had only counted once it is put in force', async () => {
    const rule = await ruleIn('shadow')
    const id = await broadcastIn()
    await uploaded(id)
    const { actor } = moderation.otherSenior
    await perform(payload, { collection: SLUGS.textRules, id: rule, action: 'go-live', actor })
    await workOnRuns(payload)
    expect(await reportsOf(id)).toHaveLength(1)
    expect((await shown(id)).findings).toMatchObject({ rules: [{ rule, count: 1 }], onTrial: 0 })
    expect((await countTextRuleHits(payload, rule)).month).toBe(1)
  })
})

describe('a figure made by a machine', () => {
  const label = () =>
    ruleIn('live', {
      kind: 'ai-label',
      words: 'AI生成\n数字人',
      minutes: 10,
      topic: 'rights',
      variants: ['spaced'],
    })

  const spoken = (...cues: [time: string, text: string][]) =>
    cues.map(([time, text], index) => `${index + 1}\n${time},000 --> ${time},900\n${text}\n`).join('\n')

  it('without a label for longer than allowed is reported, with the stretch', async () => {
    await label()
    const id = await broadcastIn({ aiFigure: true })
    expect(await reportsOf(id)).toEqual([])
    await uploaded(id, { text: spoken(['00:00:01', '本直播由数字人主持'], ['00:30:00', '下单吧']) })
    expect(await reportsOf(id)).toMatchObject([{ topic: 'rights' }])
    expect((await shown(id)).findings.rules).toMatchObject([
      { count: 1, shown: [{ form: 'unlabelled', startMs: 1000, endMs: 1_800_900 }] },
    ])
  })

  it('labelled in time, or none at all, is not', async () => {
    await label()
    const text = spoken(['00:00:01', '数字人主持'], ['00:09:00', 'AI 生成'], ['00:15:00', '下单吧'])
    const labelled = await broadcastIn({ aiFigure: true })
    await uploaded(labelled, { text })
    const human = await broadcastIn()
    await uploaded(human, { text: spoken(['00:00:01', '大家好'], ['00:30:00', '下单吧']) })
    expect([await reportsOf(labelled), await reportsOf(human)]).toEqual([[], []])
  })
})
