import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import type { Slug } from '../../src/collections/slugs'
import { closeIntakePool } from '../../src/db/intakePool'
import { getTestPayload } from '../support/database'
import {
  act,
  CLAUSES,
  commentIn,
  consultationIn,
  createConsultation,
  createDesk,
  createPolicy,
  createRevision,
  inDays,
  policyIn,
  rowOf,
  trailOf,
} from '../support/factories'
import type { Desk } from '../support/factories'
import { rest } from '../support/rest'
import type { RestAnswer } from '../support/rest'

let payload: Payload
let desk: Desk
let foreign: Desk

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createDesk(payload)
  foreign = await createDesk(payload, 'upland')
})

afterAll(closeIntakePool)

const stateOf = async (collection: Slug, id: string) => (await rowOf(payload, collection, id))?.state
const idOf = ({ body }: RestAnswer) => String(body.doc?.id)

/** Everything only the engine may write, as somebody would try to set it. */
const OWNED = {
  state: 'published',
  revision: 99,
  publishedAt: '2026-01-01T00:00:00.000Z',
  withdrawnReason: '伪造',
  issuedAt: '2026-01-01T00:00:00.000Z',
  repealedAt: '2026-01-01T00:00:00.000Z',
  kind: 'other',
  ordinal: 77,
  _status: 'published',
}

describe('create into a state', () => {
  it('begins at the beginning whatever a consultation is posted with', async () => {
    const policy = await createPolicy(payload, desk)
    const policyRevision = await createRevision(payload, desk, { policy })
    const answer = await rest('POST', '/consultations', {
      as: desk.editor,
      body: {
        ...OWNED,
        title: '伪造',
        notice: '公告',
        policy,
        policyRevision,
        opensAt: inDays(1),
        closesAt: inDays(40),
      },
    })
    expect(answer.status).toBe(201)
    expect(await rowOf(payload, SLUGS.consultations, idOf(answer))).toMatchObject({
      state: 'draft',
      revision: 1,
      published_at: null,
      withdrawn_reason: null,
      kind: 'business-policy',
    })
  })

  it('begins at the beginning whatever a policy is posted with', async () => {
    const answer = await rest('POST', '/policies', {
      as: desk.editor,
      body: { ...OWNED, title: '伪造', state: 'issued' },
    })
    expect(await rowOf(payload, SLUGS.policies, idOf(answer))).toMatchObject({
      state: 'drafting',
      revision: 1,
      issued_at: null,
      repealed_at: null,
    })
  })

  it('begins at the beginning whatever a revision is posted with', async () => {
    const policy = await createPolicy(payload, desk)
    const body = { ...OWNED, policy, clauses: CLAUSES, state: 'locked' }
    const answer = await rest('POST', '/policy-revisions', { as: desk.editor, body })
    expect(await rowOf(payload, SLUGS.policyRevisions, idOf(answer))).toMatchObject({
      state: 'working',
      revision: 1,
      ordinal: '1',
    })
  })

  it('begins at the beginning even by a call inside the server that checks no access', async () => {
    const made = await payload.create({
      collection: SLUGS.policies,
      data: {
        title: '伪造',
        kind: 'other',
        agency: 'harbour',
        state: 'issued',
        revision: 9,
        issuedAt: inDays(0),
      },
      overrideAccess: true,
    })
    expect(made).toMatchObject({ state: 'drafting', revision: 1, issuedAt: null })
  })

  it('lets nobody make a comment but the one door', async () => {
    const consultation = await consultationIn(payload, desk, 'open')
    const body = { consultation, body: '意见', state: 'decided', disposition: 'adopted', agency: 'harbour' }
    expect((await rest('POST', '/comments', { as: desk.editor, body })).status).toBe(403)
  })

  it('as a draft saves no draft', async () => {
    const answer = await rest('POST', '/policies?draft=true', {
      as: desk.editor,
      body: { title: '草稿', kind: 'other', state: 'issued', _status: 'published' },
    })
    expect(await stateOf(SLUGS.policies, idOf(answer))).toBe('drafting')
  })
})

