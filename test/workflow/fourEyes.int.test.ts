import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Role } from '../../src/access/roles'
import { SLUGS } from '../../src/collections/slugs'
import { dryRun } from '../../src/workflow/dryRun'
import { getTestPayload } from '../support/database'
import {
  act,
  consultationIn,
  createConsultation,
  createDesk,
  createPolicy,
  createRevision,
  policyIn,
  refusalOf,
  walk,
} from '../support/factories'
import type { Desk } from '../support/factories'
import { createPerson } from '../support/people'
import type { Person } from '../support/people'

const FOUR_EYES = { status: 409, codes: ['four-eyes'] }

let payload: Payload
let desk: Desk

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createDesk(payload)
})

const person = (...roles: Role[]) => createPerson(payload, roles)
const perform = (id: string, action: string, { actor }: Person, reason?: string) =>
  act(payload, SLUGS.consultations, id, action, actor, { reason })

describe('one person with two roles', () => {
  const steps = ['submit', 'pass-division', 'pass-legal', 'approve'] as const
  const roleFor = {
    submit: 'editor',
    'pass-division': 'reviewer',
    'pass-legal': 'legal-reviewer',
    approve: 'approver',
  } as const

  it.each([
    ['submit', 'pass-division'],
    ['submit', 'pass-legal'],
    ['submit', 'approve'],
    ['pass-division', 'pass-legal'],
    ['pass-division', 'approve'],
    ['pass-legal', 'approve'],
  ] as const)('who did %s is refused %s', async (first, second) => {
    const both = await person(roleFor[first], roleFor[second])
    const id = await createConsultation(payload, desk)
    const doers = { ...desk, [roleFor[first]]: both }
    const way = steps
      .slice(0, steps.indexOf(second))
      .map((step): [string, keyof Desk] => [step, roleFor[step]])
    await walk(payload, doers, SLUGS.consultations, id, way)
    expect(await refusalOf(perform(id, second, both))).toEqual(FOUR_EYES)
    const offered = (await dryRun(payload, { collection: SLUGS.consultations, id, actor: both.actor }))
      .actions
    expect(offered.find(({ action }) => action === second)?.refusals).toEqual([{ code: 'four-eyes' }])
    await expect(perform(id, second, desk[roleFor[second]])).resolves.toMatchObject({ repeated: false })
  })

  it('who wrote it, or edited it, is refused every review of it', async () => {
    const writer = await person('editor', 'reviewer', 'legal-reviewer', 'approver')
    const id = await createConsultation(payload, desk)
    await payload.update({
      collection: SLUGS.consultations,
      id,
      data: { phones: '1' },
      user: writer.user,
      overrideAccess: false,
    })
    await perform(id, 'submit', desk.editor)
    expect(await refusalOf(perform(id, 'pass-division', writer))).toEqual(FOUR_EYES)
    await perform(id, 'pass-division', desk.reviewer)
    expect(await refusalOf(perform(id, 'pass-legal', writer))).toEqual(FOUR_EYES)
    await perform(id, 'pass-legal', desk['legal-reviewer'])
    expect(await refusalOf(perform(id, 'approve', writer))).toEqual(FOUR_EYES)
  })

  it('who wrote the text under review is refused, though another wrote the notice and submitted it', async () => {
    const writer = await person('editor', 'reviewer')
    const policy = await createPolicy(payload, desk)
    const policyRevision = await createRevision(payload, { ...desk, editor: writer }, { policy })
    const id = await createConsultation(payload, desk, { policy, policyRevision })
    await perform(id, 'submit', desk.editor)
    expect(await refusalOf(perform(id, 'pass-division', writer))).toEqual(FOUR_EYES)
  })

  it('who concluded is refused to publish', async () => {
    const both = await person('editor', 'approver')
    const id = await consultationIn(payload, desk, 'closed')
    await perform(id, 'conclude', both)
    expect(await refusalOf(perform(id, 'publish', both))).toEqual(FOUR_EYES)
    await expect(perform(id, 'publish', desk.approver)).resolves.toMatchObject({ state: 'published' })
  })

  it('who drafted or submitted a policy is refused to issue it', async () => {
    const both = await person('editor', 'approver')
    const submitted = await policyIn(payload, { ...desk, editor: both }, 'issue-review')
    expect(await refusalOf(act(payload, SLUGS.policies, submitted, 'issue', both.actor))).toEqual(FOUR_EYES)
  })
})

describe('the text a policy is issued with', () => {
  it('is not issued by who wrote it, though another drafted the policy and submitted it', async () => {
    const writer = await person('editor', 'approver')
    const policy = await createPolicy(payload, desk)
    await createRevision(payload, { ...desk, editor: writer }, { policy })
    await act(payload, SLUGS.policies, policy, 'submit-issue', desk.editor.actor)
    expect(await refusalOf(act(payload, SLUGS.policies, policy, 'issue', writer.actor))).toEqual(FOUR_EYES)
    await expect(act(payload, SLUGS.policies, policy, 'issue', desk.approver.actor)).resolves.toMatchObject({
      state: 'issued',
    })
  })
})

describe('after being sent back', () => {
  it('a new round begins: who passed it in the round before may take another part now', async () => {
    const both = await person('reviewer', 'legal-reviewer')
    const id = await createConsultation(payload, desk)
    await perform(id, 'submit', desk.editor)
    await perform(id, 'pass-division', both)
    await perform(id, 'return-legal', desk['legal-reviewer'], '请补充依据')
    await perform(id, 'submit', desk.editor)
    await perform(id, 'pass-division', desk.reviewer)
    await expect(perform(id, 'pass-legal', both)).resolves.toMatchObject({ state: 'approval' })
  })

  it('who wrote it stays its writer in every round', async () => {
    const writer = await person('editor', 'reviewer')
    const id = await createConsultation(payload, { ...desk, editor: writer })
    await perform(id, 'submit', desk.editor)
    await perform(id, 'return-division', desk.reviewer, '请修改')
    await perform(id, 'submit', desk.editor)
    expect(await refusalOf(perform(id, 'pass-division', writer))).toEqual(FOUR_EYES)
  })

  it('the same reviewers may review it again', async () => {
    const id = await consultationIn(payload, desk, 'approval')
    await perform(id, 'return-approval', desk.approver, '请修改')
    await walk(payload, desk, SLUGS.consultations, id, [
      ['submit', 'editor'],
      ['pass-division', 'reviewer'],
      ['pass-legal', 'legal-reviewer'],
    ])
    await expect(perform(id, 'approve', desk.approver)).resolves.toMatchObject({ state: 'scheduled' })
  })
})
