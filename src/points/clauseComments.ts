import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { validate as isUuid } from 'uuid'

import { abilityOf } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import type { Transaction } from '../db/transaction'
import { unionOfStates } from '../db/unionOfStates'
import { shownBody } from '../privacy/shownBody'
import { cursorSql } from '../queries/commentQueue'
import { findCarriedPoints } from './carriedPoints'
import type { CarriedPoint } from './carriedPoints'

/** Comments of one page of the desk. */
export const DESK_PAGE = 30

export type DeskComment = {
  id: string
  receiptCode: string
  body: string
  state: string
  revision: number
  channel: string
  arrivedAt: string
  nameMasked: string | null
  /** An answer of its own: the individual exception. */
  disposition: string | null
  assignee: string | null
  assigneeName: string | null
  /** The campaign it belongs to, with its members. */
  campaign: { id: string; members: number } | null
  points: CarriedPoint[]
}

export type DeskPage = { comments: DeskComment[]; next: string | null }

/** `clause` null: the draft as a whole. `view`: those nobody has grouped yet, or all that are not set aside. */
export type DeskFilter =
  | { consultation: string; clause: string | null; view: 'open' | 'all'; after?: string }
  | { point: string; after?: string }

const VIEWS = { open: ['received', 'screened'], all: ['received', 'screened', 'grouped', 'decided'] } as const

type Found = { id: string; at: string }

const findOfClause = (
  tx: Transaction,
  filter: Extract<DeskFilter, { clause: string | null }>,
  scope: SQL,
) => {
  const { consultation, clause, view, after } = filter
  if (!isUuid(consultation)) return Promise.resolve([])
  const place = clause === null ? sql`clause is null` : sql`clause = ${clause}`
  const walks = unionOfStates(
    VIEWS[view],
    (isState) => sql`
      select id, arrived_at from comments
      where consultation_id = ${consultation}::uuid and ${place} and ${isState} and ${scope}
        and ${cursorSql({ after, order: 'oldest' })}
      order by arrived_at, id limit ${DESK_PAGE + 1}`,
  )
  return tx.query<Found>(sql`
    select id, arrived_at as at from (${walks}) as walks order by arrived_at, id limit ${DESK_PAGE + 1}`)
}

/** In the order of their ids, which is that of their arrival. */
const findOfPoint = (tx: Transaction, { point, after }: { point: string; after?: string }, scope: SQL) => {
  const from = after && isUuid(after) ? sql`m.comment_id > ${after}::uuid` : sql`true`
  if (!isUuid(point)) return Promise.resolve([])
  return tx.query<Found>(sql`
    select c.id, c.arrived_at as at from point_members m
      join (select * from comments where ${scope}) as c on c.id = m.comment_id
    where m.point_id = ${point}::uuid and ${from} order by m.comment_id limit ${DESK_PAGE + 1}`)
}

type Row = Omit<DeskComment, 'campaign' | 'points'> & { campaign: string | null; members: number | null }

const readComments = async (
  tx: Transaction,
  ids: readonly string[],
  actor: StaffActor,
): Promise<DeskComment[]> => {
  const list = `{${ids.join(',')}}`
  const rows = await tx.query<Row>(sql`
    select c.id, c.receipt_code as "receiptCode", ${shownBody(actor, 'c')} as body, c.state::text as state,
      c.revision::int as revision, c.channel::text as channel, c.arrived_at as "arrivedAt",
      c.name_masked as "nameMasked", c.disposition::text as disposition, c.assignee_id as assignee,
      u.name as "assigneeName", g.id as campaign, g.members::int as members
    from comments c
      left join users u on u.id = c.assignee_id
      left join comment_signatures s on s.comment_id = c.id
      left join campaigns g on g.id = s.campaign_id and ${toSql(toWhere(abilityOf(actor), 'read', SLUGS.campaigns), 'g')}
    where c.id = any(${list}::uuid[])`)
  const carried = await findCarriedPoints(tx, actor, ids)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const { campaign, members, ...comment } = row
    return {
      ...comment,
      arrivedAt: new Date(row.arrivedAt).toISOString(),
      campaign: campaign && members ? { id: campaign, members } : null,
      points: carried.filter((point) => point.comment === id).map(({ comment: _, ...point }) => point),
    }
  })
}

/** A page of the comments of one clause, oldest first, or of those that carry a point: by keyset, whole texts. */
export const findDeskComments = (
  payload: Payload,
  actor: StaffActor,
  filter: DeskFilter,
): Promise<DeskPage> =>
  inTransaction(payload, async (tx) => {
    const scope = toSql(toWhere(abilityOf(actor), 'read', SLUGS.comments))
    const found = await ('point' in filter ? findOfPoint(tx, filter, scope) : findOfClause(tx, filter, scope))
    const page = found.slice(0, DESK_PAGE)
    const last = found.length > DESK_PAGE ? page.at(-1) : undefined
    const cursor = (row: Found) =>
      'point' in filter ? row.id : `${new Date(row.at).toISOString()}_${row.id}`
    return {
      comments: await readComments(
        tx,
        page.map(({ id }) => id),
        actor,
      ),
      next: last ? cursor(last) : null,
    }
  })
