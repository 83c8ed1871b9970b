import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { v7 as uuidv7 } from 'uuid'

import type { MappingRow } from '../../src/clauses/clauseMapping'
import { SLUGS } from '../../src/collections/slugs'
import { getTestPayload } from '../support/database'
import { CLAUSES, createDesk, createPolicy, createRevision, rowOf } from '../support/factories'
import type { Desk } from '../support/factories'
import { createPerson } from '../support/people'
import type { Person } from '../support/people'
import { rest } from '../support/rest'

let payload: Payload
let desk: Desk
let colleague: Person
let outsider: Person
let auditor: Person
let observer: Person

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createDesk(payload)
  colleague = await createPerson(payload, ['editor'])
  outsider = await createPerson(payload, ['editor'], { agency: 'upland' })
  auditor = await createPerson(payload, ['auditor'])
  observer = await createPerson(payload, ['observer'])
})

const clause = (anchor: string, number: string, text: string) => ({ ...CLAUSES[0]!, anchor, number, text })

const EARLIER = [
  clause('c-1', '第一条', '为规范产业园的认定和管理，制定本细则。'),
  clause('c-2', '第二条', '建筑面积不少于两万平方米，配有仓储和分拣场地。'),
  clause('c-3', '第三条', '申报材料应当加盖公章，一式五份。'),
]

/** Kept · reworded beyond recognition · gone · new. */
const LATER = [
  clause('c-1', '第一条', '为规范产业园的认定和管理，制定本细则。'),
  clause('c-2', '第二条', '面积不少于一万平方米，可以由相距不远的若干楼宇组成，并配有场地。'),
  clause('c-4', '第四条', '能够共享的材料不再要求提交，申报材料不需要加盖公章。'),
]

const twoTexts = async () => {
  const policy = await createPolicy(payload, desk)
  const from = await createRevision(payload, desk, { policy, clauses: EARLIER })
  const to = await createRevision(payload, desk, { policy, clauses: LATER })
  return { from, to }
}

const compare = (texts: { from?: unknown; to?: unknown }, as?: Person) =>
  rest('POST', '/clause-mapping', { as, body: texts })

const say = (id: string, correction: unknown, as?: Person) =>
  rest('POST', `/clause-mapping/${id}/row`, { as, body: correction })

const compared = async () => {
  const texts = await twoTexts()
  const { body } = await compare(texts, desk.editor)
  return { ...texts, id: String(body.id) }
}

const rowsOf = async (id: string) =>
  ((await rowOf(payload, SLUGS.clauseMappings, id))?.rows ?? []) as MappingRow[]

const rowFrom = async (id: string, from: string) => (await rowsOf(id)).find((row) => row.from === from)

const statusAndCode = ({ status, body }: Awaited<ReturnType<typeof rest>>) => [status, body.errors?.[0]?.code]

describe('POST /api/clause-mapping', () => {
  it('accounts for every clause of both texts, and leaves what is unsure to a person', async () => {
    const { id } = await compared()
    const rows = await rowsOf(id)
    expect(rows.flatMap(({ from }) => from ?? [])).toEqual(['c-1', 'c-2', 'c-3'])
    expect(new Set(rows.flatMap(({ to }) => to))).toEqual(new Set(['c-1', 'c-2', 'c-4']))
    expect(await rowFrom(id, 'c-1')).toMatchObject({ kind: 'kept', isSure: true, confirmedBy: null })
    expect(rows.some(({ isSure }) => !isSure)).toBe(true)
  })

  it('asked again, or twice at once, compares into the one mapping', async () => {
    const texts = await twoTexts()
    const answers = await Promise.all([compare(texts, desk.editor), compare(texts, colleague)])
    const ids = [...answers, await compare(texts, desk.editor)].map(({ status, body }) => [status, body.id])
    expect(new Set(ids.map(String)).size).toBe(1)
    expect(ids[0]?.[0]).toBe(200)
  })

  it.each<[string, () => Person | undefined, [number, string]]>([
    ['nobody', () => undefined, [403, 'not-signed-in']],
    ['another agency', () => outsider, [404, 'not-found']],
  ])('refuses %s', async (_who, person, expected) => {
    expect(statusAndCode(await compare(await twoTexts(), person()))).toEqual(expected)
  })

  it.each([
    ['the head of the division', () => desk.reviewer],
    ['the auditor', () => auditor],
    ['an observer', () => observer],
  ])('lets %s write none', async (_who, person) => {
    const { status } = await compare(await twoTexts(), person())
    expect([403, 404]).toContain(status)
  })

  it.each<[string, (texts: { from: string; to: string }) => object, [number, string]]>([
    ['nothing', () => ({}), [400, 'malformed-request']],
    ['a text with itself', ({ to }) => ({ from: to, to }), [400, 'malformed-request']],
    ['numbers', () => ({ from: 1, to: 2 }), [400, 'malformed-request']],
    ['no id', ({ to }) => ({ from: "x' or 1=1", to }), [404, 'not-found']],
    ['a text that is not there', ({ to }) => ({ from: uuidv7(), to }), [404, 'not-found']],
  ])('refuses %s', async (_what, body, expected) => {
    expect(statusAndCode(await compare(body(await twoTexts()), desk.editor))).toEqual(expected)
  })

  it('refuses texts of two policies', async () => {
    const [one, other] = [await twoTexts(), await twoTexts()]
    const { status } = await compare({ from: one.from, to: other.to }, desk.editor)
    expect(status).toBe(422)
  })
})

