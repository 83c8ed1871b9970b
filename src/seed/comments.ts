import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { PUBLIC_ACTOR } from '../access/actor'
import type { StaffActor } from '../access/actor'
import type { Clause } from '../clauses/clause'
import { SLUGS } from '../collections/slugs'
import { query } from '../db/transaction'
import { findIntakeConsultation, forgetIntakeConsultation } from '../intake/openConsultation'
import { receive } from '../intake/receive'
import type { SubmitterKind } from '../intake/submitterKinds'
import { perform } from '../workflow/perform'
import { comments } from './data/comments'
import type { SeedComment } from './data/types'
import type { SeededConsultation } from './consultations'
import { getPerson } from './people'
import { openPoints } from './points'
import type { SeedPoints } from './points'
import type { SeededRevisions } from './policies'

const HOUR = 60 * 60 * 1000

const readClauses = async (payload: Payload, consultation: string): Promise<Clause[]> => {
  const [row] = await query<{ clauses: Clause[] }>(
    payload,
    sql`select r.clauses from policy_revisions r join consultations c on c.policy_revision_id = r.id
      where c.id = ${consultation}::uuid`,
  )
  return row?.clauses ?? []
}

/** `第八条` by its number; `二（三）` by the numbers down the tree. */
const findAnchor = (clauses: readonly Clause[], hint: string | null): string | null => {
  if (hint === null) return null
  const pathOf = (clause: Clause): string => {
    const parent = clauses.find(({ anchor }) => anchor === clause.parent)
    return `${parent ? pathOf(parent) : ''}${clause.number}`
  }
  const plain = (text: string) => text.replace(/[\s、.．]/g, '')
  const found = clauses.find(
    (clause) => plain(clause.number) === plain(hint) || plain(pathOf(clause)) === plain(hint),
  )
  return found?.anchor ?? null
}

/** As the form asks it; the demo's names say as much. */
const kindOf = (name: string): SubmitterKind => {
  if (/(?:协会|商会|促进会|联合会|学会)$/.test(name)) return 'organisation'
  return /公司|Ltd|工作室|合作社|超市|商行|店$/.test(name) ? 'enterprise' : 'citizen'
}

const send = async (
  payload: Payload,
  seeded: SeededConsultation,
  comment: SeedComment,
  clauses: readonly Clause[],
) => {
  const consultation = await findIntakeConsultation(seeded.id)
  if (!consultation) throw new TypeError(`Demo consultation ${comment.consultation} takes no comments`)
  const { arrivedDay, hour, minute, contact } = comment
  const arrivedAt = new Date(seeded.opensAt.getTime() + (arrivedDay * 24 + hour) * HOUR + minute * 60_000)
  const received = await receive({
    consultation,
    values: {
      clause: findAnchor(clauses, comment.clauseHint),
      body: comment.body,
      name: comment.name,
      contact,
      // A receipt mail is a matter of the live site; demo addresses get none.
      email: null,
      county: comment.county,
      submitterKind: kindOf(comment.name),
    },
    locale: /[\u4e00-\u9fff]/.test(comment.body) ? 'zh' : 'en',
    channel: comment.channel,
    arrivedAt,
    actor: PUBLIC_ACTOR,
    unverified: false,
    submissionKey: `demo:${comment.key}`,
    graceSeconds: 0,
  })
  if (received.outcome !== 'received') throw new TypeError(`Demo comment ${comment.key}: ${received.outcome}`)
  const [row] = await query<{ id: string }>(
    payload,
    sql`select id from comments where receipt_code = ${received.receipt}`,
  )
  if (!row) throw new TypeError(`Demo comment ${comment.key} was not stored`)
  return { id: row.id, clause: findAnchor(clauses, comment.clauseHint), arrivedAt }
}

type Sent = Awaited<ReturnType<typeof send>>

const settle = async (
  payload: Payload,
  comment: SeedComment,
  { id, clause, arrivedAt }: Sent,
  points: SeedPoints,
  actor: StaffActor,
) => {
  const join = async (title: string) => {
    const point = await points.find(title, clause, new Date(arrivedAt.getTime() + 43 * HOUR))
    await act('group', 44, { input: { point } })
    return point
  }
  const group = async (title: string) => {
    await act('screen', 20)
    return join(title)
  }
  const act = (
    action: string,
    hours: number,
    extra: { reason?: string; input?: Record<string, string> } = {},
  ) =>
    perform(payload, {
      collection: SLUGS.comments,
      id,
      action,
      actor,
      now: new Date(Math.min(arrivedAt.getTime() + hours * HOUR, Date.now())),
      ...extra,
    })
  switch (comment.state) {
    case 'received':
      return
    case 'screened':
      await act('screen', 20)
      return
    case 'grouped':
      await group(comment.point)
      if (comment.also) await join(comment.also)
      return
    case 'decided':
      if (comment.point === null) {
        await act('screen', 20)
        await act('decide', 60, { reason: comment.reason, input: { disposition: comment.disposition } })
        return
      }
      await points.decide(await group(comment.point), comment, new Date(arrivedAt.getTime() + 60 * HOUR))
      return
    case 'excluded':
      await act('exclude', 20, {
        reason: comment.exclusion.reason,
        input: { exclusion: comment.exclusion.kind },
      })
  }
}

/** Demo comments, through the one door, screened and decided by a demo editor. */
export const seedComments = async (
  payload: Payload,
  consultations: readonly SeededConsultation[],
  revisions: SeededRevisions,
): Promise<number> => {
  const { actor } = await getPerson(payload, 'editor')
  let sent = 0
  for (const seeded of consultations.filter(({ isNew }) => isNew)) {
    forgetIntakeConsultation(seeded.id)
    const clauses = await readClauses(payload, seeded.id)
    const points = openPoints(payload, seeded, revisions)
    const own = (comments as readonly SeedComment[]).filter(
      ({ consultation }) => consultation === seeded.source.key,
    )
    for (const comment of own) {
      const received = await send(payload, seeded, comment, clauses)
      await settle(payload, comment, received, points, actor)
    }
    await points.finish()
    sent += own.length
    await seeded.finish()
  }
  return sent
}
