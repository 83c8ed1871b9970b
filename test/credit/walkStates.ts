import { beforeAll, describe, expect, it } from 'vitest'

import type { Slug } from '../../src/collections/slugs'
import { getWorkflow } from '../../src/workflow/registry'
import { getTestPayload } from '../support/database'
import { act, refusalOf, rowOf } from '../support/factories'
import { actorOfName, createCreditCase } from './creditCase'
import type { CreditCase } from './creditCase'

const ACTORS = ['officer', 'elsewhere', 'registrar', 'approver', 'applicant', 'system'] as const

export type ActorName = (typeof ACTORS)[number]

export type Step = [action: string, by: string, input?: Record<string, string>]

/** A table of acts, written by hand a second time. */
export type Diagram = {
  collection: Slug
  /** The record in its first state, made by `second`. */
  begin: (world: CreditCase) => Promise<string>
  /** The way to each state, by real acts of people who do not act in the tests. */
  ways: Record<string, Step[]>
  acts: Record<string, { by: ActorName[]; from: Record<string, string>; input?: Record<string, string> }>
  /** What is no step of the diagram: remarks and clocks; tried where they are defined. */
  beside?: readonly string[]
  unseenBy: readonly ActorName[]
}

/** Tries every act in every state by everybody, and compares what happens with the diagram. */
export function walkStates({ collection, begin, ways, acts, beside = [], unseenBy }: Diagram): void {
  const workflow = getWorkflow(collection)
  const states = Object.keys(ways)
  let world: CreditCase

  beforeAll(async () => {
    world = await createCreditCase(await getTestPayload())
  })

  const take = (id: string, action: string, by: string, input?: Record<string, string>) =>
    act(world.payload, collection, id, action, actorOfName(world, by, id, collection), {
      reason: '按规定办理',
      input,
    })

  const recordIn = async (state: string): Promise<string> => {
    const id = await begin(world)
    for (const [action, by, input] of ways[state] ?? []) await take(id, action, by, input)
    return id
  }

  const expectedOf = (state: string, action: string, who: ActorName) => {
    const { by, from } = acts[action] ?? { by: [], from: {} }
    if (unseenBy.includes(who)) return { status: 404, codes: ['not-found'] }
    if (!by.includes(who)) return { status: 403, codes: ['not-your-action'] }
    return from[state] ?? { status: 409, codes: ['wrong-state-now'] }
  }

  it('has every act and every state in the diagram', () => {
    expect([...Object.keys(acts), ...beside].sort()).toEqual(Object.keys(workflow.actions).sort())
    expect([...states].sort()).toEqual(Object.keys(workflow.states).sort())
  })

  describe.each(states)(`${collection} in %s`, (state) => {
    it.each(Object.keys(acts))('%s: done or refused as the diagram says, whoever tries', async (action) => {
      const refused = await recordIn(state)
      const outcomes: Record<string, unknown> = {}
      const expected: Record<string, unknown> = {}
      for (const who of ACTORS) {
        expected[who] = expectedOf(state, action, who)
        const id = typeof expected[who] === 'string' ? await recordIn(state) : refused
        const outcome = await refusalOf(take(id, action, who, acts[action]?.input))
        outcomes[who] =
          outcome !== null && typeof outcome === 'object' && 'performed' in outcome
            ? (await rowOf(world.payload, collection, id))?.state
            : outcome
      }
      expect(outcomes).toEqual(expected)
    })
  })
}
