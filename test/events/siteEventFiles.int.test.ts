import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'

import { query } from '../../src/db/transaction'
import { renderPdf } from '../../src/documents/pdf'
import { findEventCover, findEventFile, findEventFiles } from '../../src/queries/siteEventFiles'
import { getTestPayload } from '../support/database'
import { SLUGS } from '../../src/collections/slugs'
import { act, refusalOf, trailOf } from '../support/factories'
import type { Person } from '../support/people'
import { rest } from '../support/rest'
import { createEvent, createEventDesk, EVENT_WAYS, eventIn, walkEvent } from './planning'
import type { EventDesk } from './planning'

let payload: Payload
let desk: EventDesk

const addFile = async (event: string) => {
  const id = uuidv7()
  await query(
    payload,
    sql`insert into event_files (id, event_id, use, caption, agency_id, filename, mime_type)
      values (${id}::uuid, ${event}::uuid, 'cover', '封面', 'harbour', ${`${id}.png`}, 'image/png')`,
  )
  return id
}

const passFiles = (event: string, { actor }: Person) => act(payload, SLUGS.events, event, 'pass-files', actor)

/** Covers of an event that is published then, the first of them first. */
const publishedWith = async (covers: number) => {
  const event = await createEvent(payload, desk.officer)
  const files: string[] = []
  for (let added = 0; added < covers; added += 1) files.push(await addFile(event))
  await walkEvent(payload, desk, event, EVENT_WAYS.published ?? [])
  return { event, files }
}

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createEventDesk(payload)
})

it('shows the pictures of a public event, and of no other', async () => {
  const {
    event: shown,
    files: [file = ''],
  } = await publishedWith(1)
  const draft = await createEvent(payload, desk.officer)
  const hidden = await addFile(draft)
  expect((await findEventFiles(payload, shown)).map(({ id }) => id)).toEqual([file])
  expect(await findEventFiles(payload, draft)).toEqual([])
  expect(await findEventFile(payload, { event: shown, file })).toMatchObject({ mime: 'image/png' })
  expect(await findEventFile(payload, { event: draft, file: hidden })).toBeUndefined()
  expect(await findEventFile(payload, { event: shown, file: hidden })).toBeUndefined()
  expect(await findEventFile(payload, { event: shown, file: '../../etc/passwd' })).toBeUndefined()
})

