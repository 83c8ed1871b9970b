import { createHash } from 'node:crypto'

import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Verification } from '../audit/verify'
import { CSV_START, csvRow } from './csvRow'
import { literalId, rowsOf } from './source'
import type { Source } from './source'

const POINT_COLUMNS = [
  'id',
  'clause',
  'title',
  'detail',
  'comments',
  'state',
  'disposition',
  'dispositionReason',
  'mergedInto',
  'changedClause',
] as const

type Point = Record<(typeof POINT_COLUMNS)[number], string | number | null>

const pointsQuery = (consultation: string) => sql`
  select p.id, p.clause, p.title, p.detail,
    (select count(*)::int from point_members m where m.point_id = p.id) as comments, p.state, p.disposition,
    p.disposition_reason as "dispositionReason", p.merged_into_id as "mergedInto", p.changed_clause as "changedClause"
  from points p where p.consultation_id = ${literalId(consultation)} order by p.id`

export async function* pointsAsCsv({ tx, consultation, t }: Source): AsyncGenerator<string> {
  yield CSV_START + csvRow(POINT_COLUMNS.map((column) => t(`privacy:archive.columns.${column}`)))
  for await (const points of rowsOf<Point>(tx, pointsQuery(consultation))) {
    yield points
      .map((point) => ({
        ...point,
        state: t(`workflow:points.states.${point.state}`),
        disposition: point.disposition && t(`workflow:options.${point.disposition}`),
      }))
      .map((point) => csvRow(POINT_COLUMNS.map((column) => point[column])))
      .join('')
  }
}

export async function* pointsAsJsonLines({ tx, consultation }: Source): AsyncGenerator<string> {
  for await (const points of rowsOf<Point>(tx, pointsQuery(consultation))) {
    yield points.map((point) => `${JSON.stringify(point)}\n`).join('')
  }
}

/** What was decided on the consultation, its text and its points: by whom, when, why. */
export async function* timeline({ tx, consultation }: Source): AsyncGenerator<string> {
  const id = literalId(consultation)
  const entries = rowsOf<Record<string, unknown>>(
    tx,
    sql`select at, subject_collection as collection, subject_id as id, sequence::int, action, from_state as "from",
        to_state as "to", reason, actor, hash
      from audit_entries
      where (subject_collection, subject_id) in (
        select 'consultations', ${id}::text
        union all select 'policy-revisions', policy_revision_id::text from consultations where id = ${id}
        union all select 'points', p.id::text from points p where p.consultation_id = ${id})
      order by at, position`,
  )
  for await (const rows of entries) yield rows.map((row) => `${JSON.stringify(row)}\n`).join('')
}

const COMMENT_HEADS = (consultation: string) => sql`
  select c.id, e.sequence::int as sequence, e.hash from comments c
    cross join lateral (
      select sequence, hash from audit_entries
      where subject_collection = 'comments' and subject_id = c.id::text order by sequence desc limit 1) e
  where c.consultation_id = ${literalId(consultation)} order by c.id`

/**
 * What the trail says of itself: whether it proved whole, the last seal, and one digest over the chains of all comments.
 * The links of single comments stay in the house: beside a redacted text, the digest of the original would let somebody
 * try out every telephone number.
 */
export async function* proof(
  { tx, consultation }: Source,
  verification: Verification,
): AsyncGenerator<string> {
  const hash = createHash('sm3')
  let chains = 0
  let entries = 0
  for await (const heads of rowsOf<{ id: string; sequence: number; hash: string }>(
    tx,
    COMMENT_HEADS(consultation),
  )) {
    for (const head of heads) {
      hash.update(`${head.id} ${head.sequence} ${head.hash}\n`)
      chains += 1
      entries += head.sequence
    }
  }
  const [seal] = await tx.query(sql`
    select number::int, last_position::text as "lastPosition", hash, sealed_at as "sealedAt" from audit_seals
    order by number desc limit 1`)
  const comments = { chains, entries, sm3: hash.digest('hex') }
  yield `${JSON.stringify({ verification, lastSeal: seal ?? null, comments }, null, 2)}\n`
}
