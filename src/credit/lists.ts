import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { COMMITMENT_TYPES } from '../collections/Commitments'
import { CREDIT_KINDS } from './records/kinds'
import { REGISTER_SLUGS, SLUGS } from '../collections/slugs'
import type { Slug } from '../collections/slugs'
import { drawWorkflow } from '../draws/workflow'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { SEVERITIES } from '../legal/creditPeriods'
import { defineList, matchesText, narrowedBy, words } from '../registers/desk/deskList'
import type { DeskList, ListColumn } from '../registers/desk/deskList'
import { isSearchableName, matchesName } from '../registers/searchSql'
import { tableOf } from '../workflow/tableOf'
import { commitmentWorkflow } from './commitments/workflow'
import { GRADES } from './grades/rules'
import { creditGradeWorkflow } from './grades/workflow'
import { creditRecordWorkflow } from './records/workflow'
import { creditRegisters } from './subject'

/** A subject is found as its register finds it: by name, pinyin, initials or code. */
const matchesSubject = (term: string): SQL | undefined =>
  isSearchableName(term)
    ? sql`(${sql.join(
        creditRegisters().map(
          ({ slug }) => sql`(subject_collection::text = ${slug} and subject_id in (
            select id::text from ${tableOf(slug)} where ${matchesName(slug, term)}))`,
        ),
        sql` or `,
      )})`
    : undefined

const labelOfQueue =
  (slug: Slug) =>
  (name: string, locale: Locale): string =>
    translator(locale)(`credit:queues.${slug}.${name}`)

const field = (name: string, label: string, rest: Omit<ListColumn, 'name' | 'label'>): ListColumn => ({
  name,
  label: `credit:fields.${label}`,
  ...rest,
})

/** In which register an entry stands. */
const REGISTER_WORDS = {
  kind: 'words',
  values: REGISTER_SLUGS,
  labelOf: (slug: string) => `registers:${slug}.plural`,
} as const

/** The subject of a row, as every export of credit begins. */
const SUBJECT: readonly ListColumn[] = [
  field('subject_name', 'subjectName', { kind: 'free' }),
  field('unified_code', 'unifiedCode', { kind: 'plain' }),
  {
    name: 'subject_collection',
    label: 'credit:fields.subjectCollection',
    ...REGISTER_WORDS,
  },
]

const GRADE_WORDS = words(GRADES, 'credit:grades')

const kind = field('kind', 'kind', { ...words(CREDIT_KINDS, 'credit:kinds'), listed: true })
const severity = field('severity', 'severity', { ...words(SEVERITIES, 'credit:severities'), listed: true })
const type = field('type', 'type', { ...words(COMMITMENT_TYPES, 'credit:commitmentTypes'), listed: true })
const proposed = field('proposed_grade', 'proposedGrade', { ...GRADE_WORDS, listed: true })
const grade = field('grade', 'grade', { ...GRADE_WORDS, listed: true })

const aboutSubject = (
  list: Omit<DeskList, 'labelOfQueue' | 'name' | 'codes' | 'codeLabel' | 'arrivedAt' | 'matches'>,
) =>
  defineList({
    ...list,
    labelOfQueue: labelOfQueue(list.slug),
    name: 'subject_name',
    codes: ['unified_code'],
    codeLabel: 'credit:fields.unifiedCode',
    arrivedAt: 'created_at',
    matches: matchesSubject,
    columns: [...SUBJECT, ...list.columns],
  })

