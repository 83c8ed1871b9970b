import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { abilityOf } from '../../access/abilities'
import type { StaffActor } from '../../access/actor'
import { toSql } from '../../access/toSql'
import { toWhere } from '../../access/toWhere'
import type { Slug } from '../../collections/slugs'
import type { Locale } from '../../i18n'

export type QualityQuestion = {
  actor: StaffActor
  /** From the beginning of this week's Monday, so many weeks back. */
  from: Date
  now: Date
  locale: Locale
}

/** Rows this person may read, as a condition on a table. */
export const readableBy = (actor: StaffActor, slug: Slug, table: string): SQL =>
  toSql(toWhere(abilityOf(actor), 'read', slug), table)
