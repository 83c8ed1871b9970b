import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { query } from '../../src/db/transaction'
import { findAttendee } from '../../src/events/registrations/attendee'
import { answerQuestions } from '../../src/events/registrations/door/answerQuestions'
import { findUnanswered } from '../../src/events/registrations/unanswered'
import { composeEventStep } from '../../src/mail/eventStep'
import { workOnRuns } from '../../src/runs/work'
import { createEventDesk } from '../events/planning'
import type { EventDesk } from '../events/planning'
import { listOf, openEvent, registered, takenOf } from '../events/registering'
import { getTestPayload } from '../support/database'
import { act, rowOf } from '../support/factories'
import type { Person } from '../support/people'
import { rest } from '../support/rest'
import { rowsOf, wrongIn } from './handIn'

let payload: Payload
let desk: EventDesk

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createEventDesk(payload)
})

const LISTS = SLUGS.eventGuestLists

const HEAD = '姓名\t电子邮箱\t单位\t联系电话\t邮件语言'

const listWith = (...rows: string[]) => `\ufeff${[HEAD, ...rows].join('\n')}`

const guests = (count: number, from = 0) =>
  Array.from(
    { length: count },
    (_, index) => `嘉宾${from + index}\tguest-${from + index}@invited.example\t某公司\t\t`,
  )

const handIn = (as: Person, event: string, bytes: string) => {
  const form = new FormData()
  form.append('file', new Blob([bytes]), '粘贴的嘉宾名单.csv')
  form.append('_payload', JSON.stringify({ event }))
  return rest('POST', `/${LISTS}`, { as, raw: form, headers: { 'accept-language': 'zh' } })
}

const checked = async (as: Person, event: string, bytes: string): Promise<string> => {
  const { status, body } = await handIn(as, event, bytes)
  if (status !== 201) throw new Error(JSON.stringify(body))
  await workOnRuns(payload)
  return String(body.doc?.id)
}

const start = (as: Person, list: string, input: Record<string, string> = {}) =>
  rest('POST', `/workflow/${LISTS}/${list}`, { as, body: { action: 'start', input } })

const statesOf = async (event: string) => {
  const states = (await listOf(payload, event)).map(({ state }) => state)
  return {
    registered: states.filter((state) => state === 'registered').length,
    waiting: states.filter((state) => state === 'waiting').length,
  }
}

/** By address, what is answered, in an order that does not depend on the questions' ids. */
const answersOf = async (event: string): Promise<Record<string, unknown[]>> => {
  const rows = await query<{ email: string; answers: Record<string, unknown> | null }>(
    payload,
    sql`select email, answers from event_registrations where event_id = ${event}::uuid`,
  )
  return Object.fromEntries(
    rows.map(({ email, answers }) => [
      email,
      Object.values(answers ?? {}).sort((one, other) => String(one).localeCompare(String(other), 'en')),
    ]),
  )
}

