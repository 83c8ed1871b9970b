import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Actor } from '../../src/access/actor'
import type { Slug } from '../../src/collections/slugs'
import { dryRun } from '../../src/workflow/dryRun'
import { perform } from '../../src/workflow/perform'
import { getTestPayload } from '../support/database'
import { createDesk, refusalOf, rowOf, system, trailOf } from '../support/factories'
import type { Desk } from '../support/factories'
import { createPerson } from '../support/people'

/** Everybody a cell is tried with; `outsider` is the editor of another agency, `elsewhere` an officer of another county. */
export const ACTORS = [
  'editor',
  'reviewer',
  'legal-reviewer',
  'approver',
  'county-officer',
  'elsewhere',
  'auditor',
  'observer',
  'system-admin',
  'outsider',
  'system',
] as const

export type ActorName = (typeof ACTORS)[number]

export type Diagram = {
  collection: Slug
  states: readonly string[]
  actions: readonly string[]
  /** Every legal cell, written by hand: `'state action': who may, and the state it leads to`. */
  legal: Record<string, [by: readonly ActorName[], to: string]>
  /** Who may take an action at all, wherever the record stands. */
  takenBy: Record<string, readonly ActorName[]>
  /** Who may see the record in this state; nobody else is told that it exists. */
  seenBy: (state: string) => readonly ActorName[]
  recordIn: (payload: Payload, desk: Desk, state: string) => Promise<string>
  /** What a person enters for the action. */
  entered: (desk: Desk, action: string) => { reason?: string; input?: Record<string, string> }
}

type Outcome = { codes: unknown; status: number | undefined } | { state: string }

const expectedOf = (diagram: Diagram, state: string, action: string, who: ActorName): Outcome => {
  const [by, to] = diagram.legal[`${state} ${action}`] ?? [[], '']
  const rules: [boolean, Outcome][] = [
    [!diagram.seenBy(state).includes(who), { status: 404, codes: ['not-found'] }],
    [!diagram.takenBy[action]?.includes(who), { status: 403, codes: ['not-your-action'] }],
    [!by.includes(who), { status: 409, codes: ['wrong-state-now'] }],
    [true, { state: to }],
  ]
  return (rules.find(([applies]) => applies) as [boolean, Outcome])[1]
}

const createActors = async (payload: Payload, desk: Desk): Promise<Record<ActorName, Actor>> => {
  const actor = async (
    ...args: Parameters<typeof createPerson> extends [Payload, ...infer Rest] ? Rest : never
  ) => (await createPerson(payload, ...args)).actor
  return {
    editor: desk.editor.actor,
    reviewer: desk.reviewer.actor,
    'legal-reviewer': desk['legal-reviewer'].actor,
    approver: desk.approver.actor,
    'county-officer': await actor(['county-officer'], { agency: 'upland', counties: ['460100'] }),
    elsewhere: await actor(['county-officer'], { agency: 'upland', counties: ['460200'] }),
    auditor: await actor(['auditor']),
    observer: await actor(['observer']),
    'system-admin': await actor(['system-admin']),
    outsider: await actor(['editor'], { agency: 'upland' }),
    system,
  }
}

const byActor = async <T>(of: (who: ActorName) => Promise<T>): Promise<Record<string, T>> => {
  const outcomes: Record<string, T> = {}
  for (const who of ACTORS) outcomes[who] = await of(who)
  return outcomes
}

/** What the dry run said of one action: not there, offered and possible, or offered with what stands against it. */
const offerOf = async (payload: Payload, collection: Slug, id: string, action: string, actor: Actor) =>
  dryRun(payload, { collection, id, actor }).then(
    ({ actions }) =>
      actions.find((offered) => offered.action === action)?.refusals.map(({ code }) => code) ?? 'absent',
    (error: { status?: number }) => error.status,
  )

const expectedOffer = (outcome: Outcome) =>
  'state' in outcome ? [] : outcome.status === 404 ? 404 : 'absent'

/**
 * Tries every state × action × actor against the hand-written diagram: the legal cell on a record of its own, all
 * others on one that must not move. In every cell the dry run must have said the same beforehand.
 */
export function describeDiagram(diagram: Diagram): void {
  const { collection } = diagram
  let payload: Payload
  let desk: Desk
  let actors: Record<ActorName, Actor>
  const still = new Map<string, string>()

  beforeAll(async () => {
    payload = await getTestPayload()
    desk = await createDesk(payload)
    actors = await createActors(payload, desk)
    for (const state of diagram.states) still.set(state, await diagram.recordIn(payload, desk, state))
  })

  const tryCell = async (state: string, action: string, who: ActorName): Promise<Outcome> => {
    const isLegal = 'state' in expectedOf(diagram, state, action, who)
    const id = isLegal ? await diagram.recordIn(payload, desk, state) : (still.get(state) as string)
    const attempt = perform(payload, {
      collection,
      id,
      action,
      actor: actors[who],
      ...diagram.entered(desk, action),
    })
    const result = (await refusalOf(attempt)) as { performed?: { state: string } } & Outcome
    return result.performed ? { state: result.performed.state } : result
  }

  describe.each(diagram.states)(`${collection} in %s`, (state) => {
    const expected = (action: string) =>
      Object.fromEntries(ACTORS.map((who) => [who, expectedOf(diagram, state, action, who)]))

    it.each(diagram.actions)('%s: done or refused, by whoever asks', async (action) => {
      expect(await byActor((who) => tryCell(state, action, who))).toEqual(expected(action))
    })

    it('was offered exactly that by the dry run', async () => {
      const id = still.get(state) as string
      for (const action of diagram.actions) {
        const offers = await byActor((who) =>
          who === 'system' ? Promise.resolve(null) : offerOf(payload, collection, id, action, actors[who]),
        )
        const wanted = Object.fromEntries(
          Object.entries(expected(action)).map(([who, outcome]) => [
            who,
            who === 'system' ? null : expectedOffer(outcome),
          ]),
        )
        expect({ action, offers }).toEqual({ action, offers: wanted })
      }
    })

    it('did not move, nor grow a trail, by any refusal', async () => {
      const id = still.get(state) as string
      const trail = await trailOf(payload, id)
      const row = await rowOf(payload, collection, id)
      expect(row?.state).toBe(state)
      expect(trail.at(-1)?.to_state).toBe(state)
      expect(trail.filter(({ to_state }) => to_state !== null)).toHaveLength(row?.revision ?? -1)
    })
  })

  it(`knows ${diagram.states.length * diagram.actions.length * ACTORS.length} cells of ${collection}`, () => {
    const cells = Object.keys(diagram.legal).map((cell) => cell.split(' '))
    expect(
      cells.filter(
        ([state, action]) => !diagram.states.includes(state ?? '') || !diagram.actions.includes(action ?? ''),
      ),
    ).toEqual([])
  })
}
