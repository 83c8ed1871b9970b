import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { sql } from '@payloadcms/db-postgres/drizzle'
import { handleEndpoints } from 'payload'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'

import config from '../../payload.config'
import { SLUGS } from '../../src/collections/slugs'
import { inTransaction, query } from '../../src/db/transaction'
import { mediaDirectory } from '../../src/environment'
import { registrationSource } from '../../src/exports/registrationSource'
import { getTestPayload } from '../support/database'
import { act, rowOf } from '../support/factories'
import type { Person } from '../support/people'
import { readPdf } from '../support/readPdf'
import { rest, SITE } from '../support/rest'
import { createEvent, createEventDesk, dayAt, eventIn, minuteAt } from './planning'
import type { EventDesk } from './planning'
import { attendee, openEvent, registered } from './registering'

let payload: Payload
let desk: EventDesk

const download = async (address: string, as: Person) => {
  const response = await handleEndpoints({
    config,
    request: new Request(`${SITE}/api${address}`, { headers: { authorization: `JWT ${as.token}` } }),
  })
  return { status: response.status, pdf: Buffer.from(await response.arrayBuffer()) }
}

const wordsOf = (pdf: Buffer) => readPdf(pdf).join('').replaceAll(/\s/g, '')

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createEventDesk(payload)
})

describe('badges', () => {
  it('are made for who has a place, for who may have the list', async () => {
    const event = await openEvent(payload, desk, { capacity: 2 })
    const { id: gone } = await registered(event)
    const name = (who: string, email: string) => ({
      name: who,
      email,
      organisation: '椰风公司',
      phone: null,
      answers: {},
    })
    await registered(event, { values: name('符小妹', 'a@visitors.example') })
    await registered(event, { values: name('欧阳明月', 'b@visitors.example') })
    await registered(event, { values: name('王候补', 'c@visitors.example') })
    await act(payload, SLUGS.eventRegistrations, gone, 'cancel', attendee(gone))
    const { status, pdf } = await download(`/event-badges/${event}`, desk.officer)
    expect(status).toBe(200)
    const words = wordsOf(pdf)
    expect(words).toContain('符小妹')
    expect(words).toContain('欧阳明月')
    expect(words).not.toContain('王候补')
    expect((await rest('GET', `/event-badges/${event}`, { as: desk.leader })).status).toBe(403)
    expect((await rest('GET', `/event-badges/${event}`, { as: desk.elsewhere })).status).toBe(403)
  })

  it('are not made for nobody', async () => {
    const event = await openEvent(payload, desk)
    expect((await rest('GET', `/event-badges/${event}`, { as: desk.officer })).status).toBe(404)
  })
})

describe('the report', () => {
  it('has the numbers, the account and the pictures, once the summary is in', async () => {
    const event = await eventIn(payload, desk, 'summarised')
    const folder = path.resolve(mediaDirectory(), 'events')
    mkdirSync(folder, { recursive: true })
    const filename = `${uuidv7()}.png`
    writeFileSync(
      path.join(folder, filename),
      await sharp({ create: { width: 40, height: 30, channels: 3, background: '#2080c0' } })
        .png()
        .toBuffer(),
    )
    await query(
      payload,
      sql`insert into event_files (id, event_id, use, caption, agency_id, filename, mime_type)
        values (${uuidv7()}::uuid, ${event}::uuid, 'scene', '主会场', 'harbour', ${filename}, 'image/png')`,
    )
    const { status, pdf } = await download(`/event-summary/${event}`, desk.officer)
    expect(status).toBe(200)
    const words = wordsOf(pdf)
    expect(words).toContain('1,200,000')
    expect(words).toContain('对接会顺利举办')
    expect(words).toContain('主会场')
    expect(pdf.toString('latin1')).toContain('/DCTDecode')
  })

  it('is not there before, nor for others', async () => {
    const event = await eventIn(payload, desk, 'held')
    expect((await rest('GET', `/event-summary/${event}`, { as: desk.officer })).status).toBe(409)
    expect((await rest('GET', `/event-summary/${event}`, { as: desk.elsewhere })).status).toBe(404)
  })
})