describe('duplicate', () => {
  it('of a published consultation begins as a draft', async () => {
    const id = await consultationIn(payload, desk, 'published')
    const answer = await rest('POST', `/consultations/${id}/duplicate`, { as: desk.editor, body: OWNED })
    expect(answer.status).toBe(200)
    expect(idOf(answer)).not.toBe(id)
    expect(await rowOf(payload, SLUGS.consultations, idOf(answer))).toMatchObject({
      state: 'draft',
      revision: 1,
      published_at: null,
    })
  })

  it('of an issued policy, by the Local API, begins as a draft', async () => {
    const id = await policyIn(payload, desk, 'issued')
    const copy = await payload.duplicate({
      collection: SLUGS.policies,
      id,
      user: desk.editor.user,
      overrideAccess: false,
    })
    expect(await rowOf(payload, SLUGS.policies, copy.id)).toMatchObject({
      state: 'drafting',
      revision: 1,
      issued_at: null,
    })
  })

  it('of another agency’s published consultation is not there: public is not the whole row', async () => {
    const id = await consultationIn(payload, foreign, 'published')
    const answer = await rest('POST', `/consultations/${id}/duplicate`, { as: desk.editor })
    expect(answer.status).toBe(404)
    expect(answer.body.errors?.[0]?.code).toBe('not-found')
  })

  it.each([SLUGS.policyRevisions, SLUGS.comments])('of %s is not there', async (slug) => {
    const id =
      slug === SLUGS.comments
        ? await commentIn(payload, desk, 'received', await consultationIn(payload, desk, 'open'))
        : await createRevision(payload, desk)
    const { status } = await rest('POST', `/${slug}/${id}/duplicate`, { as: desk.editor })
    expect([403, 404]).toContain(status)
  })
})

describe('versions', () => {
  const versionOf = async (id: string) => {
    const { docs } = await payload.findVersions({
      collection: SLUGS.consultations,
      where: { parent: { equals: id } },
      user: desk.editor.user,
      overrideAccess: false,
    })
    return String(docs[0]?.id)
  }

  it('restored over a record under review are refused, through REST and the Local API', async () => {
    const id = await createConsultation(payload, desk)
    const version = await versionOf(id)
    await act(payload, SLUGS.consultations, id, 'submit', desk.editor.actor)
    const answer = await rest('POST', `/consultations/versions/${version}`, { as: desk.editor })
    expect([403, 404]).toContain(answer.status)
    const local = payload.restoreVersion({
      collection: SLUGS.consultations,
      id: version,
      overrideAccess: true,
    })
    await expect(local).rejects.toMatchObject({ status: 409 })
    expect(await rowOf(payload, SLUGS.consultations, id)).toMatchObject({
      state: 'division-review',
      revision: 2,
    })
  })

  it('restored over a draft keep what the engine wrote and count as an edit', async () => {
    const id = await createConsultation(payload, desk, { phones: '1111' })
    const version = await versionOf(id)
    await rest('PATCH', `/consultations/${id}`, { as: desk.editor, body: { phones: '2222' } })
    const answer = await rest('POST', `/consultations/versions/${version}`, { as: desk.editor })
    expect(answer.status).toBe(200)
    expect(await rowOf(payload, SLUGS.consultations, id)).toMatchObject({
      state: 'draft',
      revision: 3,
      phones: '1111',
    })
    expect((await trailOf(payload, id)).map(({ action }) => action)).toEqual(['create', 'edit', 'edit'])
  })

  it('of a draft are not shown to another agency once the consultation is public', async () => {
    const id = await consultationIn(payload, desk, 'open')
    const shown = await rest('GET', `/consultations/${id}`, { as: foreign.editor })
    const versions = await rest('GET', `/consultations/versions?where[parent][equals]=${id}`, {
      as: foreign.editor,
    })
    expect(shown.status).toBe(200)
    expect(versions.body.docs).toEqual([])
  })

  it('cannot be put', async () => {
    const version = await versionOf(await createConsultation(payload, desk))
    const answer = await rest('PUT', `/consultations/versions/${version}`, { as: desk.editor, body: OWNED })
    expect(answer.status).toBe(404)
  })
})

