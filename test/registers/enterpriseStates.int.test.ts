import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { query } from '../../src/db/transaction'
import { enterpriseWorkflow } from '../../src/registers/enterprises/workflow'
import { getTestPayload } from '../support/database'
import { act, refusalOf, rowOf } from '../support/factories'
import { actorNamed, apply, createRegistry } from './applying'
import type { Registry } from './applying'

let payload: Payload
let registry: Registry

beforeAll(async () => {
  payload = await getTestPayload()
  registry = await createRegistry(payload)
})

const ACTORS = ['officer', 'elsewhere', 'registrar', 'approver', 'applicant', 'system'] as const

type ActorName = (typeof ACTORS)[number]

type Step = [action: string, by: string]

const CHECKED: Step[] = [['pass-county', 'officer']]
const FILED: Step[] = [...CHECKED, ['file', 'second']]
const SUSPENDED: Step[] = [...FILED, ['suspend', 'second']]
const REVOKED: Step[] = [...SUSPENDED, ['revoke', 'other']]

/** The way to each state, by real acts of people who do not act in the tests. */
const WAYS: Record<string, Step[]> = {
  submitted: [],
  returned: [['return-to-applicant', 'second']],
  'county-checked': CHECKED,
  filed: FILED,
  verification: [...FILED, ['ask-verification', 'system']],
  suspended: SUSPENDED,
  revoked: REVOKED,
  appealed: [...REVOKED, ['appeal', 'applicant']],
  refused: [['refuse', 'second']],
  withdrawn: [['withdraw', 'applicant']],
  cancelled: [...FILED, ['cancel', 'applicant']],
}

const STATES = Object.keys(WAYS)

/** The diagram, written by hand: who may take the act, from where, and where it leads. */
const ACTS: Record<string, { by: ActorName[]; from: Record<string, string> }> = {
  'pass-county': { by: ['officer'], from: { submitted: 'county-checked' } },
  'return-to-applicant': {
    by: ['officer', 'registrar'],
    from: { submitted: 'returned', 'county-checked': 'returned' },
  },
  'return-to-county': { by: ['registrar'], from: { 'county-checked': 'submitted' } },
  file: { by: ['registrar'], from: { 'county-checked': 'filed' } },
  'force-file': { by: ['registrar'], from: { submitted: 'filed', 'county-checked': 'filed' } },
  refuse: { by: ['registrar'], from: { submitted: 'refused', 'county-checked': 'refused' } },
  resubmit: { by: ['applicant'], from: { returned: 'submitted' } },
  withdraw: {
    by: ['applicant'],
    from: { submitted: 'withdrawn', 'county-checked': 'withdrawn', returned: 'withdrawn' },
  },
  lapse: { by: ['system'], from: { returned: 'withdrawn' } },
  'ask-verification': { by: ['system'], from: { filed: 'verification' } },
  confirm: { by: ['applicant'], from: { verification: 'filed' } },
  'confirm-for-applicant': { by: ['officer', 'registrar'], from: { verification: 'filed' } },
  'suspend-unverified': { by: ['system'], from: { verification: 'suspended' } },
  suspend: { by: ['registrar'], from: { filed: 'suspended', verification: 'suspended' } },
  resume: { by: ['registrar'], from: { suspended: 'filed' } },
  revoke: { by: ['approver'], from: { suspended: 'revoked' } },
  cancel: {
    by: ['applicant'],
    from: { filed: 'cancelled', verification: 'cancelled', suspended: 'cancelled' },
  },
  appeal: { by: ['applicant'], from: { revoked: 'appealed' } },
  uphold: { by: ['approver'], from: { appealed: 'revoked' } },
  overturn: { by: ['approver'], from: { appealed: 'filed' } },
}

/** What is no step of the diagram: claims, remarks, clocks, questions; tried where they are defined. */
const BESIDE = [
  'answer-duplicate',
  'claim',
  'release',
  'assign',
  'remark',
  'remind',
  'escalate',
  'settle-clock',
  'ask-opinion',
  'second-look',
  'second-look-objects',
]

let made = 0

/** Every record differs in all that duplicates are found by. */
const recordIn = async (state: string): Promise<string> => {
  made += 1
  const { id } = await apply(payload, {
    name: `第${made}号`,
    contactPhone: `139${String(made).padStart(8, '0')}`,
  })
  await query(
    payload,
    sql`update enterprises set duplicate_keys = ${`contactPhone:${made}`} where id = ${id}::uuid`,
  )
  for (const [action, by] of WAYS[state] ?? []) {
    await act(payload, 'enterprises', id, action, actorNamed(registry, by, id), { reason: '按规定办理' })
  }
  return id
}

const expectedOf = (state: string, action: string, who: ActorName) => {
  const { by, from } = ACTS[action] ?? { by: [], from: {} }
  if (who === 'elsewhere') return { status: 404, codes: ['not-found'] }
  if (!by.includes(who)) return { status: 403, codes: ['not-your-action'] }
  return from[state] ?? { status: 409, codes: ['wrong-state-now'] }
}

it('has every act of the register in the diagram', () => {
  expect([...Object.keys(ACTS), ...BESIDE].sort()).toEqual(Object.keys(enterpriseWorkflow.actions).sort())
  expect(STATES.sort()).toEqual(Object.keys(enterpriseWorkflow.states).sort())
})

describe.each(STATES)('%s', (state) => {
  it.each(Object.keys(ACTS))('%s: done or refused as the diagram says, whoever tries', async (action) => {
    const refused = await recordIn(state)
    const outcomes: Record<string, unknown> = {}
    const expected: Record<string, unknown> = {}
    for (const who of ACTORS) {
      expected[who] = expectedOf(state, action, who)
      const id = typeof expected[who] === 'string' ? await recordIn(state) : refused
      const outcome = await refusalOf(
        act(payload, 'enterprises', id, action, actorNamed(registry, who, id), { reason: '按规定办理' }),
      )
      outcomes[who] =
        outcome !== null && typeof outcome === 'object' && 'performed' in outcome
          ? (await rowOf(payload, 'enterprises', id))?.state
          : outcome
    }
    expect(outcomes).toEqual(expected)
  })
})
