import { CsvError, parse } from 'csv-parse/sync'

import type { SheetRow } from '../../imports/sheetRow'
import { readClockTime } from './clockTime'
import type { Cue, LineFault, LineFaultCode, Transcript } from './cue'

/** What the columns of an export are called, in lower case. */
const NAMES = {
  time: ['time', 'offset', 'timestamp', '时间', '发送时间', '评论时间', '相对时间'],
  milliseconds: ['timems', 'time_ms', 'offset_ms', 'offsetms', 'milliseconds', '毫秒'],
  author: ['author', 'user', 'nickname', 'name', '用户', '昵称', '作者', '用户昵称', '发送人'],
  text: ['text', 'content', 'comment', 'message', '内容', '评论', '弹幕', '评论内容', '弹幕内容'],
} as const

const DAY_MS = 24 * 60 * 60 * 1000

type Column = keyof typeof NAMES

const columnOf = (name: string): Column | undefined => {
  const known = name.trim().toLowerCase()
  return (Object.keys(NAMES) as Column[]).find((column) => NAMES[column].some((other) => other === known))
}

type Row = { line: number; cells: Partial<Record<Column, string>> }

const MOMENT = /^\d{4}[-/]\d{1,2}[-/]\d{1,2}[ T]\d{1,2}:\d{2}(:\d{2}(?:\.\d{1,3})?)?(Z|[+-]\d{2}:?\d{2})?$/

/** A day and a clock's time; of Beijing where no zone is written. */
const readMoment = (text: string): number | undefined => {
  const [, , zone] = MOMENT.exec(text) ?? []
  if (!MOMENT.test(text)) return undefined
  const [day = '', time = ''] = text.replaceAll('/', '-').split(/[ T]/)
  const padded = day
    .split('-')
    .map((part) => part.padStart(2, '0'))
    .join('-')
  const at = Date.parse(`${padded}T${time.padStart(5, '0')}${zone ? '' : '+08:00'}`)
  return Number.isNaN(at) ? undefined : at
}

type Time = { startMs: number | null; fault?: LineFaultCode }

const readTime = ({ time, milliseconds }: Row['cells'], startedAt: Date | undefined): Time => {
  if (milliseconds !== undefined && /^\d{1,9}$/.test(milliseconds)) return { startMs: Number(milliseconds) }
  const written = (time ?? milliseconds ?? '').trim()
  if (written === '') return { startMs: null }
  const startMs = readClockTime(written)
  if (startMs !== undefined) return { startMs }
  const moment = readMoment(written)
  if (moment === undefined) return { startMs: null, fault: 'time-broken' }
  if (!startedAt) return { startMs: null, fault: 'time-of-day' }
  const since = moment - startedAt.getTime()
  return since < 0 ? { startMs: null, fault: 'time-reversed' } : { startMs: since }
}

/** Comments of a broadcast, each by itself. @param startedAt when it began, for exports that write a clock's time. */
const commentsOf = (rows: readonly Row[], startedAt: Date | undefined): Transcript => {
  const cues: Cue[] = []
  const faults: LineFault[] = []
  for (const { line, cells } of rows) {
    const text = cells.text?.trim() ?? ''
    if (text === '') {
      faults.push({ line, code: 'text-missing' })
      continue
    }
    const { startMs, fault } = readTime(cells, startedAt)
    if (fault) faults.push({ line, code: fault })
    const speaker = cells.author?.trim()
    cues.push({ startMs, endMs: null, text, ...(speaker && { speaker }) })
  }
  return { cues, faults }
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

const cellsOf = (entries: readonly (readonly [string, unknown])[]): Row['cells'] =>
  Object.fromEntries(
    entries.flatMap(([name, value]) => {
      const column = columnOf(name)
      return column ? [[column, textOf(value)]] : []
    }),
  )

/**
 * A .csv export: its first row names the columns.
 *
 * @returns undefined when no column holds the text, or it is no such file.
 */
export const readCommentsCsv = (text: string, startedAt?: Date): Transcript | undefined => {
  const records = readRecords(text)
  const [head, ...rows] = records ?? []
  if (!head?.record.some((name) => columnOf(name) === 'text')) return undefined
  return commentsOf(
    rows.map(({ record, info: { lines } }) => ({
      line: lines,
      cells: cellsOf(head.record.map((name, index) => [name, record[index]] as const)),
    })),
    startedAt,
  )
}

/** A part of a day, as spreadsheets keep `0:12:03`, in milliseconds. */
const partOfDay = (text: string): string | undefined =>
  /^0?\.\d+(?:e-\d+)?$/i.test(text) ? String(Math.round(Number(text) * DAY_MS)) : undefined

/** Rows of a workbook: the first that names a column of texts is the head. @returns undefined when none does. */
export const readCommentsSheet = (rows: readonly SheetRow[], startedAt?: Date): Transcript | undefined => {
  const head = rows.findIndex(({ cells }) =>
    [...cells.values()].some(({ text }) => columnOf(text) === 'text'),
  )
  if (head < 0) return undefined
  const columns = [...(rows[head]?.cells ?? [])].map(([column, { text }]) => [column, text] as const)
  return commentsOf(
    rows.slice(head + 1).map(({ number, cells }) => {
      const read = cellsOf(columns.map(([column, name]) => [name, cells.get(column)?.text] as const))
      const part = read.time === undefined ? undefined : partOfDay(read.time)
      return { line: number, cells: part === undefined ? read : { ...read, milliseconds: part } }
    }),
    startedAt,
  )
}

type CsvRecord = { record: string[]; info: { lines: number } }

/** Spreadsheets save tables with tabs as well. */
const delimiterOf = (text: string) => (/^[^\r\n,]*\t/.test(text) ? '\t' : ',')

const readRecords = (text: string): CsvRecord[] | undefined => {
  try {
    // Typed as plain rows whatever the options; with `info` each row comes beside where it stood.
    return parse(text, {
      bom: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
      relax_quotes: true,
      delimiter: delimiterOf(text),
    }) as unknown as CsvRecord[]
  } catch (error) {
    if (error instanceof CsvError) return undefined
    throw error
  }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** A list, an object that holds one, or an object on each line; each with the line, or the place in the list, it stands at. */
const listIn = (text: string): { line: number; value: unknown }[] | undefined => {
  const whole = parseJson(text)
  const list = Array.isArray(whole)
    ? whole
    : isObject(whole)
      ? Object.values(whole).find(Array.isArray)
      : undefined
  if (list) return (list as unknown[]).map((value, index) => ({ line: index + 1, value }))
  const lines = text.split(/\r\n?|\n/).map((line, index) => ({ line: index + 1, written: line.trim() }))
  const values = lines
    .filter(({ written }) => written !== '')
    .map(({ line, written }) => ({ line, value: parseJson(written) }))
  return values.length > 0 && values.every(({ value }) => isObject(value)) ? values : undefined
}

/** A .json or .jsonl export. @returns undefined when it holds no comments. */
export const readCommentsJson = (text: string, startedAt?: Date): Transcript | undefined => {
  const list = listIn(text)
  if (!list || !list.every(({ value }) => isObject(value))) return undefined
  const rows = list.map(({ line, value }) => ({
    line,
    cells: cellsOf(Object.entries(value as Record<string, unknown>)),
  }))
  return rows.some(({ cells }) => cells.text !== undefined) ? commentsOf(rows, startedAt) : undefined
}
