import ExcelJS from 'exceljs'
import { handleEndpoints } from 'payload'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import config from '../../payload.config'
import { SLUGS } from '../../src/collections/slugs'
import { readIndicators, sumOf } from '../../src/events/indicators/readIndicators'
import { indicatorTables } from '../../src/events/indicators/indicatorTables'
import { beijingDay } from '../../src/legal/beijing'
import { getTestPayload } from '../support/database'
import { act } from '../support/factories'
import type { Person } from '../support/people'
import { rest, SITE } from '../support/rest'
import { createEventDesk, dayAt, eventIn } from './planning'
import type { EventDesk } from './planning'

let payload: Payload
let desk: EventDesk
let archived: string
let summarised: string

const year = beijingDay(dayAt(14)).slice(0, 4)

const seenBy = (who: Person, filter = {}) => readIndicators(payload, who.actor, { year, ...filter })

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createEventDesk(payload)
  archived = await eventIn(payload, desk, 'archived')
  summarised = await eventIn(payload, desk, 'summarised', { kind: 'forum' })
})

describe('the figures of events', () => {
  it('count a summary once it is archived, not before', async () => {
    const before = await seenBy(desk.leader)
    expect(before.counted.map(({ id }) => id)).toEqual([archived])
    expect(before.pending).toBe(1)
    await act(payload, SLUGS.events, summarised, 'return-summary', desk.reviewer.actor, {
      reason: '请核对数字',
    })
    expect((await seenBy(desk.leader)).counted).toHaveLength(1)
  })

  it('are those of the summary', async () => {
    const { counted } = await seenBy(desk.leader)
    expect(sumOf(counted)).toEqual({
      events: 1,
      attendance: 76,
      leads: 30,
      deals: 4,
      dealAmount: 1_200_000,
      mediaReports: 5,
    })
    expect(counted[0]).toMatchObject({ county: '460100', kind: 'matchmaking' })
  })

  it('add up to the same totals under every heading', async () => {
    const { counted } = await seenBy(desk.leader)
    const sums = indicatorTables(counted, { year, locale: 'zh' }).map(({ rows }) =>
      sumOf(rows.map(({ figures }) => figures)),
    )
    expect(sums).toEqual([sumOf(counted), sumOf(counted), sumOf(counted)])
  })

  it('are narrowed by county and type', async () => {
    expect((await seenBy(desk.leader, { county: '460200' })).counted).toEqual([])
    expect((await seenBy(desk.leader, { kind: 'matchmaking' })).counted).toHaveLength(1)
    expect((await seenBy(desk.leader, { kind: 'summit' })).counted).toEqual([])
  })

  it('of another county are not shown to its neighbours', async () => {
    expect((await seenBy(desk.officer)).counted).toHaveLength(1)
    expect((await seenBy(desk.elsewhere)).counted).toEqual([])
  })

  it('leave as a table', async () => {
    const response = await handleEndpoints({
      config,
      request: new Request(`${SITE}/api/event-indicators?year=${year}`, {
        headers: { authorization: `JWT ${desk.leader.token}` },
      }),
    })
    expect(response.status).toBe(200)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await response.arrayBuffer())
    expect(book.worksheets).toHaveLength(4)
    expect(book.worksheets[0]?.lastRow?.values).toEqual([undefined, '合计', 1, 76, 30, 4, 1_200_000, 5])
    expect((await rest('GET', '/event-indicators')).status).toBe(403)
  })
})
