import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { liveCaseWorkflow } from '../../src/livestream/cases/workflow'
import { addDays, beijingDay } from '../../src/legal/beijing'
import { getTestPayload } from '../support/database'
import { act, refusalOf, rowOf } from '../support/factories'
import { actorNamed, createModeration, createRoom, judgement, newCase, severe } from './moderation'
import type { Moderation } from './moderation'

const ACTORS = ['moderator', 'third', 'elsewhere', 'senior', 'auditor', 'operator', 'system'] as const

type Who = (typeof ACTORS)[number]
type Refused = { status: number; codes: string[] }
type Step = [action: string, by: string, input?: string]

const tomorrow = addDays(beijingDay(new Date()), 1)
const refused = (...codes: string[]): Refused => ({ status: 409, codes })

/** What is entered, by the act or the kind of judgement. */
const inputsOf = (moderation: Moderation): Record<string, Record<string, string>> => ({
  decide: judgement(moderation),
  unfounded: { measure: 'no-violation', grounds: '未发现违规。' },
  propose: severe(moderation),
  'decide-second': severe(moderation),
  other: judgement(moderation, { measure: 'stop-for-term', term: 'm-1' }),
  settle: severe(moderation),
  modify: judgement(moderation),
  hold: { heldUntil: tomorrow },
  'issue-notice': { facts: '直播中使用绝对化用语。' },
  'ask-again': { remedy: 'wd-3' },
  refer: { recipient: 'market-regulation', addressee: '某市市场监管局', facts: '涉嫌虚假宣传。' },
})

const CLAIM: Step = ['claim', 'moderator']
const DECIDED: Step[] = [CLAIM, ['decide', 'moderator']]
const SECOND: Step[] = [CLAIM, ['propose', 'moderator']]
const SENIOR: Step[] = [...SECOND, ['claim', 'second'], ['decide-second', 'second', 'other']]
const NOTICED: Step[] = [...DECIDED, ['issue-notice', 'second']]
const RECTIFIED: Step[] = [...NOTICED, ['report-rectified', 'operator']]

/** The way to each state, by people who hold nothing at its end unless `holder` says so. */
const WAYS: Record<string, Step[]> = {
  open: [],
  held: [CLAIM, ['hold', 'moderator']],
  'handed-up': [CLAIM, ['hand-up', 'moderator']],
  'second-review': SECOND,
  'senior-review': SENIOR,
  decided: DECIDED,
  rectifying: NOTICED,
  overdue: [...NOTICED, ['run-over', 'system']],
  rectified: RECTIFIED,
  verified: [...RECTIFIED, ['verify', 'second']],
  closed: [...RECTIFIED, ['verify', 'second'], ['close', 'second']],
  overturned: [...NOTICED, ['overturn', 'system']],
  'set-aside': [CLAIM, ['set-aside', 'moderator']],
}

/** Who judges holds the case first; here the one who tries has just claimed it, wherever that is possible. */
const HELD = ['decide', 'propose', 'decide-second', 'settle', 'hold', 'hand-up', 'set-aside']

const BOTH: Who[] = ['moderator', 'third', 'senior']
const SENIORS: Who[] = ['senior']

const after = (to: string, from: readonly string[]) => Object.fromEntries(from.map((state) => [state, to]))
const AFTER_NOTICE = ['rectifying', 'overdue', 'rectified', 'verified', 'closed']

const ACTS: Record<string, { by: Who[]; from: Record<string, string | Refused> }> = {
  decide: { by: BOTH, from: { open: 'decided', 'handed-up': 'decided' } },
  propose: { by: BOTH, from: { open: 'second-review', 'handed-up': 'second-review' } },
  'decide-second': { by: BOTH, from: { 'second-review': 'decided' } },
  settle: { by: SENIORS, from: { 'senior-review': 'decided' } },
  hold: { by: BOTH, from: { open: 'held' } },
  resume: { by: BOTH, from: { held: 'open' } },
  'hold-over': { by: ['system'], from: { held: 'open' } },
  'hand-up': { by: BOTH, from: { open: 'handed-up' } },
  'hand-back': { by: SENIORS, from: { 'handed-up': 'open' } },
  'set-aside': { by: BOTH, from: { open: 'set-aside', 'handed-up': 'set-aside' } },
  drop: { by: ['system'], from: after('set-aside', ['open', 'held', 'handed-up']) },
  'issue-notice': { by: BOTH, from: { decided: 'rectifying' } },
  'close-unfounded': { by: BOTH, from: { decided: refused('violation-decided') } },
  'report-rectified': { by: ['operator'], from: { rectifying: 'rectified', overdue: 'rectified' } },
  'run-over': { by: ['system'], from: { rectifying: 'overdue' } },
  'ask-again': { by: BOTH, from: { rectified: 'rectifying' } },
  verify: { by: BOTH, from: { rectified: 'verified' } },
  close: { by: BOTH, from: { verified: 'closed' } },
  'close-referred': { by: BOTH, from: { overdue: refused('not-referred') } },
  refer: {
    by: BOTH,
    from: { decided: 'decided', ...Object.fromEntries(AFTER_NOTICE.map((state) => [state, state])) },
  },
  overturn: { by: ['system'], from: after('overturned', AFTER_NOTICE) },
  modify: { by: ['system'], from: after('decided', AFTER_NOTICE) },
}

/** Tried where they are defined: claims, clocks, merging, what two judgements side by side lead to. */
const BESIDE = [
  'claim',
  'release',
  'assign',
  'lapse-claim',
  'merge',
  'unmerge',
  'withdraw-text',
  'grade',
  'link-room',
  'agree',
  'disagree',
  'mark-golden',
  'preserve',
  'end-preserving',
  'forget',
  'remind',
  'escalate',
  'settle-clock',
  'remark',
]

