import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { abilityOf } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { SLUGS } from '../collections/slugs'
import { query } from '../db/transaction'
import type { Locale } from '../i18n'
import { nameColumn } from './nameColumn'

export type Choice = { value: string; label: string }

/** Most consultations offered as a filter, the latest first. */
const MOST_CONSULTATIONS = 100

/** What the queue can be narrowed to: the consultations this actor may see, and every county. */
export const findQueueChoices = async (
  payload: Payload,
  actor: StaffActor,
  locale: Locale,
): Promise<{ consultations: Choice[]; counties: Choice[] }> => {
  const scope = toSql(toWhere(abilityOf(actor), 'read', SLUGS.consultations))
  const title = locale === 'en' ? sql`coalesce(nullif(title_en, ''), title)` : sql`title`
  const name = nameColumn(locale)
  const [consultations, counties] = await Promise.all([
    query<Choice>(
      payload,
      sql`select id as value, ${title} as label from consultations
        where state not in ('draft', 'division-review', 'legal-review', 'approval', 'scheduled') and ${scope}
        order by closes_at desc nulls last, id desc limit ${MOST_CONSULTATIONS}`,
    ),
    query<Choice>(payload, sql`select id as value, ${name} as label from counties order by id`),
  ])
  return { consultations, counties }
}
