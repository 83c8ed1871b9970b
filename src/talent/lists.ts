import { sql } from '@payloadcms/db-postgres/drizzle'

import { abilityOf } from '../access/abilities'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { SLUGS } from '../collections/slugs'
import type { Slug } from '../collections/slugs'
import { query } from '../db/transaction'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { defineList, matchesText, narrowedBy, words } from '../registers/desk/deskList'
import type { DeskList, ListColumn, Narrowing } from '../registers/desk/deskList'
import { isSearchableName, matchesName } from '../registers/searchSql'
import type { Choice } from '../queries/queueChoices'
import { PROGRAMME_KINDS } from './programme'
import { talentApplicationWorkflow } from './workflows/applications'
import { talentObjectionWorkflow } from './workflows/objections'
import { talentProgrammeWorkflow } from './workflows/programmes'

const MOST_PROGRAMMES = 100

const labelOfQueue =
  (slug: Slug) =>
  (name: string, locale: Locale): string =>
    translator(locale)(`talent:queues.${slug}.${name}`)

/** The programmes of one's scope, the latest first. */
const byProgramme: Narrowing = {
  name: 'programme',
  label: 'registers:talent-programmes.singular',
  column: 'programme_id',
  findChoices: ({ payload, actor, locale }) =>
    query<Choice>(
      payload,
      sql`select id::text as value, ${locale === 'en' ? sql`coalesce(nullif(title_en, ''), title)` : sql`title`} as label
        from talent_programmes where ${toSql(toWhere(abilityOf(actor), 'read', SLUGS.talentProgrammes))}
        order by created_at desc limit ${MOST_PROGRAMMES}`,
    ),
}

const ofProgramme: ListColumn = {
  name: 'programme_title',
  label: 'registers:talent-programmes.singular',
  kind: 'free',
  english: sql`(select p.title_en from talent_programmes p where p.id = r.programme_id)`,
  listed: true,
}

const field = (
  slug: Slug,
  name: string,
  label: string,
  rest: Omit<ListColumn, 'name' | 'label'>,
): ListColumn => ({
  name,
  label: `registers:${slug}.fields.${label}`,
  ...rest,
})

const arrival = (name: string, label: string, rest: Omit<ListColumn, 'name' | 'label'>): ListColumn => ({
  name,
  label: `registers:common.${label}`,
  ...rest,
})

const kind = field(SLUGS.talentProgrammes, 'kind', 'kind', {
  ...words(PROGRAMME_KINDS, 'registers:talent-programmes.kinds'),
  listed: true,
})

const programmes = defineList({
  slug: SLUGS.talentProgrammes,
  workflow: talentProgrammeWorkflow,
  title: 'registers:talent-programmes.plural',
  queues: [
    { name: 'preparing', states: ['draft', 'review', 'approval'] },
    { name: 'receiving', states: ['published', 'open', 'closed'] },
    { name: 'judging', states: ['scoring', 'ranking-review', 'publicity'] },
    { name: 'over', states: ['evaluated', 'withdrawn'] },
  ],
  labelOfQueue: labelOfQueue(SLUGS.talentProgrammes),
  name: 'title',
  codes: [],
  codeLabel: '',
  arrivedAt: 'created_at',
  has: {},
  matches: matchesText('title', 'title_en'),
  narrowings: [narrowedBy(kind)],
  columns: [
    { name: 'title', label: 'fields:common.title', kind: 'free' },
    kind,
    field(SLUGS.talentProgrammes, 'opens_at', 'opensAt', { kind: 'day', listed: true }),
    field(SLUGS.talentProgrammes, 'closes_at', 'closesAt', { kind: 'day', listed: true }),
    field(SLUGS.talentProgrammes, 'quota', 'quota', { kind: 'number' }),
    field(SLUGS.talentProgrammes, 'publicity_from', 'publicityFrom', { kind: 'day' }),
    field(SLUGS.talentProgrammes, 'publicity_ends_at', 'publicityEndsAt', { kind: 'day' }),
  ],
  isMadeHere: true,
})

const own = (name: string, label: string, rest: Omit<ListColumn, 'name' | 'label'>) =>
  field(SLUGS.talentApplications, name, label, rest)

const applications = defineList({
  slug: SLUGS.talentApplications,
  workflow: talentApplicationWorkflow,
  title: 'registers:talent-applications.plural',
  queues: [
    { name: 'to-check', states: ['submitted'] },
    { name: 'returned', states: ['returned'] },
    { name: 'judging', states: ['eligible', 'scored'] },
    { name: 'publicity', states: ['shortlisted', 'objected'] },
    { name: 'awarded', states: ['awarded'] },
    { name: 'over', states: ['not-awarded', 'ineligible', 'withdrawn'] },
  ],
  labelOfQueue: labelOfQueue(SLUGS.talentApplications),
  name: 'name',
  codes: ['number', 'receipt_code'],
  codeLabel: 'registers:desk.columns.code',
  arrivedAt: 'arrived_at',
  has: { assignee: true, clock: true, unverified: true },
  matches: (term) => (isSearchableName(term) ? matchesName(SLUGS.talentApplications, term) : undefined),
  narrowings: [byProgramme],
  columns: [
    arrival('receipt_code', 'receiptCode', { kind: 'plain' }),
    arrival('number', 'number', { kind: 'plain' }),
    own('name', 'name', { kind: 'free' }),
    ofProgramme,
    own('mark', 'mark', { kind: 'number', listed: true }),
    own('rank', 'rank', { kind: 'number', listed: true }),
    arrival('arrived_at', 'arrivedAt', { kind: 'moment' }),
    arrival('issued_at', 'issuedAt', { kind: 'day' }),
  ],
})

const objections = defineList({
  slug: SLUGS.talentObjections,
  workflow: talentObjectionWorkflow,
  title: 'registers:talent-objections.plural',
  queues: [
    { name: 'to-answer', states: ['received'] },
    { name: 'answered', states: ['dismissed', 'upheld'] },
  ],
  labelOfQueue: labelOfQueue(SLUGS.talentObjections),
  name: 'against',
  codes: ['receipt_code'],
  codeLabel: 'registers:common.receiptCode',
  arrivedAt: 'arrived_at',
  has: { assignee: true, clock: true, unverified: true },
  matches: matchesText('against', 'receipt_code'),
  narrowings: [byProgramme],
  // Who objects, and their words, which say who they are, stay here.
  columns: [
    arrival('receipt_code', 'receiptCode', { kind: 'plain' }),
    field(SLUGS.talentObjections, 'against', 'against', { kind: 'free' }),
    ofProgramme,
    field(SLUGS.talentObjections, 'returned_reason', 'answer', { kind: 'free' }),
    arrival('arrived_at', 'arrivedAt', { kind: 'moment' }),
  ],
})

/** The lists of talent programmes; scores have none: they are their reviewers' own until all are opened. */
export const TALENT_LISTS: readonly DeskList[] = [programmes, applications, objections]
