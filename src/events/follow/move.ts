import { addMilliseconds, differenceInMilliseconds } from 'date-fns'
import { sql } from '@payloadcms/db-postgres/drizzle'

import { reasonOf, Refusal } from '../../errors/Refusal'
import { findBeijingMoment } from '../../legal/beijing'
import type { ActionContext, Follow } from '../../workflow/definition'

type Period = { startsAt: Date; endsAt: Date }

const dateOf = (value: unknown) => new Date(String(value))

/** What is asked for: a new beginning, and the end if its length changes too. @throws Refusal 422 */
const askedPeriod = ({ record, input, now }: ActionContext): Period => {
  const startsAt = findBeijingMoment(input.startsAt ?? '')
  if (!startsAt) throw new Refusal(422, reasonOf('input-invalid', { field: 'startsAt' }))
  const length = differenceInMilliseconds(dateOf(record.endsAt), dateOf(record.startsAt))
  const endsAt = findBeijingMoment(input.endsAt ?? '') ?? addMilliseconds(startsAt, length)
  if (endsAt <= startsAt) throw new Refusal(422, reasonOf('event-ends-before-start'))
  if (startsAt <= now) throw new Refusal(422, reasonOf('event-starts-in-the-past'))
  return { startsAt, endsAt }
}

/** The columns of a move that is done at once. */
export const moveTo = (context: ActionContext): Record<string, unknown> => {
  const { startsAt, endsAt } = askedPeriod(context)
  return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }
}

/** The columns of a move that somebody else has to agree to. */
export const proposeMove = (context: ActionContext): Record<string, unknown> => {
  const { startsAt, endsAt } = askedPeriod(context)
  return { proposedStart: startsAt.toISOString(), proposedEnd: endsAt.toISOString() }
}

export const NO_PROPOSAL = { proposedStart: null, proposedEnd: null }

/** RFC 5545 §3.8.7.4: every change of a published event's time or standing counts on. */
export const nextSequence = ({ record }: ActionContext): { icsSequence: number } => ({
  icsSequence: Number(record.icsSequence ?? 0) + 1,
})

/** The columns of a move that was agreed to. */
export const takeProposal = (context: ActionContext): Record<string, unknown> => ({
  startsAt: context.record.proposedStart,
  endsAt: context.record.proposedEnd,
  ...NO_PROPOSAL,
  ...nextSequence(context),
})

/** Sessions keep their distance from the beginning of the event; registration that was to end by then ends by then. */
export const moveSessions: Follow = async ({ tx, record }) => {
  await tx.query(sql`
    update events_programme s
    set starts_at = s.starts_at + (e.starts_at - ${String(record.startsAt)}::timestamptz),
      ends_at = s.ends_at + (e.starts_at - ${String(record.startsAt)}::timestamptz)
    from events e where e.id = s._parent_id and e.id = ${record.id}::uuid`)
  await tx.query(sql`
    update events set registration_closes_at = registration_closes_at + (starts_at - ${String(record.startsAt)}::timestamptz)
    where id = ${record.id}::uuid and registration_closes_at is not null`)
}
