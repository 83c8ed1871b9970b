import { createHash } from 'node:crypto'
import { access, writeFile } from 'node:fs/promises'

import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromBuffer } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'

import type { Role } from '../../src/access/roles'
import { unfinishedFileOf } from '../../src/archive/archiveFile'
import { SLUGS } from '../../src/collections/slugs'
import { closeIntakePool } from '../../src/db/intakePool'
import { query } from '../../src/db/transaction'
import { cancelRun, findRun } from '../../src/runs/ownRuns'
import { workOnRuns } from '../../src/runs/work'
import { getArchive as download } from '../../src/endpoints/getArchive'
import { getTestPayload } from '../support/database'
import { act, consultationIn, createDesk, receiveComment, system } from '../support/factories'
import type { Desk } from '../support/factories'
import { createPerson } from '../support/people'
import type { Person } from '../support/people'
import { rest } from '../support/rest'

afterAll(closeIntakePool)

const filesIn = (bytes: Buffer): Promise<Record<string, string>> =>
  new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (failed: Error | null, zip: ZipFile) => {
      if (failed) return reject(failed)
      const files: Record<string, string> = {}
      zip.on('entry', (entry: Entry) =>
        zip.openReadStream(entry, (error, stream) => {
          if (error) return reject(error)
          const chunks: Buffer[] = []
          stream.on('data', (chunk: Buffer) => chunks.push(chunk))
          stream.on('end', () => {
            files[entry.fileName] = Buffer.concat(chunks).toString('utf8')
            zip.readEntry()
          })
        }),
      )
      zip.on('end', () => resolve(files))
      zip.readEntry()
    })
  })

