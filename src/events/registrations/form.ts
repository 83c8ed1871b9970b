import type { Locale } from '../../i18n'
import { translator } from '../../i18n'
import type { FieldError } from '../../intake/submissionSchema'
import { readField } from '../../registers/readFields'
import type { RegisterField } from '../../registers/definition'
import type { Question } from './door/openEvent'

/** A control of the form: how it is checked, and what stands beside it. */
export type FormField = {
  field: RegisterField
  label: Record<Locale, string>
  /** Of a choice: what is stored, and what each language shows. */
  options: { value: string; label: Record<Locale, string> }[]
}

/** What every event asks. A name and an address; the rest if one likes. */
const COMMON: readonly RegisterField[] = [
  { name: 'name', kind: 'text', max: 60, required: true },
  { name: 'email', kind: 'email', required: true },
  { name: 'organisation', kind: 'text', max: 120 },
  { name: 'phone', kind: 'phone' },
]

const MAX_ANSWER = 500

const splitChoices = (text: string | null) =>
  (text ?? '')
    .split(/[、；;\n]/)
    .map((choice) => choice.trim())
    .filter((choice) => choice !== '')

const optionsOf = ({ choices, choicesEn }: Question): FormField['options'] => {
  const english = splitChoices(choicesEn)
  return splitChoices(choices).map((value, index) => ({
    value,
    label: { zh: value, en: english[index] ?? value },
  }))
}

const ANSWER = 'answer-'

/** The control of a question in the form, and the column of a list. */
export const answerName = (question: Pick<Question, 'id'>): string => `${ANSWER}${question.id}`

/** Whether a control is that of one of the event's own questions. */
export const isAnswer = (name: string): boolean => name.startsWith(ANSWER)

const fieldOf = (question: Question): RegisterField => {
  const base = { name: answerName(question), required: Boolean(question.required) }
  switch (question.kind) {
    case 'choice':
      return { ...base, kind: 'choice', options: optionsOf(question).map(({ value }) => value) }
    case 'yes-no':
      return { ...base, kind: 'yes-no' }
    case 'text':
      return { ...base, kind: 'text', max: MAX_ANSWER }
  }
}

/** The event's own questions as controls. */
export const questionFieldsOf = (questions: readonly Question[]): FormField[] =>
  questions.map((question) => ({
    field: fieldOf(question),
    label: { zh: question.label, en: question.labelEn || question.label },
    options: optionsOf(question),
  }))

/** The form of an event: what all ask, then its own questions. */
export const formFieldsOf = (questions: readonly Question[]): FormField[] => [
  ...COMMON.map((field) => ({
    field,
    label: {
      zh: translator('zh', 'events')(`form.${field.name}`),
      en: translator('en', 'events')(`form.${field.name}`),
    },
    options: [],
  })),
  ...questionFieldsOf(questions),
]

export type RegistrationValues = {
  name: string
  email: string
  organisation: string | null
  phone: string | null
  /** By the question's id. */
  answers: Record<string, string | boolean>
}

export type CheckedRegistration =
  { ok: true; values: RegistrationValues } | { ok: false; errors: FieldError[] }

type Entered = Record<string, unknown>

const readAll = (asked: readonly FormField[], entered: Entered) => {
  const values: Record<string, unknown> = {}
  const errors: FieldError[] = []
  for (const { field } of asked) {
    const read = readField(field, entered[field.name])
    if (read.ok) values[field.name] = read.value
    else errors.push({ field: field.name, code: read.code, ...(read.params && { params: read.params }) })
  }
  return { values, errors }
}

const answersIn = (questions: readonly Question[], values: Record<string, unknown>) =>
  Object.fromEntries(
    questions.flatMap((question) => {
      const value = values[answerName(question)]
      return value === null || value === undefined ? [] : [[question.id, value] as const]
    }),
  ) as RegistrationValues['answers']

/**
 * The one schema every registration passes, by whatever way it came.
 *
 * @param entered by control; answers by `answerName`
 * @returns values to store, or every error, one per control; codes under `events:errors.<code>`
 */
export const checkRegistration = (questions: readonly Question[], entered: Entered): CheckedRegistration => {
  const { values, errors } = readAll(formFieldsOf(questions), entered)
  if (errors.length > 0) return { ok: false, errors }
  const { name, email, organisation, phone } = values as Omit<RegistrationValues, 'answers'>
  return { ok: true, values: { name, email, organisation, phone, answers: answersIn(questions, values) } }
}

/** As above, of the event's own questions alone: for who was registered by somebody else. */
export const checkAnswers = (
  questions: readonly Question[],
  entered: Entered,
): { ok: true; answers: RegistrationValues['answers'] } | { ok: false; errors: FieldError[] } => {
  const { values, errors } = readAll(questionFieldsOf(questions), entered)
  return errors.length > 0 ? { ok: false, errors } : { ok: true, answers: answersIn(questions, values) }
}
