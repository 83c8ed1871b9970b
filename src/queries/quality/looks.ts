import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import type { StaffActor } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import { inTransaction, query } from '../../db/transaction'
import { verifyLooks } from '../../livestream/quality/draw/drawLooks'
import { readableBy } from './scope'

export type LookRow = {
  id: string
  title: string
  topic: string
  period: string
  state: string
  owner: string | null
}

export type DrawRow = {
  period: string
  share: number
  population: number
  chosen: number
  waiting: number
  done: number
  seed: string
  digest: string
  /** Whether drawing again from what is recorded gives the same. */
  isProved: boolean
}

const columns = sql`q.id, q.title, q.topic::text, q.period, q.state::text, u.name as owner`

/** What somebody has to look at, in an order that tells nothing. */
export const findOwnLooks = (payload: Payload, actor: StaffActor): Promise<LookRow[]> =>
  query<LookRow>(
    payload,
    sql`select ${columns} from quality_looks q left join users u on u.id = q.owner_id
      where q.owner_id = ${actor.id}::uuid and (q.state = 'dealt' or q.judged_at is not null)
      order by q.state = 'dealt' desc, q.judged_at desc, q.id limit 30`,
  )

/** Looks that wait for a senior, or for somebody they could be dealt to. */
export const findLooksToNote = (payload: Payload, actor: StaffActor): Promise<LookRow[]> =>
  query<LookRow>(
    payload,
    sql`select ${columns} from quality_looks q left join users u on u.id = q.owner_id
      where q.state in ('differing', 'waiting') and ${readableBy(actor, SLUGS.qualityLooks, 'q')}
      order by q.judged_at nulls last, q.id limit 50`,
  )

const MOST_DRAWS = 8

export const findDraws = (payload: Payload): Promise<DrawRow[]> =>
  inTransaction(payload, async (tx) => {
    const rows = await tx.query<Omit<DrawRow, 'isProved'>>(sql`
      select d.period, d.share, jsonb_array_length(d.population)::int as population,
        jsonb_array_length(d.chosen)::int as chosen, d.seed, d.digest,
        (count(q.id) filter (where q.state = 'waiting'))::int as waiting,
        (count(q.id) filter (where q.judged_at is not null))::int as done
      from (select * from quality_draws order by drawn_at desc limit ${MOST_DRAWS}) d
        left join quality_looks q on q.period = d.period
      group by d.period, d.share, d.population, d.chosen, d.seed, d.digest, d.drawn_at order by d.drawn_at desc`)
    const proved: DrawRow[] = []
    for (const row of rows) {
      proved.push({ ...row, isProved: (await verifyLooks(tx, row.period)) === true })
    }
    return proved
  })
