import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { findMyWork } from '../../src/queries/myWork'
import { act } from '../support/factories'
import { createPerson } from '../support/people'
import type { Person } from '../support/people'
import { createTrial, createTrialDesk, getTrialPayload, TRIALS } from '../support/trials'
import type { TrialDesk } from '../support/trials'

let payload: Payload
let desk: TrialDesk

beforeAll(async () => {
  payload = await getTrialPayload()
  desk = await createTrialDesk(payload)
})

const at = (day: string) => new Date(`${day}T10:00:00+08:00`)

const submitted = async (now: Date) => {
  const id = await createTrial(payload, { now })
  await act(payload, TRIALS, id, 'submit', desk.editor.actor, { now })
  return id
}

const tasksOf = async ({ actor }: Pick<Person, 'actor'>) =>
  (await findMyWork(payload, actor)).tasks
    .filter(({ collection }) => collection === TRIALS)
    .map(({ id, action }) => `${action} ${id}`)

describe('what waits for a person', () => {
  it('is listed with what is due first before the rest', async () => {
    const later = await submitted(at('2026-03-20'))
    const sooner = await submitted(at('2026-03-02'))
    const tasks = await tasksOf(desk['county-officer'])
    expect(tasks.indexOf(`forward ${sooner}`)).toBeGreaterThanOrEqual(0)
    expect(tasks.indexOf(`forward ${sooner}`)).toBeLessThan(tasks.indexOf(`forward ${later}`))
  })

  it('leaves out what somebody else has claimed, and lists one’s own apart', async () => {
    const second = await createPerson(payload, ['county-officer'], { counties: ['460100'] })
    const id = await submitted(at('2026-03-02'))
    await act(payload, TRIALS, id, 'claim', second.actor)
    expect(await tasksOf(desk['county-officer'])).not.toContain(`forward ${id}`)
    expect(await tasksOf(second)).toContain(`forward ${id}`)
    const { claimedRecords } = await findMyWork(payload, second.actor)
    expect(claimedRecords.map((record) => record.id)).toEqual([id])
  })

  it('leaves out a parallel review that has been passed already', async () => {
    const id = await submitted(at('2026-03-02'))
    await act(payload, TRIALS, id, 'forward', desk['county-officer'].actor)
    await act(payload, TRIALS, id, 'pass-registry', desk.registrar.actor)
    expect(await tasksOf(desk.registrar)).not.toContain(`pass-registry ${id}`)
    expect(await tasksOf(desk['legal-reviewer'])).toContain(`pass-legal ${id}`)
  })
})

describe('second looks', () => {
  it('wait for those who may take them, and overdue for the auditor', async () => {
    const now = at('2026-03-06')
    const id = await submitted(now)
    await act(payload, TRIALS, id, 'force-file', desk.registrar.actor, { reason: '台风', now })
    const looksOf = async (who: keyof TrialDesk, when: Date) =>
      (await findMyWork(payload, desk[who].actor, when)).secondLooks.map(
        (look) => `${look.id} ${look.isOverdue}`,
      )
    expect(await looksOf('approver', now)).toContain(`${id} false`)
    expect(await looksOf('editor', now)).toEqual([])
    expect(await looksOf('auditor', now)).toEqual([])
    expect(await looksOf('auditor', at('2026-03-12'))).toContain(`${id} true`)
    await act(payload, TRIALS, id, 'second-look', desk.approver.actor)
    expect(await looksOf('auditor', at('2026-03-12'))).toEqual([])
  })
})
