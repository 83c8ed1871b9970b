import { addDays } from 'date-fns'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { query } from '../../src/db/transaction'
import { performDueTransitions } from '../../src/jobs/performDue'
import { removeClearedFiles } from '../../src/jobs/removeFiles'
import { getTestPayload } from '../support/database'
import { act, refusalOf, rowOf, trailOf } from '../support/factories'
import { createModeration, judge, newCase, report } from './moderation'
import type { Moderation } from './moderation'

let payload: Payload
let moderation: Moderation

beforeAll(async () => {
  payload = await getTestPayload()
  moderation = await createModeration(payload)
})

/** A case without violation, closed, with something of every kind that is kept. */
const closedCase = async () => {
  const id = await newCase(payload)
  await query(
    payload,
    sql`insert into recordings (id, original_name, mime_type, bytes, sm3, file, case_id, agency_id, county_id)
      values (gen_random_uuid(), '回放.mp4', 'video/mp4', 1, 'x', ${`${id}.mp4`}, ${id}::uuid, 'harbour', '460100')`,
  )
  await query(
    payload,
    sql`insert into case_files (id, original_name, sm3, subject_collection, subject_id, agency_id, county_id, filename)
      values (gen_random_uuid(), '截图.png', 'x', 'live-cases', ${id}, 'harbour', '460100', ${`${id}.png`})`,
  )
  await query(
    payload,
    sql`insert into case_marks (id, case_id, in_ms, out_ms, note, visibility, agency_id, county_id)
      values (gen_random_uuid(), ${id}::uuid, 0, 1, '口播', 'shown', 'harbour', '460100')`,
  )
  await judge(payload, moderation, id, 'moderator', 'decide', {
    measure: 'no-violation',
    grounds: '未发现违规。',
  })
  await act(payload, 'live-cases', id, 'close-unfounded', moderation.moderator.actor)
  return id
}

const kept = async (id: string) => {
  const [row] = await query<Record<string, number | string>>(
    payload,
    sql`select (select count(*)::int from recordings where case_id = ${id}::uuid) as recordings,
      (select count(*)::int from case_files where subject_id = ${id}) as files,
      (select count(*)::int from case_marks where case_id = ${id}::uuid) as marks,
      (select description from live_reports where case_id = ${id}::uuid limit 1) as said`,
  )
  return row
}

const untilOf = async (id: string) => new Date(String((await rowOf(payload, 'live-cases', id))?.retain_until))

describe('what belongs to a case', () => {
  it('is kept three years after it is done with, and cleared on the day after', async () => {
    const id = await closedCase()
    const until = await untilOf(id)
    expect(until.getTime()).toBeGreaterThan(addDays(new Date(), 3 * 365 - 1).getTime())
    await performDueTransitions(payload, addDays(until, -1))
    expect(await kept(id)).toMatchObject({ recordings: 1, files: 1, marks: 1 })
    await performDueTransitions(payload, addDays(until, 1))
    expect(await kept(id)).toEqual({ recordings: 0, files: 0, marks: 0, said: '—' })
    const waiting = await query(payload, sql`select file from files_to_remove where file like ${`${id}%`}`)
    expect(waiting).toHaveLength(2)
    while ((await removeClearedFiles(payload)) > 0);
    expect(await query(payload, sql`select 1 from files_to_remove`)).toEqual([])
    expect((await trailOf(payload, id)).at(-1)?.action).toBe('forget')
  })

  it('counts from the end of a broadcast that ended later', async () => {
    const end = addDays(new Date(), 100)
    const { case: id } = await report(payload, { values: { roomText: 'later' } })
    await query(
      payload,
      sql`update live_reports set happened_at = ${end.toISOString()} where case_id = ${id}::uuid`,
    )
    const { actor } = moderation.moderator
    await act(payload, 'live-cases', id, 'claim', actor)
    await act(payload, 'live-cases', id, 'set-aside', actor, { reason: '不属于受理范围' })
    expect((await untilOf(id)).getTime()).toBeGreaterThan(addDays(end, 3 * 365 - 1).getTime())
  })

  it.each(['recordings', 'case_files', 'case_marks'])(
    'of %s is deleted by nobody before, at whatever door',
    async (table) => {
      const id = await closedCase()
      const column = table === 'case_files' ? sql`subject_id = ${id}` : sql`case_id = ${id}::uuid`
      await expect(
        query(payload, sql`delete from ${sql.identifier(table)} where ${column}`),
      ).rejects.toThrow()
      expect(await kept(id)).toMatchObject({ recordings: 1, files: 1, marks: 1 })
    },
  )

  it('is not cleared while it is preserved as evidence, and is once that has ended', async () => {
    const id = await closedCase()
    const until = await untilOf(id)
    const preserve = (action: string, who: 'senior' | 'moderator' = 'senior') =>
      refusalOf(act(payload, 'live-cases', id, action, moderation[who].actor, { reason: '公安机关调取' }))
    expect(await preserve('preserve', 'moderator')).toEqual({ status: 403, codes: ['not-your-action'] })
    await preserve('preserve')
    await performDueTransitions(payload, addDays(until, 400))
    expect(await kept(id)).toMatchObject({ recordings: 1, files: 1, marks: 1 })
    await preserve('end-preserving')
    expect(await untilOf(id)).toEqual(until)
    await performDueTransitions(payload, addDays(until, 401))
    expect(await kept(id)).toMatchObject({ recordings: 0 })
  })
})
