import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { validate as isUuid } from 'uuid'

import type { StaffActor } from '../access/actor'
import { inTransaction } from '../db/transaction'
import { clauseLabels } from '../queries/clauseLabels'
import { pointWorkflow } from '../workflow/points'
import { visiblePoints } from './carriedPoints'

/** Points of one page. */
export const POINTS_PAGE = 100

export type PointFilter = {
  consultation?: string
  /** One state; without it all that are not merged away or dropped. */
  state?: string
  /** The id of the point the page starts after. */
  after?: string
}

export type PointRow = {
  id: string
  title: string
  detail: string | null
  tags: string[]
  clause: string | null
  /** As printed; null for the whole draft. */
  clauseLabel: string | null
  state: string
  revision: number
  disposition: string | null
  dispositionReason: string | null
  /** Comments that carry it. */
  comments: number
  consultation: string
  consultationTitle: string
  consultationTitleEn: string | null
}

export type PointPage = { points: PointRow[]; next: string | null }

export const POINT_STATES = Object.keys(pointWorkflow.states)

const conditionsOf = ({ consultation, state, after }: PointFilter): SQL => {
  const conditions = [
    state && POINT_STATES.includes(state)
      ? sql`p.state = ${state}`
      : sql`p.state not in ('merged', 'dropped')`,
  ]
  if (consultation) {
    conditions.push(isUuid(consultation) ? sql`p.consultation_id = ${consultation}::uuid` : sql`false`)
  }
  if (after && isUuid(after)) conditions.push(sql`p.id > ${after}::uuid`)
  return sql.join(conditions, sql` and `)
}

type Row = Omit<PointRow, 'clauseLabel'> & { revisionId: string }

/** A page of the points this actor may see, in the order they were made. */
export const findPoints = (payload: Payload, actor: StaffActor, filter: PointFilter): Promise<PointPage> =>
  inTransaction(payload, async (tx) => {
    const rows = await tx.query<Row>(sql`
      select p.id, p.title, p.detail, p.clause, p.state::text as state, p.revision::int as revision,
        p.disposition::text as disposition, p.disposition_reason as "dispositionReason",
        coalesce((select array_agg(t.text order by t."order") from points_texts t
          where t.parent_id = p.id and t.path = 'tags'), '{}') as tags,
        (select count(*)::int from point_members m where m.point_id = p.id) as comments,
        n.id as consultation, n.title as "consultationTitle", n.title_en as "consultationTitleEn",
        n.policy_revision_id as "revisionId"
      from ${visiblePoints(actor)} as p join consultations n on n.id = p.consultation_id
      where ${conditionsOf(filter)} order by p.id limit ${POINTS_PAGE + 1}`)
    const page = rows.slice(0, POINTS_PAGE)
    const labels = await clauseLabels(tx, page)
    return {
      points: page.map(({ revisionId, ...point }) => ({
        ...point,
        clauseLabel: point.clause && (labels.get(`${revisionId}_${point.clause}`) ?? point.clause),
      })),
      next: rows.length > POINTS_PAGE ? (page.at(-1)?.id ?? null) : null,
    }
  })
