import { checkArrival, momentOfArrival } from '../entry/checkArrival'
import type { IntakeConsultation } from '../intake/openConsultation'
import { checkSubmission } from '../intake/submissionSchema'
import type { SubmissionValues } from '../intake/submissionSchema'
import { SUBMITTER_KINDS } from '../intake/submitterKinds'
import { translator } from '../i18n'
import { foldForSearch } from '../text/normalise'
import type { Columns, ImportField } from './columns'
import { IMPORT_FIELDS } from './columns'
import type { ClauseFinder } from './findClause'
import type { CountyFinder } from './findCounty'
import { readDay } from './readDay'
import { columnName } from './sheetRow'
import type { SheetRow } from './sheetRow'

/** What is wrong or noteworthy; sentences under `entry:fields` and `intake:fields`, as for a letter typed in. */
export type RowRemark = {
  /** A row with a fault is not stored; a notice is told and no more. */
  level: 'fault' | 'notice'
  field: string
  code: string
  params?: Record<string, string | number>
  /** `C12`; empty for the row as a whole. */
  cell: string
}

/** What waits in `import_rows` for the door. */
export type RowContent = {
  /** As the file has it, of rows with faults, for the preview. */
  typed?: Partial<Record<ImportField, string>>
  values?: SubmissionValues
  /** ISO 8601. */
  arrivedAt?: string
  postmarkedOn?: string | null
  /** The message within the file, of mails. */
  message?: string
  messageId?: string
  wrongSubject?: boolean
}

export type CheckedRow = { number: number; content: RowContent; remarks: RowRemark[] }

export type RowContext = {
  consultation: IntakeConsultation
  opensAt: Date
  closesAt: Date
  now: Date
  counties: ReadonlySet<string>
  findClause: ClauseFinder
  findCounty: CountyFinder
}

type Typed = Partial<Record<ImportField, string>>

type Problem = { field: string; code: string; params?: Record<string, string | number> }

const kindNames = new Map(
  SUBMITTER_KINDS.flatMap((kind) =>
    [
      kind,
      ...(['zh', 'en'] as const).map((locale) => translator(locale)(`fields:submitterKinds.${kind}`)),
    ].map((name): [string, string] => [foldForSearch(name), kind]),
  ),
)

const typedIn = ({ cells }: SheetRow, columns: Columns): Typed =>
  Object.fromEntries(
    [...columns].flatMap(([field, column]) => {
      const text = cells.get(column)?.text ?? ''
      return text.trim() === '' ? [] : [[field, text]]
    }),
  )

const cellFaults = ({ cells }: SheetRow, columns: Columns): Problem[] =>
  [...columns].flatMap(([field, column]) => {
    const fault = cells.get(column)?.fault
    return fault ? [{ field, code: fault }] : []
  })

const readArrival = ({ arrivedOn = '', postmarkedOn = '' }: Typed, { opensAt, now }: RowContext) => {
  const arrival = readDay(arrivedOn)
  const postmark = postmarkedOn === '' ? null : readDay(postmarkedOn)
  const problems: Problem[] = []
  if (!arrival) problems.push({ field: 'arrivedOn', code: arrivedOn === '' ? 'empty' : 'unreadable' })
  if (postmark === undefined) problems.push({ field: 'postmarkedOn', code: 'unreadable' })
  const arrivedAt = arrival && momentOfArrival(arrival, now)
  if (!arrivedAt || postmark === undefined) return { problems }
  const facts = { arrivedAt, postmarkedOn: postmark?.day ?? null }
  return { facts, problems: checkArrival(facts, { opensAt, now }) }
}

/** Names of clauses, counties and kinds become what the door knows them by; what is none stays and is refused there. */
const translate = (typed: Typed, { findClause, findCounty }: RowContext) => {
  const problems: Problem[] = []
  const clause = findClause(typed.clause ?? '')
  if ('code' in clause)
    problems.push({ field: 'clause', code: clause.code === 'ambiguous' ? 'ambiguous' : 'not-found' })
  const county = findCounty(typed.county ?? '')
  if (county === undefined) problems.push({ field: 'county', code: 'not-found' })
  const kind = kindNames.get(foldForSearch(typed.submitterKind ?? ''))
  if (typed.submitterKind && !kind) problems.push({ field: 'submitterKind', code: 'not-found' })
  return {
    problems,
    entered: {
      ...typed,
      clause: ('anchor' in clause && clause.anchor) || '',
      county: county ?? '',
      submitterKind: kind ?? '',
    },
  }
}

const place = (field: string, row: SheetRow, columns: Columns): string => {
  const column = columns.get(IMPORT_FIELDS.find((known) => known === field) ?? 'body')
  return column === undefined ? '' : `${columnName(column)}${row.number}`
}

/**
 * Judges a row as the door and the desk would judge a letter with the same words: every fault at once, each with its
 * cell.
 */
export const checkRow = (row: SheetRow, columns: Columns, context: RowContext): CheckedRow => {
  const typed = typedIn(row, columns)
  const broken = cellFaults(row, columns)
  const { facts, problems: ofArrival } = readArrival(typed, context)
  const { entered, problems: ofNames } = translate(typed, context)
  const submission = checkSubmission(entered, context)
  const brokenFields = new Set(broken.map(({ field }) => field))
  const faults = [
    ...broken,
    ...[...ofArrival, ...ofNames, ...(submission.ok ? [] : submission.errors)].filter(
      ({ field }) => !brokenFields.has(field),
    ),
  ]
  const late = facts && facts.arrivedAt > context.closesAt ? [{ field: 'arrivedOn', code: 'late' }] : []
  const remark =
    (level: RowRemark['level']) =>
    (problem: Problem): RowRemark => ({ level, ...problem, cell: place(problem.field, row, columns) })
  const remarks = [...faults.map(remark('fault')), ...late.map(remark('notice'))]
  if (faults.length > 0 || !submission.ok || !facts)
    return { number: row.number, content: { typed }, remarks }
  return {
    number: row.number,
    remarks,
    content: {
      values: submission.values,
      arrivedAt: facts.arrivedAt.toISOString(),
      postmarkedOn: facts.postmarkedOn,
    },
  }
}