describe('the archive of a consultation', () => {
  let payload: Payload
  let desk: Desk
  let consultation: string
  let files: Record<string, string>

  const ask = (person: Person, id = consultation) => rest('POST', `/archive/${id}`, { as: person })

  const bytesOf = async (person: Person) => {
    const response = await (download.handler as (req: unknown) => Promise<Response>)({
      payload,
      user: person.user,
      routeParams: { id: consultation },
    })
    return Buffer.from(await response.arrayBuffer())
  }

  beforeAll(async () => {
    payload = await getTestPayload()
    desk = await createDesk(payload)
    consultation = await consultationIn(payload, desk, 'open')
    const bodies = [
      '=HYPERLINK("http://x.example")，电话13800001234',
      '我家在海口市国贸路12号，请不要公开。',
      '没有个人信息的意见，"引号"，逗号。\n第二行。',
    ]
    const ids = []
    for (const body of bodies) {
      ids.push(await receiveComment(payload, consultation, { values: { body, email: 'fu@mail.example' } }))
    }
    const start = bodies[1]!.indexOf('海口市')
    await act(payload, SLUGS.comments, ids[1]!, 'redact', desk.editor.actor, {
      input: { passages: `${start}-${start + 9}` },
    })
    await act(payload, SLUGS.comments, ids[2]!, 'exclude', desk.editor.actor, {
      reason: '与本件无关',
      input: { exclusion: 'off-topic' },
    })
    await act(payload, SLUGS.consultations, consultation, 'close', system)
    expect(await ask(desk.editor)).toMatchObject({ status: 202 })
    await workOnRuns(payload)
    files = await filesIn(await bytesOf(desk.reviewer))
  })

  const named = (part: string) => files[Object.keys(files).find((name) => name.includes(part)) ?? ''] ?? ''

  it('has everything that was put out, came in and was decided', () => {
    expect(Object.keys(files)).toEqual([
      '01-公告.txt',
      '02-征求意见稿.txt',
      '02-征求意见稿.json',
      '03-意见.csv',
      '03-意见.jsonl',
      '04-意见要点.csv',
      '04-意见要点.jsonl',
      '05-不予采信.csv',
      '06-意见采纳情况报告.json',
      '07-办理记录.jsonl',
      '08-留痕校验.json',
      '09-清单.json',
    ])
    expect(named('公告')).toContain('请社会各界提出意见。')
    expect(named('征求意见稿.txt')).toContain('第二条')
    expect(named('不予采信')).toContain('3,与主题无关,与本件无关')
    const acts = named('办理记录')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { action: string }).action)
    expect(acts).toEqual(expect.arrayContaining(['create', 'submit', 'approve', 'open', 'close', 'archive']))
  })

  it('says nothing of who commented, nor how to look the comment up', async () => {
    const all = Object.values(files).join('\n')
    for (const own of ['符小妹', '13800000123', '13800001234', 'fu@mail.example', '国贸路'])
      expect(all).not.toContain(own)
    const receipts = await query<{ code: string }>(payload, sql`select receipt_code as code from comments`)
    for (const { code } of receipts) expect(all).not.toContain(code)
  })

  it('tells what a person redacted from what was blacked out here, and runs in no spreadsheet', () => {
    const comments = named('意见.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { number: number; redactedBy: string | null })
    expect(comments.map(({ number, redactedBy }) => [number, redactedBy])).toEqual([
      [1, 'machine'],
      [2, 'person'],
      [3, null],
    ])
    expect(named('意见.csv')).toContain(`"'=HYPERLINK(`)
  })

  it('lists each file with its SM3, and the proof of the trail', () => {
    const { files: listed } = JSON.parse(named('清单')) as {
      files: { name: string; sm3: string; bytes: number }[]
    }
    for (const { name, sm3, bytes } of listed) {
      const content = Buffer.from(files[name] ?? '', 'utf8')
      expect([name, createHash('sm3').update(content).digest('hex'), content.length]).toEqual([
        name,
        sm3,
        bytes,
      ])
    }
    expect(listed).toHaveLength(Object.keys(files).length - 1)
    expect(JSON.parse(named('留痕校验'))).toMatchObject({
      verification: { firstBreak: null },
      comments: { chains: 3, entries: 5 },
    })
  })

  it.each<[Role, number]>([
    ['legal-reviewer', 403],
    ['approver', 403],
    ['observer', 403],
    ['auditor', 403],
    ['system-admin', 403],
  ])('is neither made nor handed out for the %s', async (role, status) => {
    const person = await createPerson(payload, [role])
    expect((await ask(person)).status).toBe(status)
    expect((await rest('GET', `/archive/${consultation}`, { as: person })).status).toBe(status)
  })

  it('is not there for another agency, nor for nobody', async () => {
    const stranger = await createPerson(payload, ['reviewer'], { agency: 'upland' })
    // What is closed may be read by all staff; its comments may not be taken out.
    expect((await rest('GET', `/archive/${consultation}`, { as: stranger })).status).toBe(403)
    expect((await rest('GET', `/archive/${consultation}`)).status).toBe(403)
    expect((await rest('POST', `/archive/${consultation}`)).status).toBe(403)
  })

  it('is not made while the consultation runs', async () => {
    const open = await consultationIn(payload, desk, 'open')
    expect((await ask(desk.editor, open)).status).toBe(409)
    expect((await rest('GET', `/archive/${open}`, { as: desk.editor })).status).toBe(404)
  })

  it('is made anew after a worker was killed in the middle, and leaves no part behind when it is cancelled', async () => {
    const first = String((await ask(desk.editor)).body.run)
    await writeFile(unfinishedFileOf(consultation, first), 'half a zip')
    await workOnRuns(payload)
    expect((await findRun(payload, desk.editor.actor, first))?.state).toBe('done')
    expect(Object.keys(await filesIn(await bytesOf(desk.editor)))).toHaveLength(12)
    const second = String((await ask(desk.editor)).body.run)
    await cancelRun(payload, desk.editor.actor, second)
    await workOnRuns(payload)
    for (const run of [first, second]) {
      await expect(access(unfinishedFileOf(consultation, run))).rejects.toThrow('ENOENT')
    }
  })
})
