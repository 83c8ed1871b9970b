import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import type { StaffActor } from '../../access/actor'
import type { Slug } from '../../collections/slugs'
import type { Column } from '../../exports/source'
import { beijingDate, beijingMoment, inWords } from '../../exports/inWords'
import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import type { Choice } from '../../queries/queueChoices'
import { formatBeijing } from '../../legal/beijing'
import type { WorkflowDefinition } from '../../workflow/definition'
import type { RegisterQueue } from '../definition'

/** A column of a list and of its export, over row `r`. */
export type ListColumn = {
  /** Column of the table, as the database spells it. */
  name: string
  /** Key of its heading. */
  label: string
  /** `words`: a stored value, whose label `labelOf` keys; `free`: somebody's own words. */
  kind: 'words' | 'free' | 'plain' | 'number' | 'day' | 'moment'
  values?: readonly string[]
  labelOf?: (value: string) => string
  /** The same in English, over row `r`, where somebody has written it. */
  english?: SQL
  /** Stands in the list as well, not only in the export. */
  listed?: true
}

/** What a list can be narrowed to beside county and person: one column of the row, by the values of a select. */
export type Narrowing = {
  /** In the address, and of the empty choice: key `label`. */
  name: string
  label: string
  column: string
  findChoices: (asked: {
    payload: Payload
    actor: StaffActor
    locale: Locale
  }) => Promise<Choice[]> | Choice[]
}

/**
 * A list of records as its desk shows it: queues, filters, rows, a board by state, bulk acts, saved views and an export
 * all follow from this. Every table behind one has `id`, `state`, `county_id`, `agency_id` and `created_at`.
 */
export type DeskList = {
  slug: Slug
  workflow: WorkflowDefinition
  /** Key of its name. */
  title: string
  queues: readonly RegisterQueue[]
  labelOfQueue: (name: string, locale: Locale) => string
  /** By what staff know a record. */
  name: string
  /** What it is found by beside its name: the first that is filled. */
  codes: readonly string[]
  codeLabel: string
  arrivedAt: string
  has: { assignee?: true; clock?: true; unverified?: true }
  /** Rows that hold the term; undefined for a term too short to be looked up. */
  matches: (term: string) => SQL | undefined
  narrowings?: readonly Narrowing[]
  columns: readonly ListColumn[]
  /** Columns of the export ahead of `columns`, where they are more than columns of the row. */
  exported?: (locale: Locale) => Column[]
  /** Files it is brought in by, beside one record at a time. */
  imports?: Slug
  /** Made by staff with a form of their own, which its address may begin. */
  isMadeHere?: true
}

export const defineList = (list: DeskList): DeskList => list

/** What a column holds, as a reader of that language is to read it. */
export const heldIn = ({ name, english }: Pick<ListColumn, 'name' | 'english'>, locale: Locale): SQL => {
  const held = sql`r.${sql.identifier(name)}`
  return english && locale === 'en' ? sql`coalesce(nullif(${english}, ''), ${held})` : held
}

const textOf = (one: ListColumn, locale: Locale): SQL => {
  const { kind, values = [], labelOf } = one
  const held = heldIn(one, locale)
  switch (kind) {
    case 'words':
      return inWords(
        held,
        values.map((value) => ({ value, label: translator(locale)(labelOf?.(value) ?? value) })),
      )
    case 'day':
      return beijingDate(held)
    case 'moment':
      return beijingMoment(held)
    case 'free':
    case 'plain':
    case 'number':
      return sql`${held}::text`
  }
}

/** Columns of a list as its export has them. */
export const exportedColumns = (columns: readonly ListColumn[], locale: Locale): Column[] =>
  columns.map((one) => ({
    name: one.name,
    heading: translator(locale)(one.label),
    text: textOf(one, locale),
    isFree: one.kind === 'free',
  }))

/** A value of a listed column in the reader's words. */
export const listedValue = ({ kind, labelOf }: ListColumn, value: string | null, locale: Locale): string => {
  if (value === null || value === '') return ''
  if (kind === 'words') return translator(locale)(labelOf?.(value) ?? value)
  if (kind === 'day' || kind === 'moment') {
    return formatBeijing(new Date(value), locale, kind === 'day' ? 'day' : 'minute')
  }
  return value
}

/** Words of a column: a stored value is labelled under `<labels>.<value>`. */
export const words = (values: readonly string[], labels: string) =>
  ({ kind: 'words', values, labelOf: (value: string) => `${labels}.${value}` }) as const

/** Narrows by a column that holds one of a few words. */
export const narrowedBy = ({ name, label, values = [], labelOf }: ListColumn): Narrowing => ({
  name,
  label,
  column: name,
  findChoices: ({ locale }) =>
    values.map((value) => ({ value, label: translator(locale)(labelOf?.(value) ?? value) })),
})

/** Part of one of some texts, whatever its case: for lists that stay short. */
export const matchesText =
  (...columns: string[]) =>
  (term: string): SQL => {
    const like = `%${term.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    return sql`(${sql.join(
      columns.map((name) => sql`${sql.identifier(name)} ilike ${like}`),
      sql` or `,
    )})`
  }
