import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import { periodInWords } from '../../registers/returns/periods'
import { EVENT_KINDS } from '../kinds'
import { FIGURE_NAMES, groupBy, sumOf } from './readIndicators'
import type { CountedEvent, Figures } from './readIndicators'

export type IndicatorTable = {
  name: 'byQuarter' | 'byCounty' | 'byKind'
  /** Over the first column. */
  heading: string
  rows: { key: string; label: string; figures: Figures }[]
}

const QUARTERS = [1, 2, 3, 4]

const NONE = sumOf([])

export const figureLabel = (name: keyof Figures, locale: Locale): string =>
  translator(locale, 'events')(name === 'events' ? 'indicators.events' : `fields.${name}`)

export const figureLabels = (locale: Locale): string[] =>
  FIGURE_NAMES.map((name) => figureLabel(name, locale))

export const countyWords = (
  { countyName, countyNameEn }: Pick<CountedEvent, 'countyName' | 'countyNameEn'>,
  locale: Locale,
): string =>
  ((locale === 'en' && countyNameEn) || countyName) ?? translator(locale, 'events')('indicators.nowhere')

/** The same events under three headings; each table adds up to the same totals. */
export const indicatorTables = (
  events: readonly CountedEvent[],
  { year, locale }: { year: string; locale: Locale },
): IndicatorTable[] => {
  const t = translator(locale, 'events')
  const quarters = groupBy(events, ({ quarter }) => quarter)
  const kinds = groupBy(events, ({ kind }) => kind)
  const counties = groupBy(events, ({ county }) => county ?? '')
  const namesOf = new Map(events.map((event) => [event.county ?? '', countyWords(event, locale)]))
  return [
    {
      name: 'byQuarter',
      heading: t('indicators.quarter'),
      rows: QUARTERS.map((number) => `${year}Q${number}`).map((key) => ({
        key,
        label: periodInWords(key, locale),
        figures: quarters.get(key) ?? NONE,
      })),
    },
    {
      name: 'byCounty',
      heading: t('indicators.county'),
      rows: [...counties.keys()].sort().map((key) => ({
        key,
        label: namesOf.get(key) ?? key,
        figures: counties.get(key) ?? NONE,
      })),
    },
    {
      name: 'byKind',
      heading: t('indicators.kind'),
      rows: EVENT_KINDS.filter((kind) => kinds.has(kind)).map((kind) => ({
        key: kind,
        label: t(`kinds.${kind}`),
        figures: kinds.get(kind) ?? NONE,
      })),
    },
  ]
}
