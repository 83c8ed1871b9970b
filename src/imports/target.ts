import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import type { StaffActor } from '../access/actor'
import type { Locale } from '../i18n'
import type { Batch } from './batch'
import type { FingerprintedRow } from './findRepeats'
import type { Layout } from './header'
import type { Source } from './openSource'
import type { CheckedRow, RowContent, RowRemark, Typed } from './row'

export type Checking = { payload: Payload; batch: Batch; actor: StaffActor; locale: Locale; now: Date }

export type WaitingRow = { number: number; content: RowContent }

/** Where the rows of a batch go in, opened for whoever started it. */
export type Door = {
  /** The receipt of the row; undefined when it is turned away. The same row again gets the same receipt. */
  store: (row: WaitingRow) => Promise<string | undefined>
  close: () => void | Promise<void>
}

/** A column of the preview; `name` also titles it, under `entry:preview.<name>`. */
export type ShownColumn = { name: string; isLong?: boolean }

/** What files are imported into, and how their rows are read, judged and stored; the rest is the same for all. */
export type ImportTarget = {
  layout: (batch: Pick<Batch, 'facts'>, payload: Payload) => Layout | Promise<Layout>
  /** @throws ImportRefused */
  open: (checking: Checking, bytes: Buffer) => Promise<Source>
  /** What makes two rows one; undefined for a row that cannot be stored. */
  partsOf: (row: CheckedRow) => readonly unknown[] | undefined
  /** What is said of a row that says what one above it said. */
  repeat: (row: CheckedRow) => Pick<RowRemark, 'level' | 'field' | 'code'>
  /** Batches, as `batch`, whose rows count as brought before. */
  isRelated: (batch: Batch) => SQL
  /** What is known only once rows are compared with what is stored already. */
  remark?: (checking: Checking, rows: readonly FingerprintedRow[]) => Promise<FingerprintedRow[]>
  /** Undefined when nothing is taken from this person any more. */
  openDoor: (payload: Payload, context: { batch: Batch; actor: StaffActor }) => Promise<Door | undefined>
  /** Rows turned away while others were stored: whatever was remembered of the door is wrong. */
  forgetDoor?: (batch: Batch) => void
  explain: (locale: Locale, remark: RowRemark, batch: Pick<Batch, 'facts'>) => string
  /** The row as the file has it. */
  texts: (locale: Locale, content: RowContent | null) => Typed
  shown: readonly ShownColumn[]
  /** Cells of the preview, in the order of `shown`: names masked, long words cut. */
  show: (
    query: <T extends Record<string, unknown>>(statement: SQL) => Promise<T[]>,
    context: { batch: Batch; locale: Locale },
    contents: readonly (RowContent | null)[],
  ) => Promise<string[][]>
}
