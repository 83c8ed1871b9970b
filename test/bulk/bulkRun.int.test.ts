import type { Payload } from 'payload'
import { sql } from '@payloadcms/db-postgres/drizzle'
import { beforeAll, describe, expect, it } from 'vitest'

import { findBulkRefusals } from '../../src/bulk/bulkRefusals'
import { BULK_STEP } from '../../src/bulk/bulkRun'
import { offerBulk } from '../../src/bulk/offerBulk'
import { verifyAudit } from '../../src/audit/verify'
import { query } from '../../src/db/transaction'
import { cancelRun, findRun } from '../../src/runs/ownRuns'
import { workOnRuns } from '../../src/runs/work'
import { act } from '../support/factories'
import { rest } from '../support/rest'
import { createTrial, createTrialDesk, getTrialPayload, TRIALS } from '../support/trials'
import type { TrialDesk } from '../support/trials'

let payload: Payload
let desk: TrialDesk

beforeAll(async () => {
  payload = await getTrialPayload()
  desk = await createTrialDesk(payload)
})

const many = async (count: number, title?: string) => {
  const ids: string[] = []
  for (let made = 0; made < count; made += 1) ids.push(await createTrial(payload, { title }))
  return ids
}

const start = async (body: Record<string, unknown>, as = desk.editor, queryString = '') => {
  const answer = await rest('POST', `/workflow-run/${TRIALS}${queryString}`, { as, body })
  return { status: answer.status, run: String(answer.body.run), total: answer.body.total, body: answer.body }
}

const statesOf = async (ids: readonly string[]) => {
  const rows = await query<{ state: string; count: number }>(
    payload,
    sql`select state, count(*)::int as count from trials where id = any(${`{${ids.join(',')}}`}::uuid[]) group by 1 order by 1`,
  )
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

describe('the same act on more records than a page', () => {
  it('is done in steps, with a reason for each that was refused', async () => {
    const ids = await many(BULK_STEP + 30)
    const [gone, ...rest_] = ids as [string, ...string[]]
    await act(payload, TRIALS, gone, 'submit', desk.editor.actor)
    const { status, run, total } = await start({ ids, action: 'submit' })
    expect({ status, total }).toEqual({ status: 202, total: ids.length })
    await workOnRuns(payload)
    expect(await findRun(payload, desk.editor.actor, run)).toMatchObject({
      state: 'done',
      done: ids.length,
      total: ids.length,
      result: { performed: ids.length - 1, refused: 1 },
    })
    expect(await statesOf(rest_)).toEqual({ check: rest_.length })
    const refused = await findBulkRefusals(payload, desk.editor.actor, run, 'zh')
    expect(refused).toEqual([
      { id: gone, title: '海港贸易有限公司备案', why: expect.stringContaining('不能办理') as string },
    ])
    expect(await verifyAudit(payload)).toMatchObject({ firstBreak: null })
  })

  it('is its owner’s alone to see, stop and download', async () => {
    const ids = await many(2)
    const { run } = await start({ ids, action: 'submit' })
    expect(await findBulkRefusals(payload, desk.reviewer.actor, run, 'zh')).toBeUndefined()
    expect((await rest('GET', `/run/${run}/refusals`, { as: desk.reviewer })).status).toBe(404)
    expect(await cancelRun(payload, desk.reviewer.actor, run)).toBe('unknown')
    expect(await cancelRun(payload, desk.editor.actor, run)).toBe('cancelled')
    await workOnRuns(payload)
    expect(await statesOf(ids)).toEqual({ draft: 2 })
  })

  it('is done with the rights its owner has at that moment', async () => {
    const ids = await many(3)
    const { run } = await start({ ids, action: 'submit' })
    await query(payload, sql`update users set disabled = true where id = ${desk.editor.id}::uuid`)
    await workOnRuns(payload)
    await query(payload, sql`update users set disabled = false where id = ${desk.editor.id}::uuid`)
    expect(await findRun(payload, desk.editor.actor, run)).toMatchObject({
      result: { performed: 0, refused: 3 },
    })
    expect(await statesOf(ids)).toEqual({ draft: 3 })
  })

  it('takes what a list’s filter finds, as far as the person sees it', async () => {
    const title = `一批 ${Date.now()}`
    const ids = await many(4, title)
    const foreign = await createTrial(payload, { title, agency: 'upland' })
    const { total } = await start(
      { action: 'submit' },
      desk.editor,
      `?where[title][equals]=${encodeURIComponent(title)}`,
    )
    expect(total).toBe(4)
    await workOnRuns(payload)
    expect(await statesOf([...ids, foreign])).toEqual({ check: 4, draft: 1 })
  })

  it('writes a list of the refused that no spreadsheet calculates', async () => {
    const ids = await many(1, '=HYPERLINK("x")')
    await act(payload, TRIALS, ids[0] ?? '', 'submit', desk.editor.actor)
    const { run } = await start({ ids, action: 'submit' })
    await workOnRuns(payload)
    const file = await rest('GET', `/run/${run}/refusals`, { as: desk.editor })
    expect(file.status).toBe(200)
    expect(String(file.body.text)).toContain(`"'=HYPERLINK(""x"")"`)
  })

  it.each([
    ['an act that is not for many', { action: 'approve' }, 400],
    ['an act there is not', { action: 'nothing' }, 400],
    ['nothing chosen', { ids: [], action: 'submit' }, 422],
    ['ids that are none', { ids: 'all', action: 'submit' }, 400],
  ])('is refused for %s', async (_name, body, status) => {
    expect((await start({ ids: ['00000000-0000-7000-8000-000000000000'], ...body })).status).toBe(status)
  })
})

describe('what is offered for chosen records', () => {
  it('is what the dry run allows on at least one of them', async () => {
    const [draft, sent] = (await many(2)) as [string, string]
    await act(payload, TRIALS, sent, 'submit', desk.editor.actor)
    const offersTo = async (who: keyof TrialDesk) => {
      const { offers } = await offerBulk(payload, {
        collection: TRIALS,
        ids: [draft, sent],
        actor: desk[who].actor,
      })
      return offers.map(({ action, possible, looked }) => `${action} ${possible}/${looked}`)
    }
    expect(await offersTo('editor')).toEqual(['submit 1/2'])
    expect(await offersTo('county-officer')).toEqual(['forward 1/2', 'claim 1/2'])
    expect(await offersTo('auditor')).toEqual([])
  })
})
