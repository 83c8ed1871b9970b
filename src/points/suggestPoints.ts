import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { may } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import type { Transaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { comparableText } from '../similarity/comparableText'
import { likeness, likenessNeeded, pairsOf } from '../similarity/likeness'
import type { RecordData } from '../workflow/definition'
import { findVisible } from '../workflow/perform'
import { visiblePoints } from './carriedPoints'
import { findAffinities } from './distinctiveWords'

/** Why a point is suggested, in facts a person can check. */
export type Why =
  | { kind: 'campaign'; members: number }
  | { kind: 'near'; receipt: string; percent: number }
  | { kind: 'clause'; words: string[] }

export type Suggestion = { point: string; title: string; score: number; why: Why }

/** Points looked at for one comment: those of its clause, the latest first. */
const MOST_CANDIDATES = 60

/** Comments of a point it is known by, the latest. */
const SAMPLE = 6

/** Members of the comment's campaign looked at, the earliest. */
const CAMPAIGN_SAMPLE = 500

/** Less than this in common, and the clause alone would be the reason. */
const LEAST_AFFINITY = 0.08

const MOST_SUGGESTIONS = 3

type Candidate = {
  id: string
  title: string
  detail: string | null
  samples: { receipt: string; body: string }[]
}

/** Points the comment does not carry and has not been refused, on its clause or carried by others of its campaign. */
const findCandidates = (
  tx: Transaction,
  { id, consultation, clause }: RecordData,
  actor: StaffActor,
  fromCampaign: readonly string[],
) =>
  tx.query<Candidate>(sql`
    select p.id, p.title, p.detail, coalesce(samples.list, '[]'::jsonb) as samples
    from ${visiblePoints(actor)} as p left join lateral (
      select jsonb_agg(jsonb_build_object('receipt', c.receipt_code, 'body', c.body)) as list
      from (select comment_id from point_members where point_id = p.id order by added_at desc limit ${SAMPLE}) as m
        join comments c on c.id = m.comment_id
    ) as samples on true
    where p.consultation_id = ${consultation}::uuid and p.state not in ('merged', 'dropped')
      and (p.clause is not distinct from ${clause ?? null} or p.id = any(${`{${fromCampaign.join(',')}}`}::uuid[]))
      and not exists (select 1 from point_members m where m.point_id = p.id and m.comment_id = ${id}::uuid)
      and not exists (select 1 from point_suggestions s
        where s.point_id = p.id and s.comment_id = ${id}::uuid and s.answer is not null)
    order by p.updated_at desc, p.id limit ${MOST_CANDIDATES}`)

/** How many of the earliest members of the comment's campaign carry which point. */
const findCampaignPoints = async (tx: Transaction, comment: string): Promise<Map<string, number>> => {
  const rows = await tx.query<{ point: string; members: number }>(sql`
    select m.point_id as point, count(*)::int as members
    from (
      select member.comment_id from comment_signatures own
        join comment_signatures member on member.campaign_id = own.campaign_id
      where own.comment_id = ${comment}::uuid and own.campaign_id is not null and member.comment_id <> own.comment_id
      order by member.arrived_at, member.comment_id limit ${CAMPAIGN_SAMPLE}
    ) as alike join point_members m on m.comment_id = alike.comment_id
    group by m.point_id`)
  return new Map(rows.map(({ point, members }) => [point, members]))
}

const clauseText = async (tx: Transaction, { policyRevision, clause }: RecordData): Promise<string> => {
  if (typeof clause !== 'string') return ''
  const [row] = await tx.query<{ text: string }>(sql`
    select concat(item->>'number', item->>'heading', item->>'text') as text
    from policy_revisions r cross join lateral jsonb_array_elements(r.clauses) as item
    where r.id = ${policyRevision}::uuid and item->>'anchor' = ${clause} limit 1`)
  return row?.text ?? ''
}

/** The comment of the point that is nearest to this one, when it is near enough to say the same. */
const findNearest = (body: string, { samples }: Candidate) => {
  const text = comparableText(body)
  const pairs = pairsOf(text)
  const near = samples
    .map((sample) => {
      const other = comparableText(sample.body)
      const needed = likenessNeeded(Math.min(text.length, other.length))
      return { receipt: sample.receipt, needed, share: text === other ? 1 : likeness(pairs, pairsOf(other)) }
    })
    .filter(({ share, needed }) => share >= needed)
    .sort((one, other) => other.share - one.share)
  return near[0]
}

const suggest = async (tx: Transaction, comment: RecordData, actor: StaffActor): Promise<Suggestion[]> => {
  const body = String(comment.body)
  const campaignPoints = await findCampaignPoints(tx, comment.id)
  const candidates = await findCandidates(tx, comment, actor, [...campaignPoints.keys()])
  if (candidates.length === 0) return []
  const affinities = findAffinities(
    body,
    candidates.map(({ id, title, detail, samples }) => ({
      point: id,
      texts: [title, detail ?? '', ...samples.map((sample) => sample.body)],
    })),
    await clauseText(tx, comment),
  )
  const reasonFor = (candidate: Candidate, index: number): Pick<Suggestion, 'score' | 'why'> | undefined => {
    const members = campaignPoints.get(candidate.id)
    if (members) return { score: 1, why: { kind: 'campaign', members } }
    const nearest = findNearest(body, candidate)
    if (nearest) {
      const { receipt, share } = nearest
      return { score: share, why: { kind: 'near', receipt, percent: Math.round(share * 100) } }
    }
    const affinity = affinities[index]
    if (!affinity || affinity.score < LEAST_AFFINITY || affinity.words.length === 0) return undefined
    return { score: affinity.score, why: { kind: 'clause', words: affinity.words } }
  }
  return candidates
    .flatMap((candidate, index) => {
      const reason = reasonFor(candidate, index)
      return reason ? [{ point: candidate.id, title: candidate.title, ...reason }] : []
    })
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST_SUGGESTIONS)
}

/** What the machine proposed stays as it was first proposed, whatever a person answers. */
const keep = (tx: Transaction, comment: string, suggestions: readonly Suggestion[]) =>
  tx.query(sql`
    insert into point_suggestions (comment_id, point_id, score, basis, made_at)
    select ${comment}::uuid, (s->>'point')::uuid, (s->>'score')::real, s->>'basis', now()
    from jsonb_array_elements(${JSON.stringify(
      suggestions.map(({ point, score, why }) => ({
        point,
        score,
        basis: why.kind === 'clause' ? 'clause' : 'similarity',
      })),
    )}::jsonb) as s
    on conflict do nothing`)

/**
 * Points the machine proposes for a comment, best first: those that others of its campaign carry, that comments near to
 * it carry, or that share telling words with it on the same clause. Kept as shown; nothing is assigned by this.
 *
 * @returns none for a comment this actor does not group, or that is settled.
 * @throws Refusal 404 when the comment is not there for this actor.
 */
export const suggestPoints = (
  payload: Payload,
  { comment, actor }: { comment: string; actor: StaffActor },
): Promise<Suggestion[]> =>
  inTransaction(payload, async (tx) => {
    const record = await findVisible(tx, { collection: SLUGS.comments, id: comment, actor })
    if (!record) throw new Refusal(404, reasonOf('not-found'))
    const isOpen = ['received', 'screened', 'grouped'].includes(record.state)
    if (!isOpen || !may(actor, 'group', SLUGS.comments, record)) return []
    const suggestions = await suggest(tx, record, actor)
    if (suggestions.length > 0) await keep(tx, comment, suggestions)
    return suggestions
  })
