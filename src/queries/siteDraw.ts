import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { inTransaction, query } from '../db/transaction'
import { readCandidates, readItems } from '../draws/lists'
import type { Candidate, Shares } from '../draws/order'
import { sharesOf } from '../draws/sharesOf'
import { PUBLIC_DRAW_STATES } from '../draws/workflow'
import { isRecordId } from './sitePayload'

export type SiteDraw = {
  id: string
  title: string
  state: string
  register: string
  county: string | null
  plannedOn: string
  shares: Shares
  seedDigest: string
  listDigest: string | null
  sealedDigest: string | null
  /** From the draw on. */
  seed: string | null
  /** Made in public at the draw; null before it, and for draws from before there was one. */
  calledNumber: string | null
  candidates: number | null
  drawn: number | null
  announcedAt: string
  frozenAt: string | null
  drawnAt: string | null
  publishedAt: string | null
  cancelReason: string | null
}

type Row = Omit<SiteDraw, 'shares'> & Record<'shareA' | 'shareB' | 'shareC' | 'shareD', number>

const COLUMNS = sql`id::text, title, state::text as state, register::text as register, county_id as county,
  planned_on as "plannedOn", seed_digest as "seedDigest", list_digest as "listDigest", sealed_digest as "sealedDigest",
  seed, called_number as "calledNumber", candidates::int as candidates, drawn::int as drawn, announced_at as "announcedAt", frozen_at as "frozenAt",
  drawn_at as "drawnAt", published_at as "publishedAt", cancel_reason as "cancelReason",
  share_a as "shareA", share_b as "shareB", share_c as "shareC", share_d as "shareD"`

const IS_PUBLIC = sql`state in (${sql.join(
  PUBLIC_DRAW_STATES.map((state) => sql`${state}`),
  sql`, `,
)})`

const drawOf = ({ shareA, shareB, shareC, shareD, ...row }: Row): SiteDraw => ({
  ...row,
  shares: sharesOf({ shareA, shareB, shareC, shareD }),
})

const MOST_DRAWS = 50

/** Draws whose seed has been fixed, the latest first. */
export const listSiteDraws = async (payload: Payload): Promise<SiteDraw[]> =>
  (
    await query<Row>(
      payload,
      sql`select ${COLUMNS} from inspection_draws where ${IS_PUBLIC} order by announced_at desc limit ${MOST_DRAWS}`,
    )
  ).map(drawOf)

export const findSiteDraw = async (payload: Payload, id: string): Promise<SiteDraw | undefined> => {
  if (!isRecordId(id)) return undefined
  const [row] = await query<Row>(
    payload,
    sql`select ${COLUMNS} from inspection_draws where id = ${id}::uuid and ${IS_PUBLIC}`,
  )
  return row && drawOf(row)
}

export type PublishedSubject = { name: string; code: string; county: string }

/** Who is to be inspected, once published: in the order of codes, so that nobody's place in the draw tells the group. */
export const findPublishedSubjects = (payload: Payload, id: string): Promise<PublishedSubject[]> =>
  query<PublishedSubject>(
    payload,
    sql`select c.subject_name as name, c.unified_code as code, c.county_id as county
      from draw_items i join draw_candidates c on c.draw_id = i.draw_id and c.token = i.token
        join inspection_draws d on d.id = i.draw_id
      where i.draw_id = ${id}::uuid and d.state = 'published' order by c.unified_code`,
  )

/** All that anyone needs to draw again; the program on the page reads it. */
export type DrawFile = Pick<
  SiteDraw,
  'title' | 'shares' | 'seedDigest' | 'listDigest' | 'sealedDigest' | 'seed' | 'calledNumber'
> & {
  candidates: [token: string, group: Candidate['group']][]
  drawn: string[]
}

export const getDrawFile = (payload: Payload, draw: SiteDraw): Promise<DrawFile> =>
  inTransaction(payload, async (tx) => {
    const { id, title, shares, seedDigest, listDigest, sealedDigest, seed, calledNumber } = draw
    const candidates = await readCandidates(tx, id)
    const items = await readItems(tx, id)
    return {
      title,
      shares,
      seedDigest,
      listDigest,
      sealedDigest,
      seed,
      calledNumber,
      candidates: candidates.map(({ token, group }) => [token, group]),
      drawn: items.map(({ token }) => token),
    }
  })