describe('POST /api/clause-mapping/:id/row', () => {
  it('records who said so, and outlives a new comparison', async () => {
    const { id, from, to } = await compared()
    const { status } = await say(id, { from: 'c-3', to: ['c-4'] }, colleague)
    expect(status).toBe(200)
    await compare({ from, to }, desk.editor)
    expect(await rowFrom(id, 'c-3')).toMatchObject({
      to: ['c-4'],
      kind: 'moved',
      isSure: true,
      confirmedBy: colleague.id,
    })
  })

  it('keeps what two people say of two rows at once', async () => {
    const { id } = await compared()
    const answers = await Promise.all([
      say(id, { from: 'c-2', to: ['c-2'] }, desk.editor),
      say(id, { from: 'c-3', to: [] }, colleague),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect((await rowFrom(id, 'c-2'))?.confirmedBy).toBe(desk.editor.id)
    expect((await rowFrom(id, 'c-3'))?.confirmedBy).toBe(colleague.id)
  })

  it('takes of two opposite words on one row the later, whole', async () => {
    const { id } = await compared()
    await Promise.all([
      say(id, { from: 'c-3', to: [] }, desk.editor),
      say(id, { from: 'c-3', to: ['c-4'] }, colleague),
    ])
    const row = await rowFrom(id, 'c-3')
    const words = [
      { to: [], kind: 'deleted', confirmedBy: desk.editor.id },
      { to: ['c-4'], kind: 'moved', confirmedBy: colleague.id },
    ]
    expect(words).toContainEqual({ to: row?.to, kind: row?.kind, confirmedBy: row?.confirmedBy })
  })

  it.each<[string, unknown, [number, string]]>([
    ['a clause the later text lacks', { from: 'c-3', to: ['c-9'] }, [422, 'mapping-incomplete']],
    ['a clause the earlier text lacks', { from: 'c-9', to: ['c-4'] }, [422, 'mapping-incomplete']],
    ['a new clause that is not one', { from: null, to: ['c-1'] }, [422, 'mapping-incomplete']],
    ['no target', { from: 'c-3' }, [400, 'malformed-request']],
    ['a target that is no list', { from: 'c-3', to: 'c-4' }, [400, 'malformed-request']],
    ['a source that is no text', { from: 3, to: [] }, [400, 'malformed-request']],
  ])('refuses %s, and changes nothing', async (_what, correction, expected) => {
    const { id } = await compared()
    const before = await rowsOf(id)
    expect(statusAndCode(await say(id, correction, desk.editor))).toEqual(expected)
    expect(await rowsOf(id)).toEqual(before)
  })

  it.each<[string, () => Person | undefined, number[]]>([
    ['nobody', () => undefined, [403]],
    ['another agency', () => outsider, [404]],
    ['the auditor', () => auditor, [403, 404]],
    ['an observer', () => observer, [403, 404]],
  ])('refuses %s, and changes nothing', async (_who, person, expected) => {
    const { id } = await compared()
    const { status } = await say(id, { from: 'c-3', to: [] }, person())
    expect(expected).toContain(status)
    expect((await rowFrom(id, 'c-3'))?.confirmedBy).toBeNull()
  })

  it.each(['nonsense', uuidv7()])('answers 404 for the mapping %s', async (id) => {
    expect(statusAndCode(await say(id, { from: 'c-3', to: [] }, desk.editor))).toEqual([404, 'not-found'])
  })
})