const creditRecords = aboutSubject({
  slug: SLUGS.creditRecords,
  workflow: creditRecordWorkflow,
  title: 'fields:creditRecords.plural',
  imports: SLUGS.creditImports,
  queues: [
    { name: 'drafts', states: ['drafted'] },
    { name: 'review', states: ['in-review'] },
    { name: 'repair', states: ['repair-review'] },
    { name: 'standing', states: ['in-force'] },
    { name: 'over', states: ['repaired', 'ended', 'revoked', 'discarded'] },
  ],
  has: { clock: true },
  narrowings: [narrowedBy(kind), narrowedBy(severity)],
  columns: [
    kind,
    severity,
    field('months', 'months', { kind: 'number' }),
    field('facts', 'facts', { kind: 'free' }),
    field('basis', 'basis', { kind: 'free' }),
    field('authority', 'authority', { kind: 'free' }),
    field('document_number', 'documentNumber', { kind: 'free' }),
    field('decided_on', 'decidedOn', { kind: 'day' }),
    field('public_from', 'publicFrom', { kind: 'day' }),
    field('ends_at', 'endsAt', { kind: 'day', listed: true }),
  ],
  isMadeHere: true,
})

const commitments = aboutSubject({
  slug: SLUGS.commitments,
  workflow: commitmentWorkflow,
  title: 'fields:commitments.plural',
  queues: [
    { name: 'pending', states: ['pending'] },
    { name: 'due', states: ['due'] },
    { name: 'broken', states: ['broken'] },
    { name: 'settled', states: ['performed', 'lapsed'] },
  ],
  has: {},
  narrowings: [narrowedBy(type)],
  columns: [
    type,
    field('text', 'text', { kind: 'free' }),
    field('signed_on', 'signedOn', { kind: 'day' }),
    field('perform_by', 'performBy', { kind: 'day', listed: true }),
    field('finding', 'finding', { kind: 'free' }),
    field('settled_at', 'settledAt', { kind: 'moment' }),
  ],
  isMadeHere: true,
})

const creditGrades = aboutSubject({
  slug: SLUGS.creditGrades,
  workflow: creditGradeWorkflow,
  title: 'fields:creditGrades.plural',
  queues: [
    { name: 'proposed', states: ['proposed'] },
    { name: 'override', states: ['override-review'] },
    { name: 'standing', states: ['in-force'] },
    { name: 'history', states: ['superseded', 'dropped'] },
  ],
  has: {},
  narrowings: [narrowedBy(proposed), narrowedBy(grade)],
  columns: [
    proposed,
    grade,
    field('decided_by', 'decidedBy', { kind: 'plain' }),
    field('from', 'from', { kind: 'day' }),
    field('until', 'until', { kind: 'day' }),
    field('reviewed_on', 'reviewedOn', { kind: 'day', listed: true }),
  ],
})

const draws = defineList({
  slug: SLUGS.inspectionDraws,
  workflow: drawWorkflow,
  title: 'fields:inspectionDraws.plural',
  queues: [
    { name: 'drafts', states: ['drafted'] },
    { name: 'under-way', states: ['announced', 'frozen', 'drawn'] },
    { name: 'published', states: ['published'] },
    { name: 'ended', states: ['abandoned', 'cancelled'] },
  ],
  labelOfQueue: labelOfQueue(SLUGS.inspectionDraws),
  name: 'title',
  codes: [],
  codeLabel: '',
  arrivedAt: 'created_at',
  has: {},
  matches: matchesText('title'),
  columns: [
    { name: 'title', label: 'fields:common.title', kind: 'free' },
    {
      name: 'register',
      label: 'credit:draws.fields.register',
      ...REGISTER_WORDS,
      listed: true,
    },
    { name: 'planned_on', label: 'credit:draws.fields.plannedOn', kind: 'day', listed: true },
    { name: 'candidates', label: 'credit:draws.fields.candidates', kind: 'number', listed: true },
    { name: 'drawn', label: 'credit:draws.fields.drawn', kind: 'number', listed: true },
    { name: 'seed_digest', label: 'credit:draws.fields.seedDigest', kind: 'plain' },
    { name: 'list_digest', label: 'credit:draws.fields.listDigest', kind: 'plain' },
    { name: 'published_at', label: 'credit:draws.fields.publishedAt', kind: 'moment' },
  ],
  isMadeHere: true,
})

/** The lists of credit and of draws. */
export const CREDIT_LISTS: readonly DeskList[] = [creditRecords, commitments, creditGrades, draws]