describe('a pasted list of guests', () => {
  it('is shown with what is wrong, and nobody is registered before somebody says so', async () => {
    const event = await openEvent(payload, desk)
    const list = await checked(
      desk.officer,
      event,
      listWith(
        '符小妹\tfu@invited.example\t椰风公司\t13800000000\t',
        '\tnameless@invited.example\t\t\t',
        '王五\tnot an address\t\t\t',
        'Jane Doe\tjane@invited.example\t\t\tEnglish',
        '又一个\tFU@invited.example\t\t\t',
        '赵六\tzhao@invited.example\t\t\t法语',
        '钱七\tqian@invited.example%0ABcc: all@visitors.example\t\t\t',
      ),
    )
    expect(await rowOf(payload, LISTS, list)).toMatchObject({ state: 'checked', rows: '7', bad_rows: '5' })
    expect(await wrongIn(payload, list)).toEqual([
      '3 name:empty A3',
      '4 email:not-an-address B4',
      '6 email:repeated',
      '7 language:language-unknown E7',
      '8 email:not-an-address B8',
    ])
    expect(await listOf(payload, event)).toEqual([])
    expect((await start(desk.officer, list)).status).toBe(409)
    expect((await start(desk.officer, list, { badRows: 'skip' })).status).toBe(200)
    await workOnRuns(payload)
    expect((await listOf(payload, event)).map(({ email }) => email).sort()).toEqual([
      'fu@invited.example',
      'jane@invited.example',
    ])
    // What was handed in is not kept twice.
    expect((await rowsOf(payload, list)).map(({ content }) => content)).toEqual(Array(7).fill(null))
  })

  it('gives places while there are any, and the rest wait', async () => {
    const event = await openEvent(payload, desk, { capacity: 3 })
    const list = await checked(desk.officer, event, listWith(...guests(5)))
    await start(desk.officer, list)
    await workOnRuns(payload)
    expect(await statesOf(event)).toEqual({ registered: 3, waiting: 2 })
    expect(await takenOf(payload, event)).toBe(3)
  })

  it('invites, with a ticket, in the language the list says', async () => {
    const event = await openEvent(payload, desk)
    const list = await checked(desk.officer, event, listWith('Jane Doe\tjane2@invited.example\t\t\tEnglish'))
    await start(desk.officer, list)
    await workOnRuns(payload)
    const [row] = await listOf(payload, event)
    const [parcel] = await query<{ content: { act: 'registered'; locale: 'en' } }>(
      payload,
      sql`select content from outbox where content->>'registration' = ${row?.id ?? ''}`,
    )
    const letter = await composeEventStep(payload, {
      kind: 'mail',
      template: 'event-step',
      registration: row?.id ?? '',
      act: parcel?.content.act ?? 'registered',
      locale: parcel?.content.locale ?? 'zh',
    })
    expect(letter?.subject).toMatch(/^Invitation: /)
    expect(letter?.attachments.map(({ contentType }) => contentType.split(';')[0]).sort()).toEqual([
      'application/pdf',
      'text/calendar',
    ])
  })

  const QUESTIONS = [
    {
      label: '午餐',
      labelEn: 'Lunch',
      kind: 'choice',
      required: true,
      choices: '素食、清真',
      choicesEn: 'Vegetarian; Halal',
    },
    { label: '是否接站', labelEn: 'Pick-up', kind: 'yes-no' },
    { label: '航班', labelEn: 'Flight', kind: 'text' },
  ]

  it('answers the questions of the event where it has columns for them, in either language', async () => {
    const event = await openEvent(payload, desk, { questions: QUESTIONS })
    const head = '姓名\t电子邮箱\t午餐\tPick-up\t航班'
    const list = await checked(
      desk.officer,
      event,
      `\ufeff${[
        head,
        '符小妹\tfu@invited.example\t素食\t是\tHU7181',
        'Jane Doe\tjane@invited.example\tHalal\tno\t',
        '王五\twang@invited.example\t\t\t',
        '赵六\tzhao@invited.example\t火锅\t\t',
      ].join('\n')}`,
    )
    expect(await wrongIn(payload, list)).toEqual([expect.stringMatching(/^5 answer-.*:unknown C5$/)])
    await start(desk.officer, list, { badRows: 'skip' })
    await workOnRuns(payload)
    const rows = await answersOf(event)
    expect(rows['fu@invited.example']).toEqual(['HU7181', true, '素食'])
    expect(rows['jane@invited.example']).toEqual([false, '清真'])
    expect(rows['wang@invited.example']).toEqual([])
  })

  it('says in words which question a row answers wrongly', async () => {
    const event = await openEvent(payload, desk, { questions: QUESTIONS })
    const list = await checked(desk.officer, event, '姓名\t电子邮箱\t午餐\n赵六\tzhao@invited.example\t火锅')
    const { body } = await rest('GET', `/import-preview/${LISTS}/${list}`, {
      as: desk.officer,
      headers: { 'accept-language': 'zh' },
    })
    expect(JSON.stringify(body)).toContain('火锅')
    expect(JSON.stringify(body)).toMatch(/“午餐”/)
  })

  it('asks by mail what the list left empty, and takes the answers once', async () => {
    const event = await openEvent(payload, desk, { questions: QUESTIONS })
    const list = await checked(
      desk.officer,
      event,
      '姓名\t电子邮箱\t航班\n符小妹\tasked@invited.example\tHU7181',
    )
    await start(desk.officer, list)
    await workOnRuns(payload)
    const [row] = await listOf(payload, event)
    const guest = await findAttendee(payload, row?.id ?? '')
    if (!guest) throw new TypeError('no guest')
    const letter = await composeEventStep(payload, {
      kind: 'mail',
      template: 'event-step',
      registration: guest.id,
      act: 'registered',
      locale: 'zh',
    })
    expect(letter?.text).toContain('主办方还有2个问题请您回答')
    const [lunch, pickUp] = await findUnanswered(payload, guest)
    const answer = (values: Record<string, string>) => answerQuestions(payload, { attendee: guest, values })
    expect(await answer({})).toEqual([{ field: `answer-${lunch?.id}`, code: 'empty' }])
    expect(await answer({ [`answer-${lunch?.id}`]: '素食', [`answer-${pickUp?.id}`]: 'yes' })).toEqual([])
    expect((await answersOf(event))['asked@invited.example']).toEqual(['HU7181', true, '素食'])
    // What was told stays told; the trail does not say what it was.
    expect(await answer({ [`answer-${lunch?.id}`]: '清真' })).toEqual([])
    expect((await answersOf(event))['asked@invited.example']).toContain('素食')
    const [entry] = await query<{ data: object }>(
      payload,
      sql`select data from audit_entries where subject_id = ${guest.id} and action = 'answer-questions'`,
    )
    expect(JSON.stringify(entry?.data)).not.toContain('素食')
    expect(await findUnanswered(payload, guest)).toEqual([])
  })

  it('leaves whoever is registered already with the place they have', async () => {
    const event = await openEvent(payload, desk)
    const own = { name: '符小妹', email: 'own@invited.example', organisation: null, phone: null, answers: {} }
    await registered(event, { values: own })
    const list = await checked(desk.officer, event, listWith('符小妹\town@invited.example\t\t\t'))
    expect(await wrongIn(payload, list)).toEqual(['2 email:registered-already'])
    await start(desk.officer, list)
    await workOnRuns(payload)
    expect(await rowOf(payload, LISTS, list)).toMatchObject({ state: 'done', stored_rows: '1' })
    expect(await listOf(payload, event)).toHaveLength(1)
  })

  it('stops when registration is stopped, and goes on when it is opened again', async () => {
    const event = await openEvent(payload, desk)
    const list = await checked(desk.officer, event, listWith(...guests(2, 100)))
    await act(payload, SLUGS.events, event, 'stop-registration', desk.officer.actor, { reason: '核对名额' })
    await start(desk.officer, list)
    await workOnRuns(payload)
    expect(await rowOf(payload, LISTS, list)).toMatchObject({ state: 'checked' })
    expect(await listOf(payload, event)).toEqual([])
    await act(payload, SLUGS.events, event, 'open-registration', desk.officer.actor)
    await start(desk.officer, list)
    await workOnRuns(payload)
    expect(await listOf(payload, event)).toHaveLength(2)
  })

  it('is not for another county, nor for an event that takes nobody', async () => {
    const event = await openEvent(payload, desk)
    expect((await handIn(desk.elsewhere, event, listWith(...guests(1)))).status).toBe(422)
    expect((await handIn(desk.leader, event, listWith(...guests(1)))).status).toBe(403)
    await act(payload, SLUGS.events, event, 'stop-registration', desk.officer.actor, { reason: '核对名额' })
    const list = await checked(desk.officer, event, listWith(...guests(1)))
    expect(await rowOf(payload, LISTS, list)).toMatchObject({ state: 'refused' })
  })

  it('of ten thousand is taken, each once, within the places', async () => {
    const event = await openEvent(payload, desk, { capacity: 900 })
    const list = await checked(desk.officer, event, listWith(...guests(10_000, 1_000)))
    expect(await rowOf(payload, LISTS, list)).toMatchObject({
      state: 'checked',
      rows: '10000',
      bad_rows: '0',
    })
    await start(desk.officer, list)
    await expect
      .poll(() => workOnRuns(payload).then(() => rowOf(payload, LISTS, list)), { timeout: 240_000 })
      .toMatchObject({ state: 'done', stored_rows: '10000' })
    expect(await statesOf(event)).toEqual({ registered: 900, waiting: 9_100 })
  }, 300_000)

  it('of more than twenty thousand is refused, and the limit told', async () => {
    const event = await openEvent(payload, desk)
    const list = await checked(desk.officer, event, listWith(...guests(20_001)))
    const row = await rowOf(payload, LISTS, list)
    expect(row).toMatchObject({ state: 'refused' })
    expect(String(row?.refusal)).toContain('20000')
  }, 120_000)
})
