import type { SQL } from '@payloadcms/db-postgres/drizzle'

import type { StaffActor } from '../access/actor'
import type { Slug } from '../collections/slugs'
import type { Transaction } from '../db/transaction'
import type { Locale } from '../i18n'

/** A column of an exported list: its heading, and its text over the tables its source joins. */
export type Column = {
  name: string
  heading: string
  text: SQL
  /** Somebody's own words, in which anything may stand; else words of ours. */
  isFree: boolean
}

/** A row's place in the order of the export; times as the database writes them, to the microsecond. */
export type PageCursor = { at: string; id: string }

/** A stretch of an export: the rows behind `after`, up to and with `last`; from the first and to the end where either is null. */
export type Stretch = { after: PageCursor | null; last: PageCursor | null }

/** A list as one person exports it. */
export type OpenSource = {
  columns: readonly Column[]
  /** How many rows there will be. */
  count: (tx: Transaction) => Promise<number>
  /**
   * Where the next rows end.
   *
   * @param most rows of the stretch
   * @returns how many rows it has, fewer than `most` at the end of the export, and the last of them.
   */
  findStretch: (
    tx: Transaction,
    from: { after: PageCursor | null; most: number },
  ) => Promise<{ rows: number; last: PageCursor | null }>
  /** A select of a stretch's rows in their order, with everything columns speak of; `walked.number` counts them from 1. */
  rowsSql: (tx: Transaction, stretch: Stretch, selected: SQL) => Promise<SQL>
}

export type Asked = {
  actor: StaffActor
  /** The list's address. */
  filter: string
  /** What comes in later is not in; ISO 8601. */
  until: string
  locale: Locale
}

/** A list that can be taken out of the system. */
export type ExportSource = {
  /** Of which collection one must have the right to export. */
  slug: Slug
  open: (asked: Asked) => OpenSource
  /** What the trail keeps of a filter: what was searched for may be a name, so only that something was. */
  filterForTrail: (filter: string) => Record<string, unknown>
}
