import { translator } from '../i18n'
import type { Locale, Translate } from '../i18n'
import { formatBeijing } from '../legal/beijing'
import { decidedComments, openComments } from './reportData'
import type { Disposition, ReportData, ReportRow } from './reportData'

export type Bar = { disposition: Disposition; label: string; rows: number; count: number; percent: number }

/** A row of the adoption table in words. */
export type AdoptionWords = {
  number: number
  anchor: string | null
  clause: string
  point: string
  count: number
  disposition: string
  reason: string
  /** The clause that the answer changed, as a line of its own; empty when none is linked. */
  changed: string
}

export type Section = { heading: string; paragraphs: string[] }

/** The report in the reader's language, ready to be set as a page or a file. Titles, points and reasons stay Chinese. */
export type ReportWords = {
  title: string
  /** The title broken where the sense allows, for large type: after the name of the document. */
  titleLines: string[]
  agency: string
  /** When it was published, or made. */
  date: string
  /** Says that it is a preview; empty in a published report. */
  preview: string
  basis: Section
  received: Section
  results: Section & { bars: Bar[] }
  adoption: Section & { rows: AdoptionWords[] }
  exclusions: Section & { rows: { exclusion: string; reason: string; count: number }[] }
}

/** A title is quoted once, also when it was typed with its marks. */
export const unquoted = (title: string): string => title.replace(/^《(.*)》$/, '$1')

export const policyTitle = ({ policy }: ReportData, locale: Locale): string =>
  unquoted((locale === 'en' && policy.titleEn) || policy.title)

const percent = (count: number, total: number) => (total === 0 ? 0 : Math.round((count / total) * 100))

type Language = { locale: Locale; t: Translate; labels: Translate; fields: Translate }

const basisOf = (data: ReportData, { locale, t }: Language): string[] => {
  const { period, agency, revision } = data
  return [
    t('basis', {
      agency: locale === 'en' ? agency.nameEn : agency.name,
      policy: policyTitle(data, locale),
      revision,
      opens: formatBeijing(new Date(period.opensAt), locale, 'day'),
      closes: formatBeijing(new Date(period.closesAt), locale, 'minute'),
      days: period.days,
    }),
    ...(period.shortReason ? [t('short', { reason: period.shortReason })] : []),
  ]
}

const receivedOf = ({ totals, channels }: ReportData, { locale, t, fields }: Language): string[] => {
  if (totals.received === 0) return [t('receivedNone')]
  const used = channels
    .filter(({ count }) => count > 0)
    .map(({ channel, count }) => t('channelCount', { channel: fields(`channels.${channel}`), count }))
  const { received, late, disowned, campaigns, campaignComments: comments } = totals
  return [
    `${t('received', { received })}${locale === 'en' ? ' ' : ''}${t('byChannel', {
      channels: used.join(locale === 'en' ? ', ' : '，'),
    })}`,
    ...(late > 0 ? [t('late', { late })] : []),
    ...(disowned > 0 ? [t('disowned', { disowned })] : []),
    ...(campaigns > 0 ? [t('campaigns', { campaigns, comments })] : []),
  ]
}

const resultsOf = (data: ReportData, { t }: Language): string[] => {
  const { received, answered, mentions, excluded } = data.totals
  if (received === 0) return []
  const open = openComments(data)
  const all = open === 0 && excluded === 0
  return [
    t(all ? 'resultsAll' : 'results', {
      answered: decidedComments(data),
      rows: data.rows.length,
      excluded,
    }),
    open === 0 ? t('reconciled', { received }) : t('open', { open }),
    ...(mentions > answered ? [t('several', { mentions, answered })] : []),
  ]
}

const barsOf = ({ dispositions, totals }: ReportData, { labels }: Language): Bar[] =>
  dispositions.map(({ disposition, rows, comments }) => ({
    disposition,
    label: labels(`options.${disposition}`),
    rows,
    count: comments,
    percent: percent(comments, totals.answered),
  }))

const chartNoteOf = ({ totals: { answered, undecided, mentions } }: ReportData) => {
  if (undecided > 0) return 'chartNoteDraft'
  return mentions > answered ? 'chartNoteSeveral' : 'chartNote'
}

const rowOf = (row: ReportRow, { t, labels }: Language): AdoptionWords => ({
  number: row.number,
  anchor: row.clause,
  clause: row.clauseLabel ?? t('whole'),
  point: row.title ?? t('individual'),
  count: row.count,
  disposition: row.disposition ? labels(`options.${row.disposition}`) : t('undecided'),
  reason: row.reason,
  changed: row.changed ? t('changed', row.changed) : '',
})

/** Characters of 22 pt that fit a line of 156 mm. */
const TITLE_LINE = 20

const linesOf = (title: string): string[] => {
  const end = title.indexOf('》') + 1
  return title.length > TITLE_LINE && end > 0 ? [title.slice(0, end), title.slice(end)] : [title]
}

/** Puts the report into words. The same data always give the same words. */
export const reportWords = (data: ReportData, locale: Locale): ReportWords => {
  const t = translator(locale, 'report')
  const language = { locale, t, labels: translator(locale, 'workflow'), fields: translator(locale, 'fields') }
  const { answered } = data.totals
  const note = t(chartNoteOf(data), { answered })
  const title = t('title', { policy: policyTitle(data, locale) })
  return {
    title,
    titleLines: linesOf(title),
    agency: locale === 'en' ? data.agency.nameEn : data.agency.name,
    date: formatBeijing(new Date(data.publishedAt ?? data.madeAt), locale, 'day'),
    preview: data.publishedAt ? '' : t('preview'),
    basis: { heading: t('sections.basis'), paragraphs: basisOf(data, language) },
    received: { heading: t('sections.received'), paragraphs: receivedOf(data, language) },
    results: {
      heading: t('sections.results'),
      paragraphs: [...resultsOf(data, language), ...(answered > 0 ? [note] : [])],
      bars: answered > 0 ? barsOf(data, language) : [],
    },
    adoption: {
      heading: t('sections.table'),
      paragraphs: data.rows.length === 0 ? [t('none')] : [],
      rows: data.rows.map((row) => rowOf(row, language)),
    },
    exclusions: {
      heading: t('sections.excluded'),
      paragraphs: data.exclusions.length === 0 ? [t('none')] : [],
      rows: data.exclusions.map(({ exclusion, reason, count }) => ({
        exclusion: language.labels(`options.${exclusion}`),
        reason,
        count,
      })),
    },
  }
}

/** A heading of the first level with its number: 一、征求意见基本情况. */
export const numberedHeading = (heading: string, index: number, locale: Locale): string => {
  const t = translator(locale, 'report')
  return t('numeral', { numeral: [...t('numerals')][index] ?? String(index + 1), heading })
}
