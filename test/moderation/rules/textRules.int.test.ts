import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Actor } from '../../../src/access/actor'
import { SLUGS } from '../../../src/collections/slugs'
import { inTransaction, query } from '../../../src/db/transaction'
import { applyRules } from '../../../src/moderation/rules/applyRules'
import { countTextRuleHits } from '../../../src/moderation/rules/ruleHits'
import { textRuleWorkflow } from '../../../src/moderation/rules/workflow'
import { perform } from '../../../src/workflow/perform'
import { getTestPayload } from '../../support/database'
import { refusalOf, rowOf, system, trailOf } from '../../support/factories'
import { createPerson, seedPlaces } from '../../support/people'
import type { Person } from '../../support/people'
import { rest } from '../../support/rest'

type Who = 'author' | 'senior' | 'moderator' | 'auditor' | 'editor' | 'system'

let payload: Payload
let people: Record<Exclude<Who, 'system'>, Person>

const actorOf = (who: Who): Actor => (who === 'system' ? system : people[who].actor)

const WORDS = {
  name: '引流词',
  kind: 'keywords',
  severity: 'minor',
  policyCode: '行为规范27',
  scopes: ['title', 'transcript', 'comments'],
  words: '加微信',
  variants: ['spaced', 'lookalikes'],
}

const create = async (change: Record<string, unknown> = {}): Promise<string> => {
  const { id } = await payload.create({
    collection: SLUGS.textRules,
    user: people.author.user,
    overrideAccess: false,
    data: { ...WORDS, ...change } as never,
  })
  return id
}

const act = (id: string, action: string, who: Who) =>
  perform(payload, { collection: SLUGS.textRules, id, action, actor: actorOf(who), reason: '按程序办理' })

const STEPS: Record<string, readonly [string, Who][]> = {
  draft: [],
  shadow: [['try-out', 'author']],
  live: [
    ['try-out', 'author'],
    ['go-live', 'senior'],
  ],
  retired: [['retire', 'author']],
}

const ruleIn = async (state: string, change: Record<string, unknown> = {}) => {
  const id = await create(change)
  for (const [action, who] of STEPS[state] ?? []) await act(id, action, who)
  return id
}

beforeAll(async () => {
  payload = await getTestPayload()
  await seedPlaces(payload)
  const place = { agency: 'harbour', counties: ['460100'] }
  people = {
    author: await createPerson(payload, ['senior-moderator'], place),
    senior: await createPerson(payload, ['senior-moderator'], place),
    moderator: await createPerson(payload, ['moderator'], place),
    auditor: await createPerson(payload, ['auditor'], place),
    editor: await createPerson(payload, ['editor'], place),
  }
})

describe('the diagram of a text rule', () => {
  const states = ['draft', 'shadow', 'live', 'retired']
  const actions = ['try-out', 'return', 'go-live', 'step-back', 'retire', 'supersede']
  const everybody: Who[] = ['author', 'senior', 'moderator', 'auditor', 'editor', 'system']
  const seniors: Who[] = ['author', 'senior']
  // By hand: who may, and where it leads.
  const legal: Record<string, [Who[], string]> = {
    'draft try-out': [seniors, 'shadow'],
    'draft retire': [seniors, 'retired'],
    'shadow return': [seniors, 'draft'],
    'shadow go-live': [['senior'], 'live'],
    'shadow retire': [seniors, 'retired'],
    'shadow supersede': [['system'], 'retired'],
    'live step-back': [seniors, 'shadow'],
    'live retire': [seniors, 'retired'],
    'live supersede': [['system'], 'retired'],
  }

  const expectedOf = (state: string, action: string, who: Who) => {
    const [by, to] = legal[`${state} ${action}`] ?? [[], '']
    const takers: Who[] = action === 'supersede' ? ['system'] : seniors
    const rules: [boolean, unknown][] = [
      [who === 'editor', { status: 404, codes: ['not-found'] }],
      [!takers.includes(who), { status: 403, codes: ['not-your-action'] }],
      [by.includes(who), { state: to }],
      [by.length > 0, { status: 409, codes: ['four-eyes'] }],
      [true, { status: 409, codes: ['wrong-state-now'] }],
    ]
    return rules.find(([applies]) => applies)?.[1]
  }

  const cells = states.flatMap((state) => actions.map((action) => [state, action] as const))

  it('names every state and action', () => {
    expect(Object.keys(textRuleWorkflow.states)).toEqual(states)
    expect(Object.keys(textRuleWorkflow.actions).sort()).toEqual([...actions].sort())
  })

  it.each(cells)('%s · %s: done or refused, by whoever asks', async (state, action) => {
    for (const who of everybody) {
      const id = await ruleIn(state)
      const outcome = (await refusalOf(act(id, action, who))) as { performed?: { state: string } }
      const told = outcome.performed ? { state: outcome.performed.state } : outcome
      expect({ who, told }).toEqual({ who, told: expectedOf(state, action, who) })
    }
  })
})

