import { SLUGS } from '../collections/slugs'
import type { Role } from '../access/roles'
import { reasonOf } from '../errors/Refusal'
import { addDays, beijingDay, endOfBeijingDay } from '../legal/beijing'
import { enqueue } from '../outbox/enqueue'
import { begin } from './begin'
import type { ActionContext, ActionDefinition, Follow, Guard } from './definition'

/** How long the body has, in days. */
export const OPINION_DAYS = ['7', '15', '30'] as const

const ADDRESS = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/

const addressIsOne: Guard = ({ input }) =>
  Promise.resolve(
    input.address === undefined || ADDRESS.test(input.address) ? null : reasonOf('address-invalid'),
  )

const idOf = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && 'id' in value ? value.id : (value ?? null)

/** The record's name as its workflow names it, for the reader outside; taken down as it is now. */
const titleOf = async ({ collection, record }: ActionContext): Promise<string> => {
  // Loaded late: the registry knows every workflow, and this act is part of some.
  const { getWorkflow } = await import('./registry')
  const { titled } = getWorkflow(collection)
  const title: unknown = titled ? record[titled] : undefined
  return typeof title === 'string' ? title : ''
}

const send: Follow = async (context) => {
  const { tx, collection, record, actor, input, now } = context
  const until = endOfBeijingDay(addDays(beijingDay(now), Number(input.days))).toISOString()
  const asked = await begin(tx, {
    collection: SLUGS.opinionRequests,
    data: {
      subjectCollection: collection,
      subject: record.id,
      subjectTitle: await titleOf(context),
      owner: actor.kind === 'staff' ? actor.id : null,
      body: input.body,
      address: input.address,
      question: input.question,
      facts: input.facts ?? null,
      until,
      agency: idOf(record.agency),
      county: idOf(record.county),
    },
    actor,
    trace: { changes: {} },
    now,
  })
  await enqueue(tx, { kind: 'mail', template: 'opinion-request', request: asked.record.id })
}

/**
 * Asks a body outside for its opinion 征询意见, by a mail with a link that takes one answer. The answer comes into the
 * record's timeline; nothing else moves.
 */
export const askOpinion = <const State extends string>(
  states: readonly State[],
  by: readonly Role[],
): Record<'ask-opinion', ActionDefinition<State>> => ({
  'ask-opinion': {
    from: states,
    to: 'same',
    by,
    input: [
      { name: 'body', type: 'text', required: true, maxLength: 100 },
      // Often the mailbox of one person: kept with the request, not in the trail, which nothing is ever deleted from.
      { name: 'address', type: 'text', required: true, maxLength: 254, isPrivate: true },
      { name: 'question', type: 'long', required: true, maxLength: 2000 },
      { name: 'facts', type: 'long', required: false, maxLength: 4000, isPrivate: true },
      { name: 'days', type: 'select', required: true, options: OPINION_DAYS },
    ],
    guards: [addressIsOne],
    follow: [send],
  },
})
