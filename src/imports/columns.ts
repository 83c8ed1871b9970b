import { foldForSearch } from '../text/normalise'
import { ImportRefused } from './ImportRefused'
import { MAX_ROWS_ABOVE_HEADER } from './limits'
import { columnName } from './sheetRow'
import type { SheetRow } from './sheetRow'

/** What a column may hold, in the order of the template. */
export const IMPORT_FIELDS = [
  'body',
  'arrivedOn',
  'clause',
  'name',
  'contact',
  'email',
  'county',
  'submitterKind',
  'postmarkedOn',
] as const

export type ImportField = (typeof IMPORT_FIELDS)[number]

export const REQUIRED_FIELDS: readonly ImportField[] = ['body', 'arrivedOn']

/** Names of columns as offices write them; the first of each is the template's, per language. */
export const HEADERS: Record<ImportField, { zh: readonly string[]; en: readonly string[] }> = {
  body: {
    zh: [
      '意见内容',
      '意见',
      '内容',
      '意见建议',
      '意见和建议',
      '意见及建议',
      '具体意见',
      '反馈意见',
      '建议内容',
    ],
    en: ['Comment', 'Comments', 'Opinion', 'Text', 'Body'],
  },
  arrivedOn: {
    zh: ['收到日期', '收到时间', '收件日期', '收件时间', '来信日期', '来电时间', '到达日期', '日期', '时间'],
    en: ['Date of arrival', 'Arrived on', 'Arrived at', 'Received on', 'Received at', 'Date'],
  },
  clause: {
    zh: ['针对条款', '条款', '条款号', '条款序号', '对应条款', '条目'],
    en: ['Clause', 'On clause', 'Article'],
  },
  name: {
    zh: [
      '姓名或单位',
      '姓名',
      '姓名单位',
      '姓名或单位名称',
      '单位',
      '单位名称',
      '提交人',
      '来信人',
      '来电人',
      '意见人',
    ],
    en: ['Name', 'Name or organisation', 'Organisation', 'Sender'],
  },
  contact: {
    zh: [
      '联系方式',
      '联系电话',
      '电话',
      '手机',
      '手机号',
      '手机号码',
      '电话号码',
      '地址',
      '通信地址',
      '联系地址',
    ],
    en: ['Contact', 'Telephone', 'Phone', 'Mobile', 'Address'],
  },
  email: {
    zh: ['电子邮箱', '邮箱', '电子邮件', '邮件地址', '电子邮箱地址'],
    en: ['E-mail', 'Email', 'E-mail address', 'Mail'],
  },
  county: {
    zh: ['所在市县', '市县', '市县区', '县区', '所在地', '地区'],
    en: ['County', 'District', 'Region'],
  },
  submitterKind: {
    zh: ['提交人类别', '类别', '身份', '身份类别', '人员类别', '提交人类型'],
    en: ['Kind of commenter', 'Kind', 'Category'],
  },
  postmarkedOn: { zh: ['邮戳日期', '邮戳', '寄出日期'], en: ['Postmark', 'Postmarked on', 'Posted on'] },
}

/** （必填） and the like stand behind many a header. */
const REMARK = /(必填|选填|可选|required|optional)$/

const keyOf = (header: string): string => foldForSearch(header).replaceAll(' ', '').replace(REMARK, '')

const FIELD_OF = new Map(
  IMPORT_FIELDS.flatMap((field) =>
    [...HEADERS[field].zh, ...HEADERS[field].en].map((header): [string, ImportField] => [
      keyOf(header),
      field,
    ]),
  ),
)

export type Columns = ReadonlyMap<ImportField, number>

export type Header = {
  columns: Columns
  /** Row of the header, from 1. */
  row: number
  /** Headers nobody knows, as written: their columns are left out. */
  unknown: string[]
}

type Reading = Header & { repeated: { field: ImportField; columns: number[] }[] }

const readHeader = ({ number, cells }: SheetRow): Reading => {
  const found = new Map<ImportField, number[]>()
  const unknown: string[] = []
  for (const [column, { text }] of cells) {
    const field = FIELD_OF.get(keyOf(text))
    if (field) found.set(field, [...(found.get(field) ?? []), column])
    else unknown.push(text.trim())
  }
  return {
    row: number,
    unknown,
    columns: new Map([...found].map(([field, [first = 0]]) => [field, first])),
    repeated: [...found].flatMap(([field, columns]) => (columns.length > 1 ? [{ field, columns }] : [])),
  }
}

const missingFrom = ({ columns }: Header) => REQUIRED_FIELDS.filter((field) => !columns.has(field))

const assertUsable = (reading: Reading, nameOf: (field: ImportField) => string) => {
  const [repeated] = reading.repeated
  if (repeated) {
    throw new ImportRefused('headers-repeated', {
      name: nameOf(repeated.field),
      columns: repeated.columns.map(columnName).join(', '),
    })
  }
}

/**
 * The header among the first rows: the one most columns are known in.
 *
 * @param nameOf what a column is called in the reader's language.
 * @throws ImportRefused `headers-missing`, naming what is missing and what was found · `headers-repeated`.
 */
export const findHeader = (rows: readonly SheetRow[], nameOf: (field: ImportField) => string): Header => {
  const readings = rows.slice(0, MAX_ROWS_ABOVE_HEADER + 1).map(readHeader)
  const best = readings.reduce<Reading | undefined>(
    (known, next) => (!known || next.columns.size > known.columns.size ? next : known),
    undefined,
  )
  if (!best) throw new ImportRefused('no-rows')
  const missing = missingFrom(best)
  if (missing.length > 0) {
    throw new ImportRefused('headers-missing', {
      missing: missing.map(nameOf).join(', '),
      row: best.row,
      found: [...best.columns.keys()].map(nameOf).concat(best.unknown).join(', ').slice(0, 300),
    })
  }
  assertUsable(best, nameOf)
  return best
}
