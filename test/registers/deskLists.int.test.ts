import { mkdtempSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

import { sql } from '@payloadcms/db-postgres/drizzle'
import { parse } from 'csv-parse/sync'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { StaffActor } from '../../src/access/actor'
import { SLUGS } from '../../src/collections/slugs'
import type { Slug } from '../../src/collections/slugs'
import { query } from '../../src/db/transaction'
import { exportFile } from '../../src/exports/partFile'
import { startExport } from '../../src/exports/startExport'
import { translator } from '../../src/i18n'
import { getList, LISTS } from '../../src/registers/desk/lists'
import { findRegisterBoard } from '../../src/registers/desk/registerBoard'
import { readRegisterFilter } from '../../src/registers/desk/registerFilter'
import { countRegister } from '../../src/registers/desk/countRegister'
import { findRegisterPage } from '../../src/registers/desk/registerQueue'
import { workOnRuns } from '../../src/runs/work'
import { BREACH, createCreditCase, fileEnterprise, make } from '../credit/creditCase'
import type { CreditCase } from '../credit/creditCase'
import { getTestPayload } from '../support/database'
import { act } from '../support/factories'
import { insertRows } from '../access/rows'
import { createPerson } from '../support/people'

const directory = mkdtempSync(path.join(os.tmpdir(), 'lists-'))
process.env.EXPORTS_DIR = directory
afterAll(() => rm(directory, { recursive: true }))

let payload: Payload
let credit: CreditCase

const asked = (slug: Slug, address: string, actor: StaffActor) => {
  const list = getList(slug)
  return { actor, list, filter: readRegisterFilter(list, new URLSearchParams(address)) }
}

const exported = async (slug: Slug, filter: string, actor: StaffActor): Promise<Record<string, string>[]> => {
  const now = new Date(Date.now() + 1000)
  const run = await startExport(payload, { actor, source: slug, filter, format: 'csv', locale: 'zh', now })
  await workOnRuns(payload)
  return parse(await readFile(exportFile(run, 'csv')), { bom: true, columns: true })
}

beforeAll(async () => {
  payload = await getTestPayload()
  credit = await createCreditCase(payload)
  await insertRows(payload)
  await query(payload, sql`delete from runs`)
})

describe.each(LISTS.map((list) => [list.slug, list] as const))('the list of %s', (slug, list) => {
  it('has a word in both languages for its name, its queues, its columns and what it is narrowed to', () => {
    const missing = (['zh', 'en'] as const).flatMap((locale) => {
      const t = translator(locale)
      const keys = [
        list.title,
        ...(list.codeLabel ? [list.codeLabel] : []),
        ...list.columns.map(({ label }) => label),
        ...list.columns.flatMap(({ values = [], labelOf }) =>
          values.map((value) => labelOf?.(value) ?? value),
        ),
        ...(list.narrowings ?? []).map(({ label }) => label),
      ]
      const names = list.queues.map(({ name }) => list.labelOfQueue(name, locale))
      return [
        ...keys.filter((key) => t(key) === key || t(key) === key.slice(key.indexOf(':') + 1)),
        ...names.filter((name) => name.includes('.')),
      ]
    })
    expect(missing).toEqual([])
  })

  it('has each state in one queue at least, and in no queue a state it does not have', () => {
    const states = Object.keys(list.workflow.states)
    const queued = list.queues.flatMap((queue) => queue.states)
    expect(queued.filter((state) => !states.includes(state))).toEqual([])
  })

  it('shows the records of one’s scope, and its states side by side', async () => {
    const { actor } = await createPerson(payload, ['auditor'])
    const { rows } = await findRegisterPage(payload, asked(slug, 'queue=all', actor))
    const board = await findRegisterBoard(payload, asked(slug, 'queue=all', actor))
    const { of: counts } = await countRegister(payload, asked(slug, 'queue=all', actor))
    expect(board.map(({ state }) => state).sort()).toEqual(Object.keys(list.workflow.states).sort())
    expect(rows.length).toBeGreaterThan(0)
    expect(counts.all).toBeGreaterThanOrEqual(rows.length)
    expect(rows[0]?.facts).toHaveLength(list.columns.filter(({ listed }) => listed).length)
  })
})

describe('the list of credit records', () => {
  const slug = SLUGS.creditRecords

  it('finds by the name of the subject, its initials and code, and narrows by kind, in one’s county alone', async () => {
    const { registry } = credit
    const { code } = await fileEnterprise(credit)
    const [subject] = await query<{ name: string }>(
      payload,
      sql`select name from enterprises where unified_code = ${code}`,
    )
    const id = await make(credit, slug, registry.officer, { ...BREACH, unifiedCode: code })
    const found = async (address: string, actor = registry.registrar.actor) =>
      (await findRegisterPage(payload, asked(slug, address, actor))).rows.map((row) => row.id)
    for (const term of [subject?.name ?? '', 'haikoudi', code]) {
      expect(await found(`queue=all&term=${encodeURIComponent(term)}`)).toContain(id)
    }
    expect(await found('queue=all&term=没有这个名字')).toEqual([])
    expect(await found('queue=all&kind=breach')).toContain(id)
    expect(await found('queue=all&kind=honour')).not.toContain(id)
    expect(await found("queue=all&kind=' or true --")).toEqual([])
    expect(await found('queue=all', registry.officer.actor)).toContain(id)
    expect(await found('queue=all', registry.elsewhere.actor)).not.toContain(id)
  })

  it('is exported in words, within one’s scope, as it is narrowed', async () => {
    const { registry } = credit
    const { code } = await fileEnterprise(credit)
    const id = await make(credit, slug, registry.officer, { ...BREACH, unifiedCode: code })
    await act(payload, slug, id, 'submit', registry.officer.actor)
    const rows = await exported(slug, `queue=review&term=${code}`, registry.registrar.actor)
    expect(rows).toEqual([
      expect.objectContaining({
        统一社会信用代码: code,
        所在名录: '备案企业',
        记录类别: '失信',
        失信程度: '一般',
        认定日期: '2026-03-01',
        所在市县: '海口市',
        状态: '待审核',
      }),
    ])
    expect(await exported(slug, `queue=all&term=${code}`, registry.elsewhere.actor)).toEqual([])
  })
})
