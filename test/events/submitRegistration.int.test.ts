import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { payloadSecret } from '../../src/environment'
import { submitRegistration, tokenSubjectOf } from '../../src/events/registrations/door/submitRegistration'
import { findAttendee } from '../../src/events/registrations/attendee'
import { registrationError } from '../../src/events/registrations/errorTexts'
import { issueFormToken } from '../../src/intake/formToken'
import { findEventPage } from '../../src/queries/siteEvents'
import { getTestPayload } from '../support/database'
import { solvedCheck } from '../intake/solvedCheck'
import { createEventDesk } from './planning'
import type { EventDesk } from './planning'
import { lettersOf, listOf, openEvent, registered } from './registering'

let payload: Payload
let desk: EventDesk
let sent = 0

const NOBODY = { name: '参会人', organisation: null, phone: null, answers: {} }

const tokenFor = (event: string) =>
  issueFormToken({ secret: payloadSecret(), consultation: tokenSubjectOf(event), now: new Date() })

const send = async (event: string, changes: Record<string, unknown> = {}) => {
  sent += 1
  const address = `10.0.0.${sent}`
  return submitRegistration(payload, {
    event,
    locale: 'zh',
    values: {
      token: tokenFor(event),
      name: '符小妹',
      email: `form${sent}@visitors.example`,
      consent: 'yes',
      altcha: await solvedCheck(),
      ...changes,
    },
    sender: { key: () => address, address: () => address },
  })
}

const refused = async (event: string, changes: Record<string, unknown>) => {
  const result = await send(event, changes)
  return result.ok
    ? 'taken'
    : `${result.status} ${result.errors.map(({ field, code }) => `${field} ${code}`).join(', ')}`
}

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createEventDesk(payload)
})

describe('bad input to the form of an event', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['ten thousand attendees pasted into the name', { name: '符小妹\n'.repeat(10_000) }, '422 name too-long'],
    [
      'a mail address with a header in it',
      { email: 'a@visitors.example\r\nBcc: everybody@visitors.example' },
      '422 email not-an-address',
    ],
    [
      'a mail address with a line feed, encoded',
      { email: 'a@visitors.example%0ABcc: b@visitors.example' },
      '422 email not-an-address',
    ],
    ['two mail addresses', { email: 'a@visitors.example, b@visitors.example' }, '422 email not-an-address'],
    ['no address', { email: '' }, '422 email empty'],
    ['a name of control characters', { name: 'A\u0000B' }, '422 name control-characters'],
    ['a telephone that is none', { phone: '<script>' }, '422 phone not-a-phone'],
    ['without consent', { consent: '' }, '422 consent empty'],
    ['a token of another event', { token: 'elsewhere' }, '422 form token-foreign'],
    ['a token somebody made', { token: '1.a.b.c.d' }, '422 form token-malformed'],
    ['a solved check that is none', { altcha: 'e30=' }, '422 form human-check-invalid'],
  ])('%s is refused, and nothing is stored', async (_name, changes, expected) => {
    const event = await openEvent(payload, desk)
    const other = changes.token === 'elsewhere' ? { token: tokenFor(await openEvent(payload, desk)) } : {}
    expect(await refused(event, { ...changes, ...other })).toBe(expected)
    expect(await listOf(payload, event)).toEqual([])
  })

  it('names every fault at once, in words', async () => {
    const event = await openEvent(payload, desk)
    const result = await send(event, { name: '', email: 'x', consent: '' })
    if (result.ok) throw new TypeError('taken')
    expect(result.errors.map((error) => registrationError([], error, 'zh'))).toEqual([
      '请填写“姓名”。',
      '电子邮箱格式不正确，应如 name@example.com。',
      '请阅读个人信息处理告知并勾选确认。',
    ])
  })

  it('says that an event takes none, or no longer', async () => {
    const event = await openEvent(payload, desk)
    expect(await refused('nowhere', {})).toBe('404 form not-open')
    const { act } = await import('../support/factories')
    await act(payload, 'events', event, 'stop-registration', desk.officer.actor, { reason: '名额有变' })
    expect(await refused(event, {})).toBe('409 form closed')
  })
})

describe('an address that is registered already', () => {
  it('is answered just as one that is not, and only its own mailbox is told', async () => {
    const event = await openEvent(payload, desk)
    const email = 'known@visitors.example'
    const first = await send(event, { email })
    const again = await send(event, { email: 'Known@Visitors.example', name: '别人' })
    expect(again).toEqual(first)
    expect(first).toEqual({ ok: true })
    const [row, ...others] = await listOf(payload, event)
    expect(others).toEqual([])
    // Told by the letter it had a moment ago; another goes out at most every ten minutes.
    expect(await lettersOf(payload, row?.id ?? '')).toEqual(['registered'])
  })
})

