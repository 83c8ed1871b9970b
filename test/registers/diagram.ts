import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { query } from '../../src/db/transaction'
import type { RegisterDefinition } from '../../src/registers/definition'
import { tableOf } from '../../src/workflow/tableOf'
import { getTestPayload } from '../support/database'
import { act, refusalOf, rowOf } from '../support/factories'
import { actorNamed, apply, createRegistry } from './applying'
import type { Registry } from './applying'

const ACTORS = ['officer', 'elsewhere', 'registrar', 'approver', 'applicant', 'system'] as const

export type ActorName = (typeof ACTORS)[number]

export type Step = [action: string, by: string]

/** A register's table of acts, written by hand a second time. */
export type Diagram = {
  register: RegisterDefinition
  form: Record<string, unknown>
  /** The way to each state, by real acts of people who do not act in the tests. */
  ways: Record<string, Step[]>
  /** Who may take the act, from where, and where it leads. */
  acts: Record<string, { by: ActorName[]; from: Record<string, string> }>
  /** What is no step of the diagram: claims, remarks, clocks, questions; tried where they are defined. */
  beside: readonly string[]
}

/** Tries every act in every state by everybody, and compares what happens with the diagram. */
export function walkDiagram({ register, form, ways, acts, beside }: Diagram): void {
  const { slug, workflow } = register
  const states = Object.keys(ways)
  let payload: Payload
  let registry: Registry
  let made = 0

  beforeAll(async () => {
    payload = await getTestPayload()
    registry = await createRegistry(payload)
  })

  const take = (id: string, action: string, by: string) =>
    act(payload, slug, id, action, actorNamed(registry, by, id, slug), { reason: '按规定办理' })

  /** Every record differs in all that duplicates are found by. */
  const recordIn = async (state: string): Promise<string> => {
    made += 1
    const unlike = { ...form, name: `第${made}号`, contactPhone: `139${String(made).padStart(8, '0')}` }
    const { id } = await apply(payload, unlike, { register })
    await query(
      payload,
      sql`update ${tableOf(slug)} set duplicate_keys = ${`contactPhone:${made}`} where id = ${id}::uuid`,
    )
    for (const [action, by] of ways[state] ?? []) await take(id, action, by)
    return id
  }

  const expectedOf = (state: string, action: string, who: ActorName) => {
    const { by, from } = acts[action] ?? { by: [], from: {} }
    if (who === 'elsewhere') return { status: 404, codes: ['not-found'] }
    if (!by.includes(who)) return { status: 403, codes: ['not-your-action'] }
    return from[state] ?? { status: 409, codes: ['wrong-state-now'] }
  }

  it('has every act and every state of the register in the diagram', () => {
    expect([...Object.keys(acts), ...beside].sort()).toEqual(Object.keys(workflow.actions).sort())
    expect([...states].sort()).toEqual(Object.keys(workflow.states).sort())
  })

  describe.each(states)('%s', (state) => {
    it.each(Object.keys(acts))('%s: done or refused as the diagram says, whoever tries', async (action) => {
      const refused = await recordIn(state)
      const outcomes: Record<string, unknown> = {}
      const expected: Record<string, unknown> = {}
      for (const who of ACTORS) {
        expected[who] = expectedOf(state, action, who)
        const id = typeof expected[who] === 'string' ? await recordIn(state) : refused
        const outcome = await refusalOf(take(id, action, who))
        outcomes[who] =
          outcome !== null && typeof outcome === 'object' && 'performed' in outcome
            ? (await rowOf(payload, slug, id))?.state
            : outcome
      }
      expect(outcomes).toEqual(expected)
    })
  })
}