describe('a rule in force', () => {
  it('is not edited, by anybody', async () => {
    const id = await ruleIn('live')
    const { status } = await rest('PATCH', `/text-rules/${id}`, {
      as: people.senior,
      body: { words: '别的' },
    })
    expect([403, 404, 409]).toContain(status)
    expect((await rowOf(payload, SLUGS.textRules, id))?.words).toBe('加微信')
  })

  it('ends when its next version goes live, in one act', async () => {
    const first = await ruleIn('live', { name: '甲' })
    const second = await ruleIn('shadow', { name: '乙', replaces: first })
    expect(await rowOf(payload, SLUGS.textRules, second)).toMatchObject({ version: '2' })
    await act(second, 'go-live', 'senior')
    expect(await rowOf(payload, SLUGS.textRules, first)).toMatchObject({ state: 'retired' })
    expect((await trailOf(payload, first)).at(-1)).toMatchObject({ action: 'supersede' })
  })

  it('cannot be said to replace itself or a draft', async () => {
    const draft = await create()
    const { status, body } = await rest('POST', '/text-rules', {
      as: people.author,
      body: { ...WORDS, replaces: draft },
    })
    expect(status).toBe(422)
    expect(JSON.stringify(body)).toContain('原规则')
  })
})

describe('a rule that would hang or find nothing', () => {
  it.each([
    [{ kind: 'pattern', pattern: '(a+)+b' }, '重复里面还有重复'],
    [{ kind: 'pattern', pattern: '(a)\\1' }, '引用了前面匹配的内容'],
    [{ words: '  \n ' }, '至少填写一个词语'],
    [{ words: '★★' }, '只有标点或符号'],
    [{ scopes: [] }, ''],
    [{ kind: 'ai-label', words: 'AI生成', minutes: 0 }, ''],
  ])('is refused when it is saved: %j', async (change, sentence) => {
    const { status, body } = await rest('POST', '/text-rules', {
      as: people.author,
      body: { ...WORDS, ...change },
    })
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toContain(sentence)
  })
})

describe('rules applied to a broadcast', () => {
  const spoken = (text: string) => ({
    isAiFigure: false,
    texts: { transcript: [{ startMs: 0, endMs: 1000, text }] },
  })

  const applied = (text: string) => inTransaction(payload, (tx) => applyRules(tx, spoken(text)))

  it('act when in force, are counted only when on trial, and do nothing as drafts', async () => {
    await create({ words: '海角草稿' })
    const shadow = await ruleIn('shadow', { words: '海角试行' })
    const live = await ruleIn('live', { words: '海角启用' })
    const result = await applied('海角草稿，海角试行，海角启用，海 角 启 用')
    expect(result.hits.map(({ rule }) => rule)).toEqual([live, live])
    expect(result.shadowHits).toBe(1)
    expect(await countTextRuleHits(payload, shadow)).toEqual({ today: 1, month: 1 })
    expect(await countTextRuleHits(payload, live)).toEqual({ today: 2, month: 2 })
  })

  it('follow a change of state at once', async () => {
    const live = await ruleIn('live', { words: '天涯海角' })
    expect((await applied('天涯海角')).hits.map(({ rule }) => rule)).toContain(live)
    await act(live, 'step-back', 'author')
    expect((await applied('天涯海角')).hits).toEqual([])
  })
})

describe('the endpoints', () => {
  const formOf = (entries: Record<string, string | File>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(entries)) form.append(name, value)
    return form
  }

  const srt = new File(['1\n00:00:01,000 --> 00:00:02,000\n请加薇信\n'], 'a.srt')

  it('show what a draft would find, beside those in force, and count nothing', async () => {
    const id = await create({ words: '加微信\n椰风海韵' })
    const { status, body } = await rest('POST', `/rule-tests/${id}`, {
      as: people.moderator,
      raw: formOf({ text: '椰风海韵，欢迎', scope: 'transcript' }),
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      counts: { added: 1, lost: 0, same: 0 },
      passages: [{ text: '椰风海韵，欢迎', marks: [{ start: 0, end: 4, group: 'added', form: 'exact' }] }],
    })
    expect(await countTextRuleHits(payload, id)).toEqual({ today: 0, month: 0 })
  })

  it('read a transcript, and say what cannot be read', async () => {
    const id = await create()
    const read = await rest('POST', `/rule-tests/${id}`, { as: people.moderator, raw: formOf({ file: srt }) })
    expect(read.body).toMatchObject({ passages: [{ startMs: 1000, marks: [{ form: 'lookalikes' }] }] })
    const wrong = new File(['%PDF-1.7'], 'a.pdf')
    const refused = await rest('POST', `/rule-tests/${id}`, {
      as: people.moderator,
      raw: formOf({ file: wrong }),
    })
    expect(refused.status).toBe(422)
    expect(JSON.stringify(refused.body)).toContain('无法识别的文件类型')
  })

  it('are closed to whoever does not moderate', async () => {
    const id = await create()
    const form = () => formOf({ text: '文字' })
    expect((await rest('POST', `/rule-tests/${id}`, { as: people.editor, raw: form() })).status).toBe(404)
    expect((await rest('POST', '/rule-checks', { as: people.editor, raw: form() })).status).toBe(403)
    expect((await rest('POST', '/rule-checks', { raw: form() })).status).toBe(403)
    expect((await rest('POST', '/rule-checks', { as: people.moderator, raw: form() })).status).toBe(200)
  })
})

it('a day’s count is one row for each rule', async () => {
  const rows = await query<{ count: number }>(
    payload,
    sql`select count(*)::int as count from text_rule_hits group by rule_id, day having count(*) > 1`,
  )
  expect(rows).toEqual([])
})
