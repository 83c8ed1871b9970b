import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { abilityOf } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { SLUGS } from '../collections/slugs'
import { query } from '../db/transaction'
import type { Locale } from '../i18n'
import { beijingDay } from '../legal/beijing'
import type { Choice } from '../queries/queueChoices'
import { nameColumn } from '../queries/nameColumn'

export type EntryChoice = Choice & {
  /** First and last day, `yyyy-MM-dd` in Beijing. */
  opensOn: string
  closesOn: string
  isClosed: boolean
}

type Row = Choice & { state: string; opens: string; closes: string }

const MOST = 100

/** The consultations this person may enter comments for, the one that closes last first, and every county. */
export const findEntryChoices = async (
  payload: Payload,
  actor: StaffActor,
  locale: Locale,
): Promise<{ consultations: EntryChoice[]; counties: Choice[] }> => {
  const scope = toSql(toWhere(abilityOf(actor), 'enter', SLUGS.comments))
  const title = locale === 'en' ? sql`coalesce(nullif(title_en, ''), title)` : sql`title`
  const [consultations, counties] = await Promise.all([
    query<Row>(
      payload,
      sql`select id as value, ${title} as label, state, opens_at as opens, closes_at as closes from consultations
        where state in ('open', 'closed') and ${scope} order by closes_at desc, id desc limit ${MOST}`,
    ),
    query<Choice>(payload, sql`select id as value, ${nameColumn(locale)} as label from counties order by id`),
  ])
  return {
    consultations: consultations.map(({ value, label, state, opens, closes }) => ({
      value,
      label,
      opensOn: beijingDay(new Date(opens)),
      closesOn: beijingDay(new Date(closes)),
      isClosed: state === 'closed',
    })),
    counties,
  }
}
