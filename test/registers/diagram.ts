import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { query } from '../../src/db/transaction'
import type { RegisterDefinition } from '../../src/registers/definition'
import type { WorkflowDefinition } from '../../src/workflow/definition'
import { tableOf } from '../../src/workflow/tableOf'
import { getTestPayload } from '../support/database'
import { act, refusalOf, rowOf } from '../support/factories'
import { composeLetter } from '../../src/mail/letters'
import type { MailParcel } from '../../src/outbox/enqueue'
import { actorNamed, apply, createRegistry } from './applying'
import type { Registry } from './applying'

const ACTORS = ['officer', 'elsewhere', 'registrar', 'approver', 'applicant', 'system'] as const

export type ActorName = (typeof ACTORS)[number]

const STAFF = {
  officer: ['officer', 'colleague'],
  elsewhere: ['elsewhere'],
  registrar: ['registrar', 'second'],
  division: ['division'],
  legal: ['legal'],
  approver: ['approver', 'other'],
} as const satisfies Record<string, readonly (keyof Registry)[]>

type StaffName = keyof typeof STAFF

export type Step = [action: string, by: string]

/** What stands against an act in a state it could be taken from. */
type Refused = { status: number; codes: string[] }

/** What the letters to the holder are called, and the roles whose people are told that work waits for them. */
type Tells = { holder?: readonly string[]; staff?: readonly StaffName[] }

/** A table of acts, written by hand a second time. */
export type Diagram = {
  workflow: WorkflowDefinition
  /** A new record that differs from every other in all that duplicates are found by. */
  make: (payload: Payload, registry: Registry, ordinal: number) => Promise<string>
  /** The way to each state, by real acts of people who do not act in the tests. */
  ways: Record<string, Step[]>
  /** Who may take the act, from where, and where it leads. */
  acts: Record<string, { by: ActorName[]; from: Record<string, string | Refused>; tells: Tells }>
  /** What is no step of the diagram: claims, remarks, clocks, questions; tried where they are defined. */
  beside: readonly string[]
  /** What an act asks for beside its reason. */
  inputs?: Record<string, Record<string, string>>
}

/** As `walkDiagram`, for a register: every record comes in through the door. */
export const walkRegister = ({
  register,
  form,
  ...diagram
}: Omit<Diagram, 'workflow' | 'make'> & {
  register: RegisterDefinition
  form: Record<string, unknown>
}): void =>
  walkDiagram({
    ...diagram,
    workflow: register.workflow,
    make: async (payload, _registry, ordinal) => {
      const phone = `139${String(ordinal).padStart(8, '0')}`
      const unlike = { ...form, name: `第${ordinal}号`, contactPhone: phone }
      const { id } = await apply(payload, unlike, { register })
      await query(
        payload,
        sql`update ${tableOf(register.slug)} set duplicate_keys = ${`contactPhone:${ordinal}`} where id = ${id}::uuid`,
      )
      return id
    },
  })

/** Tries every act in every state by everybody, and compares what happens with the diagram. */
export function walkDiagram({ workflow, make, ways, acts, beside, inputs = {} }: Diagram): void {
  const slug = workflow.collection
  const states = Object.keys(ways)
  let payload: Payload
  let registry: Registry
  let made = 0

  beforeAll(async () => {
    payload = await getTestPayload()
    registry = await createRegistry(payload)
  })

  const take = (id: string, action: string, by: string) =>
    act(payload, slug, id, action, actorNamed(registry, by, id, slug), {
      reason: '按规定办理',
      input: inputs[action],
    })

  const recordIn = async (state: string): Promise<string> => {
    made += 1
    const id = await make(payload, registry, made)
    for (const [action, by] of ways[state] ?? []) await take(id, action, by)
    return id
  }

  /** Letters put in line since the last one taken out, composed as they would be sent. */
  const takeLetters = async () => {
    const rows = await query<{ content: MailParcel }>(
      payload,
      sql`delete from outbox where kind = 'mail' returning content || '{"kind": "mail"}'::jsonb as content`,
    )
    return rows.map(({ content }) => content)
  }

  const toldOf = async (parcels: readonly MailParcel[]) => {
    const holder: string[] = []
    const staff = new Set<string>()
    for (const parcel of parcels) {
      for (const locale of ['zh', 'en'] as const) {
        const letter = await composeLetter(payload, { ...parcel, locale } as MailParcel)
        // A letter says all it has to say: no gap where a value should stand.
        expect(`${letter?.subject}\n${letter?.text}`).not.toMatch(/undefined|\{\{|（）|\(\)|“”|[：:]\n\n\n/)
      }
      if (parcel.template === 'register-step') holder.push(parcel.act)
      if ('user' in parcel) staff.add(nameOf(parcel.user))
    }
    return { holder: holder.sort(), staff: [...staff].sort() }
  }

  const nameOf = (user: string) =>
    Object.entries(STAFF).find(([, people]) => people.some((one) => registry[one].id === user))?.[0] ?? user

  /** Who acted is not told, so a role of one person is not either. */
  const expectedTold = (action: string, who: string) => {
    const { holder = [], staff = [] } = acts[action]?.tells ?? {}
    return {
      holder: [...holder].sort(),
      staff: staff.filter((name) => STAFF[name].some((one) => one !== who)).sort(),
    }
  }

  const expectedOf = (state: string, action: string, who: ActorName) => {
    const { by, from }: Pick<Diagram['acts'][string], 'by' | 'from'> = acts[action] ?? { by: [], from: {} }
    if (who === 'elsewhere') return { status: 404, codes: ['not-found'] }
    if (!by.includes(who)) return { status: 403, codes: ['not-your-action'] }
    return from[state] ?? { status: 409, codes: ['wrong-state-now'] }
  }

  it('has every act and every state in the diagram', () => {
    expect([...Object.keys(acts), ...beside].sort()).toEqual(Object.keys(workflow.actions).sort())
    expect([...states].sort()).toEqual(Object.keys(workflow.states).sort())
  })

  describe.each(states)('%s', (state) => {
    it.each(Object.keys(acts))('%s: done or refused as the diagram says, whoever tries', async (action) => {
      const refused = await recordIn(state)
      const outcomes: Record<string, unknown> = {}
      const expected: Record<string, unknown> = {}
      for (const who of ACTORS) {
        const leads = expectedOf(state, action, who)
        expected[who] = typeof leads === 'string' ? { state: leads, ...expectedTold(action, who) } : leads
        const id = typeof leads === 'string' ? await recordIn(state) : refused
        await query(payload, sql`delete from outbox`)
        const outcome = await refusalOf(take(id, action, who))
        const told = await toldOf(await takeLetters())
        outcomes[who] =
          outcome !== null && typeof outcome === 'object' && 'performed' in outcome
            ? { state: (await rowOf(payload, slug, id))?.state, ...told }
            : outcome
      }
      expect(outcomes).toEqual(expected)
    })
  })
}
