import ExcelJS from 'exceljs'

import { countyWords, figureLabels, indicatorTables } from '../events/indicators/indicatorTables'
import { FIGURE_NAMES, sumOf } from '../events/indicators/readIndicators'
import type { CountedEvent, Figures } from '../events/indicators/readIndicators'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { beijingMinute } from '../legal/beijing'
import { periodInWords } from '../registers/returns/periods'
import { addSheet, addTable, freezeHead } from './xlsxSheet'

const valuesOf = (figures: Figures) => FIGURE_NAMES.map((name) => figures[name])

const NUMBER_WIDTHS = [10, 12, 12, 12, 18, 14]

/** What the events of a year have brought: by quarter, county and type, and event by event. */
export const renderEventIndicators = async (
  events: readonly CountedEvent[],
  { year, locale }: { year: string; locale: Locale },
): Promise<Buffer> => {
  const t = translator(locale, 'events')
  const book = new ExcelJS.Workbook()
  for (const { name, heading, rows } of indicatorTables(events, { year, locale })) {
    const sheet = addSheet(book, t(`indicators.${name}`), [26, ...NUMBER_WIDTHS], false)
    addTable(
      sheet,
      [heading, ...figureLabels(locale)],
      [
        ...rows.map(({ label, figures }) => [label, ...valuesOf(figures)]),
        [t('indicators.sum'), ...valuesOf(sumOf(events))],
      ],
    )
    const sum = sheet.lastRow
    if (sum) sum.font = { bold: true }
  }
  const list = addSheet(book, t('indicators.list'), [40, 18, 16, 20, 20, ...NUMBER_WIDTHS.slice(1)], true)
  const heads = ['event', 'kind', 'county', 'quarter', 'ended'].map((name) => t(`indicators.${name}`))
  addTable(
    list,
    [...heads, ...figureLabels(locale).slice(1)],
    events.map((event) => [
      (locale === 'en' && event.titleEn) || event.title,
      t(`kinds.${event.kind}`),
      countyWords(event, locale),
      periodInWords(event.quarter, locale),
      beijingMinute(new Date(event.endsAt)).replace('T', ' '),
      ...valuesOf(event).slice(1),
    ]),
  )
  freezeHead(list, heads.length + FIGURE_NAMES.length - 1)
  return Buffer.from(await book.xlsx.writeBuffer())
}
