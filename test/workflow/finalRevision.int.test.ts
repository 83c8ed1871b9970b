import { describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { Refusal } from '../../src/errors/Refusal'
import { perform } from '../../src/workflow/perform'
import { getTestPayload } from '../support/database'
import { consultationIn, createPolicy, createRevision, createDesk, policyIn } from '../support/factories'

const payload = await getTestPayload()
const desk = await createDesk(payload)

const read = (collection: 'policies' | 'policy-revisions', id: string) =>
  payload.findByID({ collection, id, depth: 0, overrideAccess: true }) // looks behind the rules

const act = (id: string, action: string, by: 'editor' | 'approver', reason?: string) =>
  perform(payload, { collection: SLUGS.policies, id, action, actor: desk[by].actor, reason })

describe('the text a policy is issued with', () => {
  it('is the newest one, locked from submission on, whatever is drafted afterwards', async () => {
    const policy = await policyIn(payload, desk, 'drafting')
    const final = await createRevision(payload, desk, { policy })
    await act(policy, 'submit-issue', 'editor')
    expect(await read('policies', policy)).toMatchObject({ finalRevision: final })
    expect(await read('policy-revisions', final)).toMatchObject({ state: 'locked' })
    await act(policy, 'issue', 'approver')
    await createRevision(payload, desk, { policy })
    expect(await read('policies', policy)).toMatchObject({ finalRevision: final })
  })

  it('can be changed again when the policy is sent back', async () => {
    const policy = await policyIn(payload, desk, 'drafting')
    const final = await createRevision(payload, desk, { policy })
    await act(policy, 'submit-issue', 'editor')
    await act(policy, 'return-issue', 'approver', '请补充附件')
    expect(await read('policies', policy)).toMatchObject({ finalRevision: null })
    expect(await read('policy-revisions', final)).toMatchObject({ state: 'working' })
  })

  it('stays locked when sent back while a consultation rests on it', async () => {
    const policy = await createPolicy(payload, desk)
    const policyRevision = await createRevision(payload, desk, { policy })
    await consultationIn(payload, desk, 'open', { policy, policyRevision })
    await act(policy, 'submit-issue', 'editor')
    await act(policy, 'return-issue', 'approver', '请等征求意见结束')
    expect(await read('policy-revisions', policyRevision)).toMatchObject({ state: 'locked' })
  })

  it('must be there', async () => {
    const policy = await createPolicy(payload, desk)
    const refusal = await act(policy, 'submit-issue', 'editor').catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(Refusal)
    expect((refusal as Refusal).reasons).toMatchObject([{ code: 'policy-without-text' }])
  })
})
