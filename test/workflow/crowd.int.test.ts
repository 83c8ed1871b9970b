import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { verifyAudit } from '../../src/audit/verify'
import { act, refusalOf, rowOf, trailOf } from '../support/factories'
import { createPerson } from '../support/people'
import type { Person } from '../support/people'
import { createTrial, createTrialDesk, getTrialPayload, TRIALS } from '../support/trials'
import type { TrialDesk } from '../support/trials'

const CROWD = 64

let payload: Payload
let desk: TrialDesk
let crowd: Person[]

beforeAll(async () => {
  payload = await getTrialPayload()
  desk = await createTrialDesk(payload)
  crowd = []
  for (let made = 0; made < CROWD; made += 1) {
    crowd.push(
      await createPerson(payload, ['county-officer'], { counties: ['460100'], name: `officer ${made}` }),
    )
  }
}, 300_000)

type Outcome = { status?: number; codes?: string[]; performed?: unknown }

describe('sixty-four people at one record at the same moment', () => {
  it.each([
    ['forward', {}, 'wrong-state-now'],
    ['claim', {}, 'taken-by-another'],
    ['return', { reason: '请补正' }, 'wrong-state-now'],
  ] as const)(
    '%s: one wins, the others are told why not, and the chain is whole',
    async (action, entered, code) => {
      const id = await createTrial(payload)
      await act(payload, TRIALS, id, 'submit', desk.editor.actor)
      const outcomes = (await Promise.all(
        crowd.map(({ actor }) => refusalOf(act(payload, TRIALS, id, action, actor, entered))),
      )) as Outcome[]
      expect(outcomes.filter(({ performed }) => performed)).toHaveLength(1)
      const refused = outcomes.filter(({ performed }) => !performed)
      expect(refused).toEqual(Array.from({ length: CROWD - 1 }, () => ({ status: 409, codes: [code] })))
      expect((await rowOf(payload, TRIALS, id))?.revision).toBe(3)
      expect((await trailOf(payload, id)).map((entry) => entry.action)).toEqual(['create', 'submit', action])
      expect(await verifyAudit(payload)).toMatchObject({ firstBreak: null })
    },
    120_000,
  )
})
