import fc from 'fast-check'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { GRANTS } from '../../src/access/grants'
import type { Actor } from '../../src/access/actor'
import { ROLES } from '../../src/access/roles'
import type { Role } from '../../src/access/roles'
import { verifyAudit } from '../../src/audit/verify'
import type { ActionDefinition, WorkflowDefinition } from '../../src/workflow/definition'
import { perform } from '../../src/workflow/perform'
import { WORKFLOWS } from '../../src/workflow/registry'
import { refusalOf, system } from '../support/factories'
import { createPerson } from '../support/people'
import { createTrial, getTrialPayload, trialWorkflow, TRIALS } from '../support/trials'

/** Walks of each table; all of them together are well over a thousand. */
const WALKS = 110

const LONGEST_WALK = 12

/** A table as it stands, without what it asks of other records: who, from where, to where, four eyes, parallel reviews. */
const bare = (workflow: WorkflowDefinition): WorkflowDefinition => ({
  ...workflow,
  collection: TRIALS,
  owned: {},
  states: Object.fromEntries(Object.entries(workflow.states).map(([state, { tone }]) => [state, { tone }])),
  actions: Object.fromEntries(
    Object.entries(workflow.actions).map(([name, { from, to, by, differsFrom, all, reason }]) => [
      name,
      { from, to, by, differsFrom, all, reason },
    ]),
  ),
})

/** The table's semantics once more, in the plainest words: what a record is, and what an act does to it or why not. */
class Model {
  state: string
  revision = 1
  round: [action: string, person: string][] = []
  stay: string[] = []

  constructor(
    private readonly table: WorkflowDefinition,
    private readonly maker: string,
  ) {
    this.state = table.initial
  }

  private isForbidden({ by }: ActionDefinition, roles: readonly Role[] | 'system') {
    if (by === 'system') return roles !== 'system'
    if (roles === 'system') return true
    // Nobody is named by a column of these records, and no applicant walks here.
    return by === 'applicant' || 'person' in by || !by.some((role) => roles.includes(role))
  }

  private hadPart(names: readonly string[], person: string) {
    const made = names.includes('create') && person === this.maker
    return made || this.round.some(([action, who]) => who === person && names.includes(action))
  }

  act(name: string, person: string, roles: readonly Role[] | 'system'): string {
    const action = this.table.actions[name] as ActionDefinition
    if (this.isForbidden(action, roles)) return '403'
    if (!action.from.includes(this.state)) return '409'
    if (action.all && this.stay.includes(name)) return '409'
    if (roles !== 'system' && this.hadPart(action.differsFrom ?? [], person)) return '409'
    this.move(name, action, person)
    return `${this.state} ${this.revision}`
  }

  private move(name: string, { to, all }: ActionDefinition, person: string) {
    const before = this.state
    this.stay.push(name)
    if (to !== 'same') this.state = to
    if (all?.of.every((one) => this.stay.includes(one))) this.state = all.then
    this.revision += 1
    if (this.state !== before) this.stay = []
    if (this.state === this.table.initial && before !== this.state) this.round = []
    else this.round.push([name, person])
  }
}

type Walker = { id: string; roles: readonly Role[] | 'system'; actor: Actor }

type Step = { action: number; who: number; isWild: boolean }

let payload: Payload
let people: Walker[]
let walks = 0
let moves = 0

beforeAll(async () => {
  payload = await getTrialPayload()
  const grants = GRANTS as Partial<Record<string, Record<string, readonly string[]>>>
  for (const role of ROLES) grants[role] = { ...grants[role], [TRIALS]: ['read'] }
  const place = { agency: 'harbour', counties: ['460100'] }
  const business = ROLES.filter((role) => !['system-admin', 'security-admin', 'auditor'].includes(role))
  people = [{ id: 'system', roles: 'system', actor: system }]
  // Two of each role, and two who hold all of them: four eyes is put to the test at every step.
  for (const roles of [...ROLES.map((role) => [role]), ...ROLES.map((role) => [role]), business, business]) {
    const { id, actor } = await createPerson(payload, roles, place)
    people.push({ id, roles, actor })
  }
}, 300_000)

/** Rules are remembered by actor: each table is walked by actors who have not walked another. */
const freshPeople = (): Walker[] => people.map(({ actor, ...walker }) => ({ ...walker, actor: { ...actor } }))

const choose = <T>(from: readonly T[], index: number): T | undefined => from[index % Math.max(from.length, 1)]

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    action: fc.nat(1000),
    who: fc.nat(1000),
    isWild: fc.oneof(
      { weight: 4, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
  }),
  { minLength: 3, maxLength: LONGEST_WALK },
)

const isAllowed = ({ by }: ActionDefinition, roles: Walker['roles']) =>
  by === 'system'
    ? roles === 'system'
    : roles !== 'system' && Array.isArray(by) && by.some((role) => roles.includes(role as Role))

/** Mostly something that is possible from here by somebody who may, sometimes anything by anybody. */
const decide = (table: WorkflowDefinition, state: string, walkers: Walker[], step: Step) => {
  const all = Object.entries(table.actions)
  const near = all.filter(([, { from }]) => from.includes(state))
  const [name, definition] = choose(
    step.isWild || near.length === 0 ? all : near,
    step.action,
  ) as (typeof all)[number]
  const able = walkers.filter(({ roles }) => isAllowed(definition, roles))
  const walker = choose(step.isWild || able.length === 0 ? walkers : able, step.who) as Walker
  return { name, walker }
}

const attempt = async (id: string, name: string, { actor }: Walker): Promise<string> => {
  const result = (await refusalOf(
    perform(payload, { collection: TRIALS, id, action: name, actor, reason: '按程序办理' }),
  )) as { status?: number; performed?: { state: string; revision: number } }
  return result.performed ? `${result.performed.state} ${result.performed.revision}` : String(result.status)
}

const tables = [...WORKFLOWS, trialWorkflow].map((workflow) => [workflow.collection, workflow] as const)

describe.each(tables)('%s', (_slug, workflow) => {
  it('goes where its table says, by whom it says, however one walks', async () => {
    const table = bare(workflow)
    const registered = WORKFLOWS as WorkflowDefinition[]
    registered.splice(
      registered.findIndex(({ collection }) => collection === TRIALS),
      1,
      table,
    )
    const walkers = freshPeople()
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(1000), async (walk, first) => {
        const maker = choose(walkers.slice(1), first) as Walker
        const id = await createTrial(payload, { by: maker.actor, state: table.initial })
        const model = new Model(table, maker.id)
        walks += 1
        for (const step of walk) {
          const { name, walker } = decide(table, model.state, walkers, step)
          const before = model.state
          const expected = model.act(name, walker.id, walker.roles)
          const actual = await attempt(id, name, walker)
          moves += Number(expected.includes(' '))
          expect(`${before} ${name}: ${actual}`).toBe(`${before} ${name}: ${expected}`)
        }
      }),
      { numRuns: WALKS, endOnFailure: true },
    )
  }, 900_000)
})

it('walked more than a thousand ways, and the trail of each holds', async () => {
  console.log(`random walks: ${walks} sequences, ${moves} moves over ${tables.length} tables`)
  expect(walks).toBeGreaterThanOrEqual(1000)
  expect(moves).toBeGreaterThan(2000)
  expect(await verifyAudit(payload)).toMatchObject({ firstBreak: null })
}, 300_000)
