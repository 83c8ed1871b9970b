import { CREDIT_KINDS } from '../../credit/records/kinds'
import { termOf } from '../../credit/records/terms'
import { readUnifiedCode } from '../../identifiers/unifiedCode'
import { translator } from '../../i18n'
import { SEVERITIES } from '../../legal/creditPeriods'
import type { Severity } from '../../legal/creditPeriods'
import { cleanText, foldForSearch } from '../../text/normalise'
import type { Columns } from '../header'
import { readDay } from '../readDay'
import { cellFaults, remarksOn, typedIn } from '../row'
import type { CheckedRow, Problem, RowContent, Typed } from '../row'
import type { SheetRow } from '../sheetRow'

/** A record as a list has it; whom it is about is known by the code alone. */
export type ListedRecord = {
  unifiedCode: string
  kind: (typeof CREDIT_KINDS)[number]
  /** Null for an honour. */
  severity: Severity | null
  months: number
  facts: string
  basis: string
  authority: string | null
  documentNumber: string | null
  /** Beijing day. */
  decidedOn: string
}

/** What waits in `import_rows` for the drafts of credit records. */
export type CreditRow = RowContent & { values?: ListedRecord }

type TextRule = { max: number; required?: boolean; multiline?: boolean }

/** The value or its name in either language. */
const chosen = <Value extends string>(written: string, values: readonly Value[], labels: string) =>
  values.find((value) =>
    [value, ...(['zh', 'en'] as const).map((locale) => translator(locale)(`${labels}.${value}`))].some(
      (name) => foldForSearch(name) === foldForSearch(written),
    ),
  )

/** Reads the cells of one row, and remembers what is wrong with them. */
const reader = (typed: Typed) => {
  const problems: Problem[] = []
  const wrong = (field: string, code: string, params?: Problem['params']) => {
    problems.push({ field, code, ...(params && { params }) })
    return null
  }
  const text = (field: string, { max, required = false, multiline = false }: TextRule): string | null => {
    const cleaned = cleanText(typed[field] ?? '', { max, multiline })
    if (cleaned.ok) return cleaned.value
    return cleaned.code === 'empty' && !required ? null : wrong(field, cleaned.code, { max })
  }
  const word = <Value extends string>(field: string, values: readonly Value[], labels: string) => {
    const written = text(field, { max: 40, required: true })
    return written === null ? null : (chosen(written, values, labels) ?? wrong(field, 'unknown'))
  }
  return { problems, wrong, text, word }
}

type Reader = ReturnType<typeof reader>

const readCode = ({ text, wrong }: Reader) => {
  const written = text('unifiedCode', { max: 40, required: true })
  if (written === null) return null
  const read = readUnifiedCode(written)
  return read.ok ? read.code : wrong('unifiedCode', read.code)
}

const readDecidedOn = ({ text, wrong }: Reader, today: string) => {
  const written = text('decidedOn', { max: 40, required: true })
  if (written === null) return null
  const day = readDay(written)?.day
  if (!day) return wrong('decidedOn', 'not-a-day')
  return day > today ? wrong('decidedOn', 'to-come') : day
}

/** How many months it stands, within what the rule allows for it. */
const readMonths = ({ text, wrong }: Reader, stated: Pick<ListedRecord, 'kind' | 'severity'>) => {
  const written = text('months', { max: 10, required: true })
  if (written === null) return null
  const months = Number(written.normalize('NFKC').replace(/个?月$/, ''))
  if (!Number.isInteger(months)) return wrong('months', 'not-a-number')
  const term = termOf(stated)
  if (!term) return months
  const { shortestMonths: min, longestMonths: max } = term
  return months >= min && months <= max ? months : wrong('months', 'term-unlawful', { min, max })
}

const readRecord = (typed: Typed, today: string): { values?: ListedRecord; problems: Problem[] } => {
  const from = reader(typed)
  const kind = from.word('kind', CREDIT_KINDS, 'credit:kinds')
  const severity = kind === 'breach' ? from.word('severity', SEVERITIES, 'credit:severities') : null
  const values = {
    unifiedCode: readCode(from),
    kind,
    severity,
    months: kind && readMonths(from, { kind, severity }),
    facts: from.text('facts', { max: 2000, required: true, multiline: true }),
    basis: from.text('basis', { max: 500, required: true, multiline: true }),
    authority: from.text('authority', { max: 100 }),
    documentNumber: from.text('documentNumber', { max: 60 }),
    decidedOn: readDecidedOn(from, today),
  }
  const { problems } = from
  return problems.length > 0 ? { problems } : { problems, values: values as ListedRecord }
}

/**
 * Judges a row as the form of a record would: every fault at once, each with its cell.
 *
 * @param today Beijing day
 */
export const checkCreditRow = (row: SheetRow, columns: Columns, today: string): CheckedRow<CreditRow> => {
  const typed = typedIn(row, columns)
  const broken = cellFaults(row, columns)
  const brokenFields = new Set(broken.map(({ field }) => field))
  const { values, problems } = readRecord(typed, today)
  const faults = [...broken, ...problems.filter(({ field }) => !brokenFields.has(field))]
  return {
    number: row.number,
    content: values && faults.length === 0 ? { typed, values } : { typed },
    remarks: remarksOn(row, { columns, main: 'unifiedCode', level: 'fault' }, faults),
  }
}