describe('a copy', () => {
  const copy = (event: string, body: object, as: Person = desk.officer) =>
    rest('POST', `/event-copies/${event}`, { as, body })

  it('is a draft of its own, with the programme moved along', async () => {
    const event = await createEvent(payload, desk.officer, {
      securityPermit: '许可1号',
      programme: [
        { title: '开幕', startsAt: dayAt(14, 10).toISOString(), endsAt: dayAt(14, 11).toISOString() },
      ],
      questions: [{ label: '饮食', kind: 'text' }],
    })
    const { status, body } = await copy(event, { startsAt: minuteAt(379), rhythm: 'once', times: 1 })
    expect(status).toBe(201)
    const [id = ''] = (body as { made: string[] }).made
    const made = await payload.findByID({ collection: SLUGS.events, id, depth: 0, overrideAccess: true })
    expect(made).toMatchObject({ state: 'draft', copiedFrom: event, series: event, securityPermit: null })
    expect(made.programme?.[0]?.startsAt).toBe(dayAt(379, 10).toISOString())
    expect(made.questions?.[0]?.label).toBe('饮食')
  })

  it('of a series is all of it or none', async () => {
    const event = await createEvent(payload, desk.officer)
    const { body } = await copy(event, { startsAt: minuteAt(20), rhythm: 'weekly', times: 3 })
    expect((body as { made: string[] }).made).toHaveLength(3)
  })

  it.each([
    ['no day', { startsAt: 'soon', rhythm: 'once', times: 1 }, 400],
    ['no rhythm', { startsAt: '2027-03-01T09:00', rhythm: 'daily', times: 1 }, 400],
    ['no number', { startsAt: '2027-03-01T09:00', rhythm: 'weekly', times: -1 }, 400],
  ])('with %s is refused', async (_name, body, status) => {
    expect((await copy(await createEvent(payload, desk.officer), body)).status).toBe(status)
  })

  it('is not made of what one does not see', async () => {
    const event = await createEvent(payload, desk.officer)
    const body = { startsAt: minuteAt(20), rhythm: 'once', times: 1 }
    expect((await copy(event, body, desk.elsewhere)).status).toBe(404)
    expect((await copy(event, body, desk.leader)).status).toBe(403)
  })
})

describe('the list as a file', () => {
  it('has one event, in the order they came, without addresses', async () => {
    const event = await openEvent(payload, desk, { questions: [{ label: '饮食', kind: 'text' }] })
    await registered(await openEvent(payload, desk))
    const [question] =
      (await payload.findByID({ collection: SLUGS.events, id: event, depth: 0, overrideAccess: true }))
        .questions ?? []
    const values = { email: 'secret@visitors.example', organisation: '椰风公司', phone: '13800000000' }
    await registered(event, {
      values: { ...values, name: '符小妹', answers: { [question?.id ?? '']: '素食' } },
    })
    const source = registrationSource.open({
      actor: desk.officer.actor,
      filter: `event=${event}`,
      until: new Date(Date.now() + 60_000).toISOString(),
      locale: 'zh',
    })
    const rows = await inTransaction(payload, async (tx) => {
      const selected = sql.join(
        source.columns.map(({ name, text }) => sql`${text} as ${sql.identifier(name)}`),
        sql`, `,
      )
      return tx.query(await source.rowsSql(tx, { after: null, last: null }, selected))
    })
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ number: '1', name: '符小妹', state: '已报名', answers: '饮食：素食' })
    expect(JSON.stringify(rows)).not.toMatch(/secret@|13800000000/)
  })

  it('of no event has nobody', async () => {
    const source = registrationSource.open({
      actor: desk.officer.actor,
      filter: "event=x' or 1=1",
      until: new Date().toISOString(),
      locale: 'zh',
    })
    expect(await inTransaction(payload, (tx) => source.count(tx))).toBe(0)
  })
})

it('keeps the copies of a series together', async () => {
  const event = await createEvent(payload, desk.officer)
  const { body } = await rest('POST', `/event-copies/${event}`, {
    as: desk.officer,
    body: { startsAt: minuteAt(20), rhythm: 'weekly', times: 2 },
  })
  const [first = ''] = (body as { made: string[] }).made
  const again = await rest('POST', `/event-copies/${first}`, {
    as: desk.officer,
    body: { startsAt: minuteAt(60), rhythm: 'once', times: 1 },
  })
  const [third = ''] = (again.body as { made: string[] }).made
  expect((await rowOf(payload, SLUGS.events, third))?.series).toBe(event)
})
