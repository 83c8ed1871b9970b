import { describe, expect, it } from 'vitest'
import sharp from 'sharp'

import { renderBadges } from '../../src/documents/badgesPdf'
import { renderEventSummary } from '../../src/documents/eventSummaryPdf'
import { renderTicket } from '../../src/documents/ticketPdf'
import type { Attendee } from '../../src/events/registrations/attendee'
import { readPdf } from '../support/readPdf'

const LONG = '海南自由贸易港跨境电子商务综合试验区直播电商高质量发展大会'.repeat(8)

const CODE = 'HfYhn0iaFFhhf1Jwr5ZE'

const badge = (number: number) => ({
  name: '欧阳明月'.repeat(15),
  organisation: LONG.slice(0, 120),
  number,
  ticketCode: CODE,
})

describe('badges', () => {
  it.each(['zh', 'en'] as const)('stand eight to a sheet, however long the names, in %s', async (locale) => {
    const badges = Array.from({ length: 17 }, (_, index) => badge(index + 1))
    const pages = readPdf(await renderBadges(badges, { title: LONG.slice(0, 200), locale }))
    expect(pages).toHaveLength(3)
  })
})

describe('the ticket', () => {
  const attendee = {
    id: '0199aa00-0000-7000-8000-000000000001',
    state: 'registered',
    name: '欧阳明月'.repeat(15),
    email: null,
    organisation: LONG.slice(0, 120),
    locale: 'zh',
    receipt: 'JU07JYNCTN26',
    channel: 'web',
    ticketCode: CODE,
    number: 18,
    position: null,
    arrivedAt: new Date('2026-11-20T01:00:00Z'),
    event: {
      title: { zh: LONG.slice(0, 200), en: null },
      startsAt: new Date('2026-12-20T01:00:00Z'),
      endsAt: new Date('2026-12-22T09:00:00Z'),
      format: 'hybrid',
      onlineUrl: `https://meeting.example/${'x'.repeat(270)}`,
      venue: null,
      rooms: [],
      place: { id: '460100', zh: '海口市', en: 'Haikou' },
    } as unknown as Attendee['event'],
  } satisfies Attendee

  it('has its code on the first page, and loses nothing of what is long', async () => {
    const pages = readPdf(await renderTicket(attendee, { locale: 'zh', department: '某商务厅' }))
    expect(pages[0]).toContain('JU07-JYNC-TN26')
    const words = pages.join('').replaceAll(/\s/g, '')
    expect(words).toContain(attendee.event.onlineUrl)
    expect(words).toContain(attendee.organisation)
  })
})

describe('the report', () => {
  const picture = async (caption: string) => ({
    caption,
    captionEn: null,
    jpeg: await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#0f766e' } })
      .jpeg()
      .toBuffer(),
  })

  it('is signed below its words; the pictures follow as an annex, no heading alone on a page', async () => {
    const summary = {
      id: '0199aa00-0000-7000-8000-000000000001',
      title: '海口跨境选品周',
      titleEn: null,
      startsAt: new Date('2026-10-26T01:00:00Z'),
      endsAt: new Date('2026-10-30T09:00:00Z'),
      place: '海口湾会展中心',
      placeEn: '',
      numbers: { attendance: 286, leads: 74, deals: 11, dealAmount: 8_600_000, mediaReports: 9 },
      registered: 12,
      checkedIn: 12,
      account: '选品周共设展位42个。',
      accountEn: null,
      summarisedAt: new Date('2026-10-30T10:00:00Z'),
      pictures: [await picture('主会场'), await picture('分会场')],
    }
    const pages = readPdf(await renderEventSummary(summary, { locale: 'zh', department: '某商务厅' }))
    expect(pages).toHaveLength(2)
    expect(pages[0]).toContain('2026年10月30日')
    expect(pages[0]).not.toContain('现场图片')
    expect(pages[1]).toContain('现场图片')
    expect(pages[1]).toContain('分会场')
  })
})
