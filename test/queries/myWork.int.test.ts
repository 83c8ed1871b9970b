import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { closeIntakePool } from '../../src/db/intakePool'
import { findMyWork } from '../../src/queries/myWork'
import { getTestPayload } from '../support/database'
import { act, commentIn, consultationIn, createDesk } from '../support/factories'
import type { Desk } from '../support/factories'
import { createPerson } from '../support/people'

afterAll(closeIntakePool)

describe('my work', () => {
  let payload: Payload
  let desk: Desk
  let open: string
  let review: string

  beforeAll(async () => {
    payload = await getTestPayload()
    desk = await createDesk(payload)
    open = await consultationIn(payload, desk, 'open')
    review = await consultationIn(payload, desk, 'division-review')
    await commentIn(payload, desk, 'received', open)
    await commentIn(payload, desk, 'screened', open)
    const claimed = await commentIn(payload, desk, 'received', open)
    await act(payload, SLUGS.comments, claimed, 'claim', desk.editor.actor)
  })

  const tasksOf = async (name: 'editor' | 'reviewer' | 'legal-reviewer' | 'approver') =>
    (await findMyWork(payload, desk[name].actor)).tasks.map(({ id, action }) => `${action} ${id}`)

  it('names a record to the person whose step is next, and to nobody else', async () => {
    expect(await tasksOf('reviewer')).toContain(`pass-division ${review}`)
    expect(await tasksOf('legal-reviewer')).not.toContain(`pass-legal ${review}`)
    expect(await tasksOf('approver')).toEqual([])
  })

  it('moves with the record', async () => {
    const moving = await consultationIn(payload, desk, 'legal-review')
    expect(await tasksOf('legal-reviewer')).toContain(`pass-legal ${moving}`)
    expect(await tasksOf('reviewer')).not.toContain(`pass-division ${moving}`)
  })

  it('counts the comments of a consultation by state', async () => {
    const { progress } = await findMyWork(payload, desk.editor.actor)
    expect(progress.find(({ id }) => id === open)?.counts).toEqual({
      received: 2,
      screened: 1,
      grouped: 0,
      decided: 0,
      excluded: 0,
    })
  })

  it('lists the comments one has claimed, and not those of a colleague', async () => {
    const mine = await findMyWork(payload, desk.editor.actor)
    const hers = await findMyWork(payload, desk.reviewer.actor)
    expect(mine.claimed).toHaveLength(1)
    expect(hers.claimed).toEqual([])
  })

  it('counts for a county officer only the comments of that county', async () => {
    const officer = await createPerson(payload, ['county-officer'], { agency: null, counties: ['460200'] })
    const { progress } = await findMyWork(payload, officer.actor)
    expect(progress.find(({ id }) => id === open)?.counts.received).toBe(0)
  })

  it('shows another agency nothing of this one’s work', async () => {
    const stranger = await createPerson(payload, ['reviewer'], { agency: 'upland' })
    const { tasks, progress } = await findMyWork(payload, stranger.actor)
    expect(tasks).toEqual([])
    expect(progress.find(({ id }) => id === open)?.counts.received).toBe(0)
  })

  it('shows the trail to the auditor and the accounts to administrators, and only to them', async () => {
    const auditor = await createPerson(payload, ['auditor'])
    const administrator = await createPerson(payload, ['security-admin'])
    const waiting = await createPerson(payload, [], { name: '待授权' })
    expect((await findMyWork(payload, auditor.actor)).trail?.length).toBeGreaterThan(0)
    const { accounts, progress } = await findMyWork(payload, administrator.actor)
    expect(accounts?.withoutRoles).toContainEqual({ id: waiting.id, name: '待授权' })
    expect(progress).toEqual([])
    expect(await findMyWork(payload, desk.editor.actor)).toMatchObject({ trail: null, accounts: null })
  })
})