let payload: Payload
let moderation: Moderation

beforeAll(async () => {
  payload = await getTestPayload()
  moderation = await createModeration(payload)
})

const take = (id: string, action: string, by: string, entered = action) =>
  act(payload, 'live-cases', id, action, actorNamed(moderation, by, id), {
    reason: '按规定办理',
    input: inputsOf(moderation)[entered],
  })

const caseIn = async (state: string): Promise<string> => {
  const id = await newCase(payload)
  for (const [action, by, entered] of WAYS[state] ?? []) await take(id, action, by, entered)
  return id
}

/** In these a moderator has judged it already, or only seniors may. */
const JUDGED = ['second-review', 'senior-review']

const expectedOf = (state: string, action: string, who: Who): string | Refused => {
  const { by, from } = ACTS[action] ?? { by: [], from: {} }
  if (who === 'elsewhere') return { status: 404, codes: ['not-found'] }
  if (!by.includes(who)) return { status: 403, codes: ['not-your-action'] }
  const to = from[state]
  if (to === undefined) return refused('wrong-state-now')
  if (!HELD.includes(action)) return to
  if (JUDGED.includes(state) && who === 'moderator') {
    return refused('four-eyes', 'not-taken-by-you', 'judged-already')
  }
  const isForSeniors = state === 'handed-up' || state === 'senior-review'
  return isForSeniors && who !== 'senior' ? refused('not-taken-by-you', 'for-seniors') : to
}

it('has every act and every state in the diagram', () => {
  expect([...Object.keys(ACTS), ...BESIDE].sort()).toEqual(Object.keys(liveCaseWorkflow.actions).sort())
  expect([...Object.keys(WAYS), 'comparing'].sort()).toEqual(Object.keys(liveCaseWorkflow.states).sort())
})

describe.each(Object.keys(WAYS))('a case in %s', (state) => {
  it.each(Object.keys(ACTS))('%s: done or refused as the diagram says, whoever tries', async (action) => {
    const still = await caseIn(state)
    const outcomes: Record<string, unknown> = {}
    const expected: Record<string, unknown> = {}
    for (const who of ACTORS) {
      expected[who] = expectedOf(state, action, who)
      const isLegal = typeof expected[who] === 'string'
      const id = isLegal ? await caseIn(state) : still
      const mayHold = isLegal && HELD.includes(action)
      await (mayHold ? take(id, 'claim', who) : Promise.resolve())
      const outcome = (await refusalOf(take(id, action, who))) as { performed?: unknown }
      outcomes[who] = outcome.performed ? (await rowOf(payload, 'live-cases', id))?.state : outcome
    }
    expect(outcomes).toEqual(expected)
  })
})

describe('what a decision needs', () => {
  const decideWith = async (input: Record<string, string>, action = 'decide') => {
    const id = await newCase(payload)
    await take(id, 'claim', 'moderator')
    return refusalOf(act(payload, 'live-cases', id, action, moderation.moderator.actor, { input }))
  }

  it.each<[string, Record<string, string>, number, string]>([
    ['a policy code', { policyCode: '' }, 409, 'decision-without-code'],
    ['a code in use', { policyCode: '0199aa00-0000-7000-8000-0000000000ff' }, 409, 'policy-code-unknown'],
    ['a period', { remedy: '' }, 409, 'decision-without-remedy'],
    ['a reason', { grounds: '' }, 422, 'input-missing'],
    ['a measure', { measure: '' }, 422, 'input-missing'],
    ['a measure of the list', { measure: 'fine' }, 422, 'input-invalid'],
    ['a second person for a severe measure', { measure: 'close-account' }, 422, 'input-invalid'],
  ])('is refused without %s', async (_what, change, status, code) => {
    expect(await decideWith(judgement(moderation, change))).toEqual({ status, codes: [code] })
  })

  it('is refused a blacklist entry without its term', async () => {
    expect(await decideWith(judgement(moderation, { measure: 'blacklist' }), 'propose')).toEqual(
      refused('decision-without-term'),
    )
  })

  it('closes a case without violation, and issues no notice of it', async () => {
    const id = await newCase(payload)
    await take(id, 'claim', 'moderator')
    await take(id, 'decide', 'moderator', 'unfounded')
    expect(await refusalOf(take(id, 'issue-notice', 'moderator'))).toEqual(refused('no-violation-decided'))
    expect(await refusalOf(take(id, 'refer', 'moderator'))).toEqual(refused('no-violation-decided'))
    await take(id, 'close-unfounded', 'moderator')
    expect((await rowOf(payload, 'live-cases', id))?.state).toBe('closed')
  })
})

describe('a case of a room nobody has recorded', () => {
  it('gets its notice once the room is linked, and never a room of another county', async () => {
    const { report } = await import('./moderation')
    const { case: id } = await report(payload, { values: { roomText: 'unheard-of', topic: 'vulgarity' } })
    await take(id, 'claim', 'moderator')
    await take(id, 'decide', 'moderator')
    expect(await refusalOf(take(id, 'issue-notice', 'moderator'))).toEqual(refused('operator-unknown'))
    const link = (room: string) =>
      refusalOf(act(payload, 'live-cases', id, 'link-room', moderation.moderator.actor, { input: { room } }))
    const foreign = await createRoom(payload, { county: '460200' })
    expect(await link(foreign.room)).toEqual(refused('room-elsewhere'))
    await link(moderation.room)
    await take(id, 'issue-notice', 'moderator')
    expect((await rowOf(payload, 'live-cases', id))?.notice_number).toMatch(/^琼商函〔20\d\d〕\d+号$/)
  })
})