describe('whether an address is registered is not to be found out', () => {
  const PROBED = 'probed@visitors.example'
  const roomOf = async (event: string) => (await findEventPage(payload, event))?.room
  const numbersOf = async (event: string) => (await listOf(payload, event)).map(({ number }) => number)

  /** What somebody sees who registers before and after the address of another, and tries its form again. */
  const traces = async (event: string) => {
    const before = await registered(event)
    const roomBefore = await roomOf(event)
    const form = { token: tokenFor(event), altcha: await solvedCheck() }
    const answer = await send(event, { ...form, email: PROBED })
    const roomAfter = await roomOf(event)
    const sameForm = await send(event, { ...form, email: 'own@visitors.example' })
    const sameCheck = await refused(event, { altcha: form.altcha, email: 'own@visitors.example' })
    const after = await registered(event)
    const numberOf = async (id: string) =>
      (await listOf(payload, event)).find((row) => row.id === id)?.number ?? NaN
    return {
      answer,
      sameForm,
      sameCheck,
      room: [roomBefore, roomAfter],
      between: (await numberOf(after.id)) - (await numberOf(before.id)),
      ownIsStored: (await listOf(payload, event)).some(({ email }) => email === 'own@visitors.example'),
    }
  }

  const eventWith = async (known: boolean, capacity: number) => {
    const event = await openEvent(payload, desk, { capacity })
    if (known) await send(event, { email: PROBED })
    const others = 4 - (await numbersOf(event)).length
    for (let one = 0; one < others; one += 1) await registered(event)
    return event
  }

  it.each([
    ['most places are free', 100],
    ['the form is the one with which half are taken', 12],
    ['the form takes the last place', 6],
  ])('where %s', async (_name, capacity) => {
    const [whenNew, whenKnown] = [
      await traces(await eventWith(false, capacity)),
      await traces(await eventWith(true, capacity)),
    ]
    expect(whenKnown).toEqual(whenNew)
    expect(whenNew).toMatchObject({ answer: { ok: true }, between: 2, ownIsStored: false })
  })

  it('from the place in the line: it is told by numbers', async () => {
    const between = async (known: boolean) => {
      const event = await openEvent(payload, desk, { capacity: 1 })
      await registered(event)
      if (known) await registered(event, { values: { ...NOBODY, email: PROBED } })
      const before = await registered(event)
      await send(event, { email: PROBED })
      const after = await registered(event)
      const placeOf = async (id: string) => (await findAttendee(payload, id))?.position ?? NaN
      return (await placeOf(after.id)) - (await placeOf(before.id))
    }
    expect(await between(false)).toBe(2)
    expect(await between(true)).toBe(2)
  })
})

describe('the questions of an event', () => {
  const QUESTIONS = [
    {
      label: '饮食要求',
      labelEn: 'Diet',
      kind: 'choice',
      required: true,
      choices: '无；素食；清真',
      choicesEn: 'None; Vegetarian; Halal',
    },
    { label: '是否需要翻译', labelEn: 'Interpreter', kind: 'yes-no' },
    { label: '关注的品类', labelEn: 'Products', kind: 'text' },
  ]

  const eventWith = async () => {
    const event = await openEvent(payload, desk, { questions: QUESTIONS })
    const { questions } = await payload.findByID({
      collection: 'events',
      id: event,
      depth: 0,
      overrideAccess: true,
    })
    return { event, ids: (questions ?? []).map(({ id }) => `answer-${id}`) as [string, string, string] }
  }

  it('are asked, checked, and kept by question', async () => {
    const { event, ids } = await eventWith()
    expect(await refused(event, {})).toBe(`422 ${ids[0]} empty`)
    expect(await refused(event, { [ids[0]]: '海鲜' })).toBe(`422 ${ids[0]} unknown`)
    expect(await refused(event, { [ids[0]]: '素食', [ids[1]]: 'yes', [ids[2]]: '椰子' })).toBe('taken')
    const { docs } = await payload.find({
      collection: 'event-registrations',
      where: { event: { equals: event } },
      depth: 0,
      overrideAccess: true,
    })
    expect(docs[0]?.answers).toEqual(
      Object.fromEntries([
        [ids[0].slice(7), '素食'],
        [ids[1].slice(7), true],
        [ids[2].slice(7), '椰子'],
      ]),
    )
  })
})
