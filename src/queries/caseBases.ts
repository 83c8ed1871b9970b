import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { abilityOf } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { SLUGS } from '../collections/slugs'
import { query } from '../db/transaction'
import type { Choice } from './queueChoices'

const MOST = 200

/** Bases with rooms this person may see: what a queue of cases can be narrowed to. Read from the rooms, of which there are few. */
export const findCaseBases = (payload: Payload, actor: StaffActor): Promise<Choice[]> =>
  query<Choice>(
    payload,
    sql`select distinct base as value, base as label from live_rooms r
      where base is not null and base <> '' and ${toSql(toWhere(abilityOf(actor), 'read', SLUGS.liveRooms), 'r')}
      order by base limit ${MOST}`,
  )

/** Agencies (MCN) this person may see, by name. */
export const findCaseAgencies = (payload: Payload, actor: StaffActor): Promise<Choice[]> =>
  query<Choice>(
    payload,
    sql`select id as value, name as label from live_operators o
      where kind = 'agency' and state <> 'ended' and ${toSql(toWhere(abilityOf(actor), 'read', SLUGS.liveOperators), 'o')}
      order by name, id limit ${MOST}`,
  )
