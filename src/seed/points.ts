import type { Payload } from 'payload'

import { SLUGS } from '../collections/slugs'
import { perform } from '../workflow/perform'
import type { SeededConsultation } from './consultations'
import { points } from './data/points'
import type { SeedDisposition, SeedDraftState, SeedPoint } from './data/types'
import { getPerson } from './people'
import type { SeededRevisions } from './policies'

const HOUR = 60 * 60 * 1000

/** Four different people, a few hours apart. */
const REVIEW = [
  { action: 'submit', by: 'editor', after: 1 },
  { action: 'pass-division', by: 'reviewer', after: 5 },
  { action: 'pass-legal', by: 'legal-reviewer', after: 24 },
  { action: 'approve', by: 'approver', after: 30 },
] as const

const STEPS: Record<SeedDraftState, number> = {
  open: 0,
  'division-review': 1,
  'legal-review': 2,
  approval: 3,
}

type Answer = { disposition: SeedDisposition; reason: string }

export type SeedPoints = {
  /** The id of the point with this title; made on the clause when it is new. */
  find: (title: string, clause: string | null, at: Date) => Promise<string>
  /** Answers the point and brings it through review, a few hours apart, by four different people. */
  decide: (point: string, answer: Answer, from: Date) => Promise<void>
  /** Brings the drafted answers as far as they have come, and names the clauses that were changed. */
  finish: () => Promise<void>
}

/** The points of one demo consultation, by title. */
export const openPoints = (
  payload: Payload,
  { id: consultation, source }: SeededConsultation,
  revisions: SeededRevisions,
): SeedPoints => {
  const known = new Map<string, string>()
  const own = (points as readonly SeedPoint[]).filter((point) => point.consultation === source.key)

  const create = async (title: string, clause: string | null, at: Date) => {
    const { user } = await getPerson(payload, 'editor')
    const { detail = '', tags = [] } = own.find((point) => point.title === title) ?? {}
    const { id } = await payload.create({
      collection: SLUGS.points,
      user,
      overrideAccess: false,
      context: { now: new Date(Math.min(at.getTime(), Date.now())) },
      data: { consultation, clause, title, detail, tags: [...tags] } as never, // hooks fill in the rest
    })
    known.set(title, id)
    return id
  }

  const move = async (
    point: string,
    action: string,
    { by, at, ...entered }: { by: string; at: number; reason?: string; input?: Record<string, string> },
  ): Promise<void> => {
    const { actor } = await getPerson(payload, by)
    const now = new Date(Math.min(at, Date.now()))
    await perform(payload, { collection: SLUGS.points, id: point, action, actor, now, ...entered })
  }

  /** Answers the point and takes it as many steps through review. */
  const review = async (point: string, { disposition, reason }: Answer, from: number, steps: number) => {
    await move(point, 'answer', { by: 'editor', at: from, reason, input: { disposition } })
    for (const { action, by, after } of REVIEW.slice(0, steps)) {
      await move(point, action, { by, at: from + after * HOUR })
    }
  }

  const linkChange = async (point: string, changedClause: string) => {
    const later = revisions.get(`${source.policy}/${source.round + 1}`)
    if (!later) throw new TypeError(`Demo revision after ${source.key} is missing`)
    const input = { changedRevision: later.revision, changedClause }
    await move(point, 'link-change', { by: 'editor', at: Date.now(), input })
  }

  return {
    find: async (title, clause, at) => known.get(title) ?? create(title, clause, at),
    decide: (point, answer, from) => review(point, answer, from.getTime(), REVIEW.length),
    finish: async () => {
      for (const { title, draft, changedClause } of own) {
        const point = known.get(title)
        if (!point) throw new TypeError(`No demo comment carries the point ${title}`)
        if (draft) await review(point, draft, Date.now(), STEPS[draft.state])
        if (changedClause) await linkChange(point, changedClause)
      }
    },
  }
}