describe('a patch', () => {
  it('of state and owned columns of a draft changes none of them', async () => {
    const id = await createConsultation(payload, desk)
    const answer = await rest('PATCH', `/consultations/${id}`, {
      as: desk.editor,
      body: { ...OWNED, revision: 1, phones: '12345' },
    })
    expect(answer.status).toBe(200)
    expect(await rowOf(payload, SLUGS.consultations, id)).toMatchObject({
      state: 'draft',
      revision: 2,
      phones: '12345',
      published_at: null,
      withdrawn_reason: null,
      kind: 'business-policy',
    })
  })

  it.each(['?draft=true', '?draft=true&autosave=true', '?publishSpecificLocale=zh', ''])(
    'of a record under review is refused with %s',
    async (flags) => {
      const id = await consultationIn(payload, desk, 'division-review')
      const { status } = await rest('PATCH', `/consultations/${id}${flags}`, {
        as: desk.editor,
        body: { notice: '改', ...OWNED },
      })
      expect(status).toBe(403)
      expect(await rowOf(payload, SLUGS.consultations, id)).toMatchObject({
        state: 'division-review',
        notice: '请社会各界提出意见。',
      })
    },
  )

  it.each(['published', 'open', 'withdrawn'])(
    'of a %s record changes nothing, not even inside the server',
    async (state) => {
      const id = await consultationIn(payload, desk, state)
      const before = await rowOf(payload, SLUGS.consultations, id)
      const byRest = await rest('PATCH', `/consultations/${id}`, { as: desk.editor, body: { notice: '改' } })
      const local = payload.update({
        collection: SLUGS.consultations,
        id,
        data: { notice: '改' },
        overrideAccess: true,
      })
      expect(byRest.status).toBe(403)
      await expect(local).rejects.toMatchObject({ status: 409 })
      expect(await rowOf(payload, SLUGS.consultations, id)).toEqual(before)
    },
  )

  it('of many by where touches only what may be edited', async () => {
    const draft = await createConsultation(payload, desk)
    const published = await consultationIn(payload, desk, 'published')
    const elsewhere = await createConsultation(payload, foreign)
    const ids = [draft, published, elsewhere].map((id, place) => `where[id][in][${place}]=${id}`).join('&')
    const answer = await rest('PATCH', `/consultations?${ids}`, {
      as: desk.editor,
      body: { phones: '999', state: 'open' },
    })
    expect(answer.body.docs?.map(({ id }) => id)).toEqual([draft])
    expect(await rowOf(payload, SLUGS.consultations, draft)).toMatchObject({ state: 'draft', phones: '999' })
    expect((await rowOf(payload, SLUGS.consultations, published))?.phones).toBeNull()
    expect((await rowOf(payload, SLUGS.consultations, elsewhere))?.phones).toBeNull()
  })

  it('by PUT is not there', async () => {
    const id = await createConsultation(payload, desk)
    const answer = await rest('PUT', `/consultations/${id}`, { as: desk.editor, body: OWNED })
    expect(answer.status).toBe(404)
  })

  it('moves nothing to another agency', async () => {
    const id = await createConsultation(payload, desk)
    await rest('PATCH', `/consultations/${id}`, { as: desk.editor, body: { agency: 'upland' } })
    expect((await rowOf(payload, SLUGS.consultations, id))?.agency_id).toBe('harbour')
  })

  it('of a locked text is refused', async () => {
    const id = await consultationIn(payload, desk, 'division-review')
    const text = String((await rowOf(payload, SLUGS.consultations, id))?.policy_revision_id)
    const { status } = await rest('PATCH', `/policy-revisions/${text}`, {
      as: desk.editor,
      body: { clauses: [], name: '改' },
    })
    expect(status).toBe(403)
    expect((await rowOf(payload, SLUGS.policyRevisions, text))?.name).toBe('第1稿')
  })

  it('of a comment is refused to everybody', async () => {
    const comment = await commentIn(payload, desk, 'received', await consultationIn(payload, desk, 'open'))
    const body = { state: 'decided', disposition: 'adopted', exclusionReason: '改' }
    const answers = await Promise.all(
      [desk.editor, desk.reviewer, desk.approver].map((as) =>
        rest('PATCH', `/comments/${comment}`, { as, body }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
    const local = payload.update({
      collection: SLUGS.comments,
      id: comment,
      data: { exclusionReason: '改' },
      overrideAccess: true,
    })
    await expect(local).rejects.toMatchObject({ status: 409 })
    expect(await rowOf(payload, SLUGS.comments, comment)).toMatchObject({
      state: 'received',
      exclusion_reason: null,
      revision: 1,
    })
  })

  it('that names an owned column in nested data changes nothing', async () => {
    const id = await createConsultation(payload, desk)
    const body = {
      data: OWNED,
      doc: OWNED,
      _payload: JSON.stringify(OWNED),
      'state.state': 'open',
      phones: '1',
    }
    await rest('PATCH', `/consultations/${id}`, { as: desk.editor, body })
    expect(await rowOf(payload, SLUGS.consultations, id)).toMatchObject({
      state: 'draft',
      published_at: null,
      revision: 2,
    })
  })
})

describe('deleting', () => {
  it.each(['editor', 'approver', 'reviewer'] as const)('is for nobody: %s', async (role) => {
    const id = await createConsultation(payload, desk)
    const one = await rest('DELETE', `/consultations/${id}`, { as: desk[role] })
    const many = await rest('DELETE', `/consultations?where[id][equals]=${id}`, { as: desk[role] })
    expect([one.status, many.status]).toEqual([403, 403])
    expect(await stateOf(SLUGS.consultations, id)).toBe('draft')
  })
})

describe('a stale form', () => {
  it('opened on an earlier revision is refused, with nothing lost', async () => {
    const id = await createConsultation(payload, desk)
    await rest('PATCH', `/consultations/${id}`, { as: desk.editor, body: { phones: '1', revision: 1 } })
    const late = await rest('PATCH', `/consultations/${id}`, {
      as: desk.editor,
      body: { phones: '2', revision: 1 },
    })
    expect(late.status).toBe(409)
    expect(late.body.errors?.[0]?.code).toBe('edited-meanwhile')
    expect((await rowOf(payload, SLUGS.consultations, id))?.phones).toBe('1')
  })

  it('saved while the record is submitted never changes what is under review', async () => {
    for (let round = 0; round < 6; round += 1) {
      const id = await createConsultation(payload, desk, { phones: 'before' })
      const [edit, submit] = await Promise.allSettled([
        rest('PATCH', `/consultations/${id}`, { as: desk.editor, body: { phones: 'after', revision: 1 } }),
        rest('POST', `/workflow/consultations/${id}`, {
          as: desk.editor,
          body: { action: 'submit', expectedRevision: 1 },
        }),
      ])
      const statuses = [edit, submit].map((one) => (one.status === 'fulfilled' ? one.value.status : 0))
      const row = await rowOf(payload, SLUGS.consultations, id)
      // One of the two came first; the other is told so, and the trail has one act beside the creation.
      expect([
        { edit: 200, submit: 409, state: 'draft', phones: 'after' },
        { edit: 409, submit: 200, state: 'division-review', phones: 'before' },
        { edit: 403, submit: 200, state: 'division-review', phones: 'before' },
      ]).toContainEqual({ edit: statuses[0], submit: statuses[1], state: row?.state, phones: row?.phones })
      expect(await trailOf(payload, id)).toHaveLength(2)
    }
  })
})

describe('ids of elsewhere', () => {
  it.each(['create', 'update'])(
    'are refused on %s: another agency’s policy or text, or a text of another policy',
    async (operation) => {
      const own = await createPolicy(payload, desk)
      const ownText = await createRevision(payload, desk, { policy: own })
      const otherText = await createRevision(payload, desk)
      const foreignPolicy = await createPolicy(payload, foreign)
      const foreignText = await createRevision(payload, foreign, { policy: foreignPolicy })
      const id = await createConsultation(payload, desk, { policy: own, policyRevision: ownText })
      const send = (relations: Record<string, string>) =>
        operation === 'create'
          ? rest('POST', '/consultations', {
              as: desk.editor,
              body: { title: '题', notice: '告', policy: own, policyRevision: ownText, ...relations },
            })
          : rest('PATCH', `/consultations/${id}`, { as: desk.editor, body: relations })
      const answers = [
        await send({ policy: foreignPolicy }),
        await send({ policyRevision: foreignText }),
        await send({ policy: foreignPolicy, policyRevision: foreignText }),
        await send({ policyRevision: otherText }),
        await send({ policy: 'no-id' }),
        await send({ policyRevision: '01999999-0000-7000-8000-000000000000' }),
      ]
      expect(answers.map(({ status, body }) => [status, body.errors?.[0]?.code])).toEqual(
        answers.map(() => [422, 'foreign-relation']),
      )
    },
  )

  it('make no revision of another agency’s policy', async () => {
    const policy = await createPolicy(payload, foreign)
    const answer = await rest('POST', '/policy-revisions', {
      as: desk.editor,
      body: { policy, clauses: CLAUSES },
    })
    expect(answer.status).toBe(422)
  })

  it('are not filled in with what the reader may not see', async () => {
    const id = await consultationIn(payload, foreign, 'open')
    const { body } = await rest('GET', `/consultations/${id}?depth=3`, { as: desk.editor })
    expect(typeof (body as { policyRevision: unknown }).policyRevision).toBe('string')
    expect(typeof (body as { policy: unknown }).policy).toBe('string')
  })

  it('cannot be felt out by a filter on a related record', async () => {
    const policy = await createPolicy(payload, foreign, { title: '内部拟稿题目' })
    const policyRevision = await createRevision(payload, foreign, { policy })
    await consultationIn(payload, foreign, 'open', { policy, policyRevision })
    const answer = await rest(
      'GET',
      `/consultations?where[policy.title][equals]=${encodeURIComponent('内部拟稿题目')}`,
      { as: desk.editor },
    )
    expect(answer.body.docs ?? []).toEqual([])
  })
})
