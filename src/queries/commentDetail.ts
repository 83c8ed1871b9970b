import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { abilityOf, may } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import type { Clause } from '../clauses/clause'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import type { Transaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { findCampaignOf } from '../campaigns/campaignOf'
import type { CampaignOf } from '../campaigns/campaignOf'
import { findSameSender } from '../campaigns/sameSender'
import type { SameSender } from '../campaigns/sameSender'
import { findCarriedPoints } from '../points/carriedPoints'
import type { CarriedPoint } from '../points/carriedPoints'
import { findPassages } from '../privacy/findPassages'
import { shownBody } from '../privacy/shownBody'
import { findVisible } from '../workflow/perform'
import { clauseInPlace } from './clauseInPlace'
import type { ClauseInPlace } from './clauseInPlace'

/** `url` null: sealed, kept for the record and read by nobody. Withheld ones are counted, not named. */
export type CommentFile = { id: string; name: string; bytes: number; url: string | null }

export type CommentDetail = {
  id: string
  receiptCode: string
  /** As the reader may see it: blacked out for who may not see who wrote. */
  body: string
  isRedacted: boolean
  /** What is blacked out for others, `start-end,…` in UTF-16 units of the body; for those who see the original. */
  passages: string | null
  state: string
  channel: string
  arrivedAt: string
  nameMasked: string | null
  contactMasked: string | null
  /** May the reader ask to see name and contact in full? */
  mayReveal: boolean
  late: boolean
  unverified: boolean
  suspect: boolean
  disowned: boolean
  exclusion: string | null
  exclusionReason: string | null
  disposition: string | null
  dispositionReason: string | null
  assigneeName: string | null
  countyName: string | null
  countyNameEn: string | null
  consultation: string
  consultationTitle: string
  consultationTitleEn: string | null
  /** Null for a comment on the whole draft. */
  clause: ClauseInPlace | null
  files: CommentFile[]
  /** Files that are not the reader's to see, as the comment is redacted. */
  withheldFiles: number
  points: CarriedPoint[]
  /** Null when nothing like it came, or its campaign is not the reader's to see. */
  campaign: CampaignOf | null
  /** Others of the same person on the same consultation, through any channel. */
  sameSender: SameSender[]
}

type Row = Omit<
  CommentDetail,
  'clause' | 'files' | 'withheldFiles' | 'mayReveal' | 'points' | 'passages' | 'campaign' | 'sameSender'
> & {
  /** False once the original has been forgotten: passages of the trail fit it no more. */
  isOriginal: boolean
  anchor: string | null
  clauses: Clause[] | null
}

const readRow = async (tx: Transaction, id: string, actor: StaffActor) => {
  const [row] = await tx.query<Row>(sql`
    select c.id, c.receipt_code as "receiptCode", ${shownBody(actor, 'c')} as body,
      c.redacted_body is not null as "isRedacted", c.body is distinct from c.redacted_body as "isOriginal", c.state, c.channel, c.arrived_at as "arrivedAt",
      c.name_masked as "nameMasked", c.contact_masked as "contactMasked", coalesce(c.late, false) as late,
      coalesce(c.unverified, false) as unverified, coalesce(c.suspect, false) as suspect, coalesce(c.disowned, false) as disowned, c.exclusion, c.exclusion_reason as "exclusionReason",
      c.disposition, c.disposition_reason as "dispositionReason", u.name as "assigneeName", y.name as "countyName",
      y.name_en as "countyNameEn",
      n.id as consultation, n.title as "consultationTitle", n.title_en as "consultationTitleEn", c.clause as anchor,
      case when c.clause is not null then r.clauses end as clauses
    from comments c
      join consultations n on n.id = c.consultation_id
      left join policy_revisions r on r.id = c.policy_revision_id
      left join users u on u.id = c.assignee_id
      left join counties y on y.id = c.county_id
    where c.id = ${id}::uuid`)
  return row
}

const readFiles = async (tx: Transaction, id: string, actor: StaffActor): Promise<CommentFile[]> => {
  const scope = toSql(toWhere(abilityOf(actor), 'read', SLUGS.attachments))
  const files = await tx.query<{ id: string; name: string; filename: string | null; bytes: number }>(sql`
    select id, original_name as name, filename, coalesce(filesize, 0)::int as bytes from attachments
    where comment_id = ${id}::uuid and ${scope} order by id`)
  return files.map(({ filename, ...file }) => ({
    ...file,
    url: filename && `/api/${SLUGS.attachments}/file/${encodeURIComponent(filename)}`,
  }))
}

/** None for who sees no files at all. */
const countWithheld = async (tx: Transaction, id: string, actor: StaffActor): Promise<number> => {
  const where = toWhere(abilityOf(actor), 'read', SLUGS.attachments)
  if (where === false) return 0
  const [withheld] = await tx.query<{ count: number }>(sql`
    select count(*)::int as count from attachments
    where comment_id = ${id}::uuid and visibility = 'withheld' and not ${toSql(where)}`)
  return withheld?.count ?? 0
}

/**
 * One comment with everything needed to decide it: its whole text, the clause it is about in its place, its files.
 *
 * @throws Refusal 404 when the comment is not there for this actor.
 */
export const getCommentDetail = (
  payload: Payload,
  { id, actor }: { id: string; actor: StaffActor },
): Promise<CommentDetail> =>
  inTransaction(payload, async (tx) => {
    const record = await findVisible(tx, { collection: SLUGS.comments, id, actor })
    const row = record && (await readRow(tx, id, actor))
    if (!record || !row) throw new Refusal(404, reasonOf('not-found'))
    const { anchor, clauses, isOriginal, ...comment } = row
    const mayReveal = may(actor, 'reveal', SLUGS.comments, record)
    return {
      ...comment,
      arrivedAt: new Date(row.arrivedAt).toISOString(),
      mayReveal,
      passages: mayReveal && row.isRedacted && isOriginal ? await findPassages(tx, id) : null,
      clause: (anchor && clauseInPlace(clauses ?? [], anchor)) || null,
      files: await readFiles(tx, id, actor),
      withheldFiles: await countWithheld(tx, id, actor),
      points: (await findCarriedPoints(tx, actor, [id])).map(({ comment: _, ...point }) => point),
      campaign: await findCampaignOf(tx, actor, id),
      sameSender: (await findSameSender(tx, actor, [id])).get(id) ?? [],
    }
  })
