import type { Question } from '../../events/registrations/door/openEvent'
import { answerName, checkRegistration, questionFieldsOf } from '../../events/registrations/form'
import type { FormField, RegistrationValues } from '../../events/registrations/form'
import type { Locale } from '../../i18n'
import type { FieldError } from '../../intake/submissionSchema'
import { foldForSearch } from '../../text/normalise'
import type { Columns } from '../header'
import { cellFaults, remarksOn, typedIn } from '../row'
import type { CheckedRow, Problem, RowContent, Typed } from '../row'
import { saysYes } from '../saysYes'
import type { SheetRow } from '../sheetRow'

/** What waits in `import_rows` for the door of registrations. */
export type GuestRow = RowContent & { values?: RegistrationValues; locale?: Locale }

const LANGUAGES = new Map<string, Locale>([
  ['', 'zh'],
  ...['中文', '汉语', '中', 'zh', 'chinese'].map((word): [string, Locale] => [word, 'zh']),
  ...['英文', '英语', '英', 'en', 'english'].map((word): [string, Locale] => [word, 'en']),
])

const answerOf = ({ field, options }: FormField, text: string): string | boolean => {
  if (field.kind === 'yes-no') return saysYes(text)
  const chosen = options.find(({ value, label }) =>
    [value, label.zh, label.en].some((word) => foldForSearch(word) === foldForSearch(text)),
  )
  return chosen?.value ?? text
}

/** The event's questions that the row answers: what it leaves empty, its guest is asked. */
const answeredIn = (typed: Typed, questions: readonly Question[]): Question[] =>
  questions
    .filter((question) => typed[answerName(question)] !== undefined)
    .map((question) => ({ ...question, required: false }))

const enteredIn = (typed: Typed, questions: readonly Question[]): Record<string, unknown> => ({
  ...typed,
  ...Object.fromEntries(
    questionFieldsOf(questions).map((asked) => [
      asked.field.name,
      answerOf(asked, typed[asked.field.name] ?? ''),
    ]),
  ),
})

/** What the reader of a remark knows the question by. */
const labelled = (questions: readonly Question[], { field, ...error }: FieldError): Problem => {
  const question = questions.find((one) => answerName(one) === field)
  if (!question) return { field, ...error }
  const { label, labelEn } = question
  return { field, ...error, params: { ...error.params, label, labelEn: labelEn || label } }
}

/** Judges a row as the door would judge the public form with the same words: every fault at once, each with its cell. */
export const checkGuestRow = (
  row: SheetRow,
  columns: Columns,
  questions: readonly Question[],
): CheckedRow<GuestRow> => {
  const typed = typedIn(row, columns)
  const broken = cellFaults(row, columns)
  const asked = answeredIn(typed, questions)
  const checked = checkRegistration(asked, enteredIn(typed, asked))
  const locale = LANGUAGES.get(foldForSearch(typed.language ?? ''))
  const brokenFields = new Set(broken.map(({ field }) => field))
  const faults = [
    ...broken,
    ...[
      ...(checked.ok ? [] : checked.errors.map((error) => labelled(asked, error))),
      ...(locale ? [] : [{ field: 'language', code: 'language-unknown' }]),
    ].filter(({ field }) => !brokenFields.has(field)),
  ]
  const remarks = remarksOn(row, { columns, main: 'name', level: 'fault' }, faults)
  const isGood = checked.ok && locale && faults.length === 0
  return {
    number: row.number,
    content: isGood ? { typed, values: checked.values, locale } : { typed },
    remarks,
  }
}