describe('a file handed in for an event', () => {
  const png = () =>
    sharp({ create: { width: 60, height: 40, channels: 3, background: '#0f766e' } })
      .png()
      .toBuffer()

  const pdfFile = () => renderPdf({ content: '参会须知', language: 'zh-CN' })

  const handIn = async (
    bytes: Buffer,
    changes: Record<string, string> = {},
    as: Person = desk.officer,
    name = '封面.png',
  ) => {
    const event = await createEvent(payload, desk.officer)
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(bytes)]), name)
    form.append('_payload', JSON.stringify({ event, use: 'cover', caption: '主视觉', ...changes }))
    const { status, body } = await rest('POST', '/event-files', {
      as,
      raw: form,
      headers: { 'accept-language': 'zh' },
    })
    return { status, said: JSON.stringify(body.errors ?? []), event, doc: body.doc }
  }

  it('is kept when it is a picture', async () => {
    expect((await handIn(await png())).status).toBe(201)
  })

  it('and what is changed about it stand in the trail', async () => {
    const { doc } = await handIn(await png())
    const id = String(doc?.id)
    await rest('PATCH', `/event-files/${id}`, { as: desk.officer, body: { caption: '改过' } })
    const trail = await trailOf(payload, id)
    expect(trail.map(({ action, actor_id }) => [action, actor_id])).toEqual([
      ['create', desk.officer.id],
      ['edit', desk.officer.id],
    ])
    expect(trail.at(-1)?.data).toEqual({ changes: { caption: { before: '主视觉', after: '改过' } } })
  })

  it.each([
    ['..\\..\\主视觉.png', /^主视觉(-\d+)?\.png$/],
    ['主视\u202e觉.png', /^主视觉(-\d+)?\.png$/],
  ])('loses what is unsafe in its name: %j', async (name, kept) => {
    const { status, doc } = await handIn(await png(), {}, desk.officer, name)
    expect(status).toBe(201)
    expect(doc?.filename).toMatch(kept)
  })

  it.each<[string, () => Promise<Buffer>, string]>([
    [
      'a program called a picture',
      () => Promise.resolve(Buffer.from('MZ, not a picture')),
      '不是可以上传的文件',
    ],
    [
      'a page called a picture',
      () => Promise.resolve(Buffer.from('<html><script>1</script>')),
      '不是可以上传的文件',
    ],
    [
      'a drawing that may hold a script',
      () => Promise.resolve(Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')),
      '不是可以上传的文件',
    ],
    ['half a PDF', async () => (await pdfFile()).subarray(0, 400), '已损坏'],
    ['half a picture', async () => (await png()).subarray(0, 60), '已损坏'],
  ])('is refused in plain words when it is %s', async (_name, bytes, sentence) => {
    const { status, said, event } = await handIn(await bytes())
    expect(status).toBe(422)
    expect(said).toContain(sentence)
    expect(await findEventFiles(payload, event)).toEqual([])
  })

  it('is a paper when it is a PDF, not a cover', async () => {
    const pdf = await pdfFile()
    const asCover = await handIn(pdf)
    expect(asCover.status).toBe(400)
    expect(asCover.said).toContain('封面和现场图片必须是图片')
    const asPaper = await handIn(pdf, { use: 'paper' })
    expect({ status: asPaper.status, said: asPaper.said }).toEqual({ status: 201, said: '[]' })
  })

  it('is not added to the event of another county', async () => {
    const { status, said } = await handIn(await png(), {}, desk.elsewhere)
    expect(status).toBe(422)
    expect(said).toContain('不在您的管理范围内')
  })
})

it('shows the latest cover in the share picture, and none that is not public', async () => {
  const { event: shown, files } = await publishedWith(2)
  const latest = files.at(-1)
  const draft = await createEvent(payload, desk.officer)
  await addFile(draft)
  expect(await findEventCover(payload, shown)).toBe(`${latest}.png`)
  expect(await findEventCover(payload, draft)).toBeUndefined()
})

describe('a picture handed in after the event was approved', () => {
  const handIn = async (event: string, as: Person) => {
    const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#0f766e' } })
      .png()
      .toBuffer()
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(bytes)]), '封面.png')
    form.append('_payload', JSON.stringify({ event, use: 'cover', caption: '主视觉' }))
    const { body } = await rest('POST', '/event-files', { as, raw: form })
    return String(body.doc?.id)
  }

  const shownOf = async (event: string) => ({
    files: (await findEventFiles(payload, event)).map(({ id }) => id),
    cover: await findEventCover(payload, event),
  })

  it('is shown to nobody until somebody else has passed it, and again when it is changed', async () => {
    const event = await eventIn(payload, desk, 'published')
    const file = await handIn(event, desk.officer)
    expect(await shownOf(event)).toEqual({ files: [], cover: undefined })
    expect(await findEventFile(payload, { event, file })).toBeUndefined()
    await passFiles(event, desk.secondOfficer)
    expect((await shownOf(event)).files).toEqual([file])
    await rest('PATCH', `/event-files/${file}`, { as: desk.officer, body: { caption: '改过' } })
    expect(await shownOf(event)).toEqual({ files: [], cover: undefined })
  })

  it('is not passed by who handed it in', async () => {
    const event = await eventIn(payload, desk, 'published')
    await handIn(event, desk.officer)
    expect(await refusalOf(passFiles(event, desk.officer))).toMatchObject({ codes: ['four-eyes'] })
  })

  it('nor with the event by who handed it in and then approved that', async () => {
    const event = await createEvent(payload, desk.officer)
    await handIn(event, desk.secondOfficer)
    await walkEvent(payload, desk, event, EVENT_WAYS.published ?? [])
    expect(await shownOf(event)).toEqual({ files: [], cover: undefined })
  })
})
