import { checkArrival, momentOfArrival } from '../entry/checkArrival'
import type { IntakeConsultation } from '../intake/openConsultation'
import { checkSubmission } from '../intake/submissionSchema'
import type { SubmissionValues } from '../intake/submissionSchema'
import { SUBMITTER_KINDS } from '../intake/submitterKinds'
import { translator } from '../i18n'
import { foldForSearch } from '../text/normalise'
import type { ClauseFinder } from './findClause'
import type { CountyFinder } from './findCounty'
import type { Columns } from './header'
import { readDay } from './readDay'
import { cellFaults, remarksOn, typedIn } from './row'
import type { CheckedRow, Problem, RowContent, Typed } from './row'
import type { SheetRow } from './sheetRow'

/** What waits in `import_rows` for the door of comments. */
export type CommentRow = RowContent & {
  values?: SubmissionValues
  /** ISO 8601. */
  arrivedAt?: string
  postmarkedOn?: string | null
  /** The message within the file, of mails. */
  message?: string
  messageId?: string
  wrongSubject?: boolean
}

export type RowContext = {
  consultation: IntakeConsultation
  opensAt: Date
  closesAt: Date
  now: Date
  counties: ReadonlySet<string>
  findClause: ClauseFinder
  findCounty: CountyFinder
}

const kindNames = new Map(
  SUBMITTER_KINDS.flatMap((kind) =>
    [
      kind,
      ...(['zh', 'en'] as const).map((locale) => translator(locale)(`fields:submitterKinds.${kind}`)),
    ].map((name): [string, string] => [foldForSearch(name), kind]),
  ),
)

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

/**
 * Judges a row as the door and the desk would judge a letter with the same words: every fault at once, each with its
 * cell.
 */
export const checkRow = (row: SheetRow, columns: Columns, context: RowContext): CheckedRow<CommentRow> => {
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
  const remarks = [
    ...remarksOn(row, { columns, main: 'body', level: 'fault' }, faults),
    ...remarksOn(row, { columns, main: 'body', level: 'notice' }, late),
  ]
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
