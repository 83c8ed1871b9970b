import { z } from 'zod'

import { readUnifiedCode } from '../../identifiers/unifiedCode'
import { translator } from '../../i18n'
import type { CountyFinder } from '../../imports/findCounty'
import type { Columns } from '../../imports/header'
import { readDay } from '../../imports/readDay'
import { cellFaults, remarksOn, typedIn } from '../../imports/row'
import type { CheckedRow, Problem, RowContent, Typed } from '../../imports/row'
import type { SheetRow } from '../../imports/sheetRow'
import { cleanText, foldForSearch } from '../../text/normalise'
import { OPERATOR_KINDS } from '../operators/kinds'
import type { OperatorKind } from '../operators/kinds'
import type { Platform } from '../platforms'
import { TOPICS } from '../policyCodes'
import { checkReport } from '../reports/reportSchema'
import type { ReportValues } from '../reports/reportSchema'
import type { PlatformList } from './lists'

export type OperatorRow = {
  name: string
  unifiedCode: string
  kind: OperatorKind
  county: string
  contactName: string
  contactPhone: string | null
  contactEmail: string
  payee: string | null
}

export type RoomRow = {
  account: string
  name: string
  operatorCode: string
  agencyCode: string | null
  county: string
  base: string | null
  /** Null where the platform says nothing of it. */
  followers: number | null
  url: string | null
  goods: string | null
}

/** What waits in `import_rows` for the door of a platform's list. */
export type PlatformRow = RowContent & {
  values?: OperatorRow | RoomRow | ReportValues
}

export type PlatformRowContext = {
  list: PlatformList
  platform: Platform
  counties: ReadonlySet<string>
  findCounty: CountyFinder
  /** Beijing day. */
  today: string
}

type Judged<Values> = { values?: Values; problems: Problem[] }

/** Reads the cells of one row, and remembers what is wrong with them. */
const reader = (typed: Typed, { findCounty }: PlatformRowContext) => {
  const problems: Problem[] = []
  const wrong = (field: string, code: string, params?: Problem['params']) => {
    problems.push({ field, code, ...(params && { params }) })
    return null
  }
  const text = (field: string, { max, required = false, multiline = false }: TextRule): string | null => {
    const cleaned = cleanText(typed[field] ?? '', { max, multiline })
    if (cleaned.ok) return cleaned.value
    if (cleaned.code === 'empty' && !required) return null
    return wrong(field, cleaned.code, { max })
  }
  const code = (field: string, required: boolean): string | null => {
    const written = text(field, { max: 40, required })
    if (written === null) return null
    const read = readUnifiedCode(written)
    return read.ok ? read.code : wrong(field, read.code)
  }
  const county = (): string | null => {
    const found = findCounty(typed.county ?? '')
    if (found) return found
    return wrong('county', found === null ? 'empty' : 'unknown')
  }
  return { problems, wrong, text, code, county }
}

type TextRule = { max: number; required?: boolean; multiline?: boolean }

/** The value or its name in either language, with or without what stands in brackets behind it. */
const chosen = <Value extends string>(written: string, values: readonly Value[], labels: string) =>
  values.find((value) =>
    [
      value,
      ...(['zh', 'en'] as const).flatMap((locale) => {
        const name = translator(locale)(`${labels}.${value}`)
        return [name, name.replace(/\s*[(（].*$/, '')]
      }),
    ].some((name) => foldForSearch(name) === foldForSearch(written)),
  )

const isLink = (value: string) => /^https?:\/\/[^\s]+$/i.test(value)

const operator = (typed: Typed, context: PlatformRowContext): Judged<OperatorRow> => {
  const { problems, wrong, text, code, county } = reader(typed, context)
  const email = text('contactEmail', { max: 254, required: true })
  if (email && !z.email().safeParse(email).success) wrong('contactEmail', 'invalid')
  const kind = typed.kind ? chosen(typed.kind, OPERATOR_KINDS, 'livestream:live-operators.kinds') : 'operator'
  if (!kind) wrong('kind', 'unknown')
  const values = {
    name: text('name', { max: 100, required: true }),
    unifiedCode: code('unifiedCode', true),
    kind,
    county: county(),
    contactName: text('contactName', { max: 60, required: true }),
    contactPhone: text('contactPhone', { max: 30 }),
    contactEmail: email,
    payee: text('payee', { max: 60 }),
  }
  return problems.length > 0 ? { problems } : { problems, values: values as OperatorRow }
}

/** 12,000 and 1.2万 are the same. */
const readCount = (written: string): number | undefined => {
  const match = /^(\d+(?:\.\d+)?)(万|w)?$/i.exec(written.normalize('NFKC').replace(/[\s,]/g, ''))
  if (!match) return undefined
  const count = Number(match[1]) * (match[2] ? 10_000 : 1)
  return Number.isInteger(count) ? count : undefined
}

const room = (typed: Typed, context: PlatformRowContext): Judged<RoomRow> => {
  const { problems, wrong, text, code, county } = reader(typed, context)
  const url = text('url', { max: 500 })
  if (url && !isLink(url)) wrong('url', 'invalid')
  const followers = typed.followers ? readCount(typed.followers) : null
  if (followers === undefined) wrong('followers', 'not-a-number')
  const values = {
    account: text('account', { max: 100, required: true }),
    name: text('name', { max: 100, required: true }),
    operatorCode: code('operatorCode', true),
    agencyCode: code('agencyCode', false),
    county: county(),
    base: text('base', { max: 100 }),
    followers,
    url,
    goods: text('goods', { max: 1000, multiline: true }),
  }
  return problems.length > 0 ? { problems } : { problems, values: values as RoomRow }
}

/** The public form calls it by another name. */
const FIELD_OF: Record<string, string> = { roomText: 'account', time: 'day' }

const report = (
  typed: Typed,
  { platform, counties, findCounty, today }: PlatformRowContext,
): Judged<ReportValues> => {
  const { account, topic = '', description, county = '', day = '', url } = typed
  const moment = readDay(day)
  const checked = checkReport(
    {
      platform,
      roomText: account,
      topic: chosen(topic, TOPICS, 'livestream:topics') ?? topic.trim(),
      description,
      county: findCounty(county) ?? county.slice(0, 6),
      day: moment?.day ?? day.slice(0, 10),
      time: moment && moment.time !== '' ? moment.time : undefined,
      url,
    },
    { counties, today },
  )
  if (checked.ok) return { values: checked.values, problems: [] }
  return {
    problems: checked.errors.map((error) => ({ ...error, field: FIELD_OF[error.field] ?? error.field })),
  }
}

const JUDGES = { operators: operator, rooms: room, reports: report } as const satisfies Record<
  PlatformList,
  (typed: Typed, context: PlatformRowContext) => Judged<unknown>
>

/** Judges a row of a platform's list by itself: every fault at once, each with its cell. */
export const checkPlatformRow = (
  row: SheetRow,
  columns: Columns,
  context: PlatformRowContext,
): CheckedRow<PlatformRow> => {
  const typed = typedIn(row, columns)
  const broken = cellFaults(row, columns)
  const brokenFields = new Set(broken.map(({ field }) => field))
  const { values, problems } = JUDGES[context.list](typed, context)
  const faults = [...broken, ...problems.filter(({ field }) => !brokenFields.has(field))]
  const main = context.list === 'operators' ? 'name' : 'account'
  return {
    number: row.number,
    content: values && faults.length === 0 ? { typed, values } : { typed },
    remarks: remarksOn(row, { columns, main, level: 'fault' }, faults),
  }
}
