import type { Payload } from 'payload'
import { validate as isUuid } from 'uuid'

import { SLUGS } from '../collections/slugs'
import type { Locale } from '../i18n'
import { translator } from '../i18n'
import type {
  ApplicationValues,
  FieldWords,
  RegisterDefinition,
  RegisterField,
} from '../registers/definition'
import type { RecordData } from '../workflow/definition'
import type { Programme, Question } from './programme'
import { forgetApplicant } from './forgetPeople'
import { answersOf, optionsOf, readProgramme, wordIn } from './programme'
import { talentApplicationWorkflow } from './workflows/applications'

/** What everybody says who applies to a programme. */
const APPLICANT_FIELDS: readonly RegisterField[] = [
  { name: 'name', kind: 'text', max: 120, required: true, public: true },
  { name: 'nameEn', kind: 'text', max: 200, public: true },
  { name: 'contactPhone', kind: 'phone', required: true, personal: true },
  { name: 'contactEmail', kind: 'email', required: true, personal: true },
]

const LONGEST_TEXT = 200
const LONGEST_LONG_TEXT = 4000

/** Columns are not made for questions: in a form they stand apart from the fields that have one. */
const PREFIX = 'q-'

export const controlOf = (key: string): string => `${PREFIX}${key}`

const fieldOf = (question: Question): RegisterField => {
  const base = {
    name: controlOf(question.key),
    required: question.required,
    personal: question.personal,
  }
  switch (question.kind) {
    case 'text':
      return { ...base, kind: 'text', max: question.most ?? LONGEST_TEXT }
    case 'longtext':
      return { ...base, kind: 'longtext', max: question.most ?? LONGEST_LONG_TEXT }
    case 'choice':
    case 'choices':
      return { ...base, kind: question.kind, options: optionsOf(question).map(({ value }) => value) }
    case 'number':
      return { ...base, kind: 'number', min: 0, ...(question.most === null ? {} : { max: question.most }) }
    case 'day':
    case 'yes-no':
    case 'url':
      return { ...base, kind: question.kind }
  }
}

const isAskedBy = (name: string) => (question: Question) => controlOf(question.key) === name

const wordsOf = ({ questions, documents }: Programme): FieldWords => ({
  label: (name, locale) => {
    const worded = questions.find(isAskedBy(name)) ?? documents.find(({ key }) => `files.${key}` === name)
    if (worded) return wordIn(locale, worded.label, worded.labelEn)
    return name === 'name' || name === 'nameEn'
      ? translator(locale)(`registers:${SLUGS.talentApplications}.fields.${name}`)
      : undefined
  },
  help: (name, locale) => {
    const question = questions.find(isAskedBy(name))
    return question?.help ? wordIn(locale, question.help, question.helpEn) : undefined
  },
  option: (name, value, locale) => {
    const question = questions.find(isAskedBy(name))
    return wordIn(locale, value, question && optionsOf(question).find((one) => one.value === value)?.en)
  },
})

const isOwnColumn = (name: string) => APPLICANT_FIELDS.some((field) => field.name === name)

const withoutPrefix = (values: ApplicationValues): ApplicationValues =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => name.startsWith(PREFIX))
      .map(([name, value]) => [name.slice(PREFIX.length), value]),
  )

/**
 * The form of a programme: what a register's definition is in code, a programme's is in its record. Checks, controls,
 * corrections and receipts are those of registers.
 */
export const programmeForm = (programme: Programme): RegisterDefinition => ({
  slug: SLUGS.talentApplications,
  workflow: talentApplicationWorkflow,
  common: APPLICANT_FIELDS,
  fields: programme.questions.map(fieldOf),
  words: wordsOf(programme),
  application: {
    isPublic: true,
    files: programme.documents.map(({ key, required }) => ({ name: key, required })),
    correctable: ['returned'],
  },
  duplicates: [],
  publicStates: [],
  queues: [],
  forget: forgetApplicant,
  kept: {
    columnsOf: (values) => {
      const answers = withoutPrefix(values)
      const isPersonal = (key: string) =>
        programme.questions.some((question) => question.key === key && question.personal)
      const pick = (wanted: boolean) =>
        Object.fromEntries(Object.entries(answers).filter(([key]) => isPersonal(key) === wanted))
      return {
        ...Object.fromEntries(Object.entries(values).filter(([name]) => isOwnColumn(name))),
        programme: programme.id,
        programmeTitle: programme.title,
        answers: pick(false),
        personalAnswers: pick(true),
      }
    },
    valuesOf: (record) => ({
      ...Object.fromEntries(
        APPLICANT_FIELDS.map(({ name }) => [name, (record[name] ?? null) as ApplicationValues[string]]),
      ),
      ...Object.fromEntries(Object.entries(answersOf(record)).map(([key, value]) => [controlOf(key), value])),
    }),
  },
})

/** A programme by its id, whatever its state; for the system itself. */
export const findProgramme = async (payload: Payload, id: string): Promise<Programme | undefined> => {
  if (!isUuid(id)) return undefined
  const record = await payload.db.findOne<RecordData>({
    collection: SLUGS.talentProgrammes,
    where: { id: { equals: id } },
  })
  return record ? readProgramme(record) : undefined
}

/** The form an application was handed in by. */
export const findProgrammeFormOf = async (
  payload: Payload,
  application: string,
): Promise<RegisterDefinition | undefined> => {
  const record = await payload.db.findOne<RecordData>({
    collection: SLUGS.talentApplications,
    where: { id: { equals: application } },
  })
  const programme = record && (await findProgramme(payload, String(record.programme)))
  return programme ? programmeForm(programme) : undefined
}

/** One answer as it is read. */
export const answerInWords = (question: Question, value: unknown, locale: Locale): string => {
  if (value === null || value === undefined || value === '') return ''
  if (question.kind === 'yes-no')
    return translator(locale)(`registers:common.${value === true ? 'yes' : 'no'}`)
  const said = (one: unknown) => {
    const text = String(one)
    return wordIn(locale, text, optionsOf(question).find((option) => option.value === text)?.en)
  }
  return Array.isArray(value) ? value.map(said).join(translator(locale)('admin:listSeparator')) : said(value)
}
