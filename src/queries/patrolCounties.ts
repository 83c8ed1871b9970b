import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { may } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { query } from '../db/transaction'
import type { Locale } from '../i18n'
import { findRegistryAgency } from '../registers/door/registryAgency'
import type { Choice } from './queueChoices'
import { nameColumn } from './nameColumn'

/** Counties in which this person judges cases, and so may patrol. */
export const findPatrolCounties = async (
  payload: Payload,
  actor: StaffActor,
  locale: Locale,
): Promise<Choice[]> => {
  const agency = await findRegistryAgency(payload)
  const counties = await query<Choice>(
    payload,
    sql`select id as value, ${nameColumn(locale)} as label from counties order by id`,
  )
  return counties.filter(({ value }) => may(actor, 'claim', SLUGS.liveCases, { county: value, agency }))
}
