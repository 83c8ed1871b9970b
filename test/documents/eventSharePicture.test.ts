import sharp from 'sharp'
import { describe, expect, it } from 'vitest'

import { renderSharePicture } from '../../src/documents/eventSharePicture'
import type { SiteEvent } from '../../src/queries/siteEvents'

const event: SiteEvent = {
  id: '0199aaaa-0000-7000-8000-000000000001',
  state: 'registration-open',
  title: { zh: '海南跨境电商年度峰会', en: 'Hainan Cross-Border E-Commerce Summit' },
  summary: { zh: '', en: null },
  kind: 'summit',
  audience: 'enterprises',
  language: 'both',
  format: 'onsite',
  startsAt: new Date('2026-12-20T01:00:00Z'),
  endsAt: new Date('2026-12-22T09:00:00Z'),
  place: { id: '460100', zh: '海口市', en: 'Haikou' },
  venue: null,
  rooms: [],
  sequence: 0,
  publishedAt: new Date('2026-11-20T01:00:00Z'),
  changedAt: new Date('2026-11-20T01:00:00Z'),
}

const zone = '某综合试验区'

/** Where anything but the ground is drawn, from the edges; what is cut off would touch them. */
const marginOf = async (picture: Buffer) => {
  const { info } = await sharp(picture).trim({ threshold: 20 }).toBuffer({ resolveWithObject: true })
  return {
    left: -(info.trimOffsetLeft ?? 0),
    top: -(info.trimOffsetTop ?? 0),
    width: info.width,
    height: info.height,
  }
}

const LONG = {
  zh: '海南自由贸易港跨境电子商务综合试验区直播电商高质量发展大会'.repeat(5),
  en: 'Conference on the High-Quality Development of Livestream E-Commerce in the Free Trade Port '.repeat(5),
}

describe('the picture of a shared link', () => {
  it.each(['zh', 'en'] as const)('is of the size that is asked for, in %s', async (locale) => {
    const { width, height, format } = await sharp(
      await renderSharePicture(event, { locale, zone }),
    ).metadata()
    expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' })
  })

  it.each(['zh', 'en'] as const)('keeps a very long name within its margins, in %s', async (locale) => {
    const { left, top, width, height } = await marginOf(
      await renderSharePicture({ ...event, title: LONG }, { locale, zone }),
    )
    expect(left).toBeGreaterThan(60)
    expect(left + width).toBeLessThan(1140)
    expect(top).toBeGreaterThan(40)
    expect(top + height).toBeLessThan(590)
  })

  it('is drawn without asking anybody for what the fonts lack', async () => {
    const title = { zh: '𠮷祥大会😀‎ עברית', en: null }
    const picture = await renderSharePicture({ ...event, title }, { locale: 'zh', zone })
    expect((await sharp(picture).metadata()).width).toBe(1200)
  })

  it('says that an event was called off', async () => {
    const one = await renderSharePicture(event, { locale: 'zh', zone })
    const off = await renderSharePicture({ ...event, state: 'cancelled' }, { locale: 'zh', zone })
    expect(off.equals(one)).toBe(false)
  })

  it('has the cover beside the words, in its own colours, and the words keep off it', async () => {
    const cover = await sharp({ create: { width: 800, height: 800, channels: 3, background: '#ff8800' } })
      .png()
      .toBuffer()
    const picture = await renderSharePicture({ ...event, title: LONG }, { locale: 'zh', zone, cover })
    const colourAt = async (left: number, top: number) => {
      const pixel = await sharp(picture)
        .extract({ left, top, width: 1, height: 1 })
        .removeAlpha()
        .raw()
        .toBuffer()
      return [...pixel]
    }
    for (const [left, top] of [
      [770, 10],
      [1190, 620],
      [980, 315],
    ] as const) {
      const [red = 0, green = 0, blue = 0] = await colourAt(left, top)
      expect(Math.abs(red - 255) + Math.abs(green - 136) + blue).toBeLessThan(30)
    }
    expect(await colourAt(5, 315)).toEqual(await colourAt(755, 315))
  })
})
