import type { Payload } from 'payload'

import type { StaffActor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { perform } from '../workflow/perform'
import type { SeededConsultation } from './consultations'
import { points } from './data/points'
import type { SeedDisposition, SeedPoint } from './data/types'
import { getPerson } from './people'

const HOUR = 60 * 60 * 1000

type Answer = { disposition: SeedDisposition; reason: string }

export type SeedPoints = {
  /** The id of the point with this title; made on the clause when it is new. */
  find: (title: string, clause: string | null, at: Date) => Promise<string>
  /** Answers the point and brings it through review, a few hours apart, by four different people. */
  decide: (point: string, answer: Answer, from: Date) => Promise<void>
  /** Hands the drafted answers to the head of the division. */
  submitDrafts: () => Promise<void>
}

/** The points of one demo consultation, by title. */
export const openPoints = (
  payload: Payload,
  { id: consultation, source }: SeededConsultation,
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
      data: { consultation, clause, title, detail, tags: [...tags] } as never,
    })
    known.set(title, id)
    return id
  }

  const move = async (
    point: string,
    action: string,
    by: string,
    at: number,
    answer?: Answer,
  ): Promise<void> => {
    const { actor }: { actor: StaffActor } = await getPerson(payload, by)
    const now = new Date(Math.min(at, Date.now()))
    const entered = answer && { reason: answer.reason, input: { disposition: answer.disposition } }
    await perform(payload, { collection: SLUGS.points, id: point, action, actor, now, ...entered })
  }

  return {
    find: async (title, clause, at) => known.get(title) ?? create(title, clause, at),
    decide: async (point, answer, from) => {
      const start = from.getTime()
      await move(point, 'answer', 'editor', start, answer)
      await move(point, 'submit', 'editor', start + HOUR)
      await move(point, 'pass-division', 'reviewer', start + 5 * HOUR)
      await move(point, 'pass-legal', 'legal-reviewer', start + 24 * HOUR)
      await move(point, 'approve', 'approver', start + 30 * HOUR)
    },
    submitDrafts: async () => {
      for (const { title, draft } of own) {
        const point = known.get(title)
        if (!point || !draft) continue
        await move(point, 'answer', 'editor', Date.now(), draft)
        await move(point, 'submit', 'editor', Date.now())
      }
    },
  }
}
