import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { verifyAudit } from '../../src/audit/verify'
import { SLUGS } from '../../src/collections/slugs'
import { query } from '../../src/db/transaction'
import { readRanking } from '../../src/talent/ranked'
import { getTestPayload } from '../support/database'
import { act, refusalOf, rowOf } from '../support/factories'
import { lettersOf } from '../registers/applying'
import {
  accept,
  applyTo,
  createProgramme,
  createWorld,
  endPublicity,
  objectTo,
  openProgramme,
  ownerOf,
  programmeNow,
  rankedProgramme,
  reviewsOf,
  score,
  scoreAll,
  startScoring,
  stateOf,
} from './world'
import type { World } from './world'

const { talentApplications: APPLICATIONS, talentProgrammes: PROGRAMMES, talentScores: SCORES } = SLUGS

let payload: Payload
let world: World

beforeAll(async () => {
  payload = await getTestPayload()
  world = await createWorld(payload)
})

const certificatesOf = (record: string) =>
  query<{ number: string; holder: string }>(
    payload,
    sql`select number, holder from certificates where subject_id = ${record} and kind = 'talent-awards'`,
  )

describe('a programme from draft to award', () => {
  it('awards who ranks first once the list has been published, and tells everybody', async () => {
    const { programme, applications } = await rankedProgramme(payload, world, { announced: true })
    const [first = '', second = ''] = applications
    expect([await stateOf(payload, first), await stateOf(payload, second)]).toEqual(['shortlisted', 'scored'])
    const early = act(payload, APPLICATIONS, first, 'award', world.approver.actor)
    expect(await refusalOf(early)).toEqual({ status: 409, codes: ['publicity-runs'] })
    await endPublicity(payload, programme)
    await act(payload, APPLICATIONS, first, 'award', world.approver.actor)
    await act(payload, PROGRAMMES, programme, 'conclude', world.approver.actor)
    expect([await stateOf(payload, first), await stateOf(payload, second)]).toEqual([
      'awarded',
      'not-awarded',
    ])
    expect(await certificatesOf(first)).toEqual([
      { number: expect.stringMatching(/^琼商才〔\d{4}〕\d+号$/), holder: expect.stringMatching(/^主播/) },
    ])
    expect(await certificatesOf(second)).toEqual([])
    expect(await lettersOf(payload, first)).toEqual(['receive', 'eligible', 'shortlisted', 'awarded'])
    expect(await lettersOf(payload, second)).toEqual(['receive', 'eligible', 'passed-over'])
    expect((await verifyAudit(payload)).firstBreak).toBeNull()
  })

  it('stores the ranking with its reasons, and each applicant with rank and mark', async () => {
    const { programme, applications } = await rankedProgramme(payload, world, { count: 3 })
    const { lines, within, undecided } = readRanking((await programmeNow(payload, programme)).ranking)
    expect(lines.map(({ application, rank, mark, sheets }) => [application, rank, mark, sheets])).toEqual([
      [applications[0], 1, 86, 2],
      [applications[1], 2, 80, 2],
      [applications[2], 3, 74, 2],
    ])
    expect([within, undecided]).toEqual([[applications[0]], []])
    expect(await rowOf(payload, APPLICATIONS, applications[1] ?? '')).toMatchObject({ rank: '2', mark: '80' })
  })

  it('is not put forward while something of it is wrong', async () => {
    const faults: [Record<string, unknown>, string][] = [
      [{ criteria: [] }, 'programme-without-criteria'],
      [{ panel: [world.panel[0].id] }, 'programme-panel-too-small'],
      [{ opensAt: null }, 'period-no-dates'],
      [{ questions: [{ key: 'Bad key', label: '甲', kind: 'text' }], rules: [] }, 'programme-key'],
      [
        {
          rules: [{ question: 'age', comparison: 'atLeast', value: '1', message: '甲', effect: 'required' }],
        },
        'programme-rule-without-question',
      ],
      [
        { questions: [{ key: 'one', label: '甲', kind: 'choice', options: '只有一个' }], rules: [] },
        'programme-question-without-options',
      ],
    ]
    for (const [fields, code] of faults) {
      const id = await createProgramme(payload, world, fields)
      const submitted = act(payload, PROGRAMMES, id, 'submit', world.editor.actor)
      expect(await refusalOf(submitted)).toEqual({ status: 409, codes: [code] })
    }
  })

  it('takes its applications with it when it is withdrawn', async () => {
    const programme = await openProgramme(payload, world)
    const application = await applyTo(payload, programme)
    await act(payload, PROGRAMMES, programme, 'withdraw', world.approver.actor, { reason: '预算调整' })
    expect(await stateOf(payload, application)).toBe('withdrawn')
    expect(await lettersOf(payload, application)).toEqual(['receive', 'programme-withdrawn'])
  })
})

describe('eligibility', () => {
  it('is advised by the rules and decided by a person: an exception needs a leader and a reason', async () => {
    const programme = await openProgramme(payload, world)
    const application = await applyTo(payload, programme, { 'q-followers': '300' })
    expect(await refusalOf(accept(payload, world, application))).toEqual({
      status: 409,
      codes: ['rules-unmet'],
    })
    const bare = act(payload, APPLICATIONS, application, 'accept-exceptionally', world.approver.actor)
    expect(await refusalOf(bare)).toEqual({ status: 422, codes: ['reason-required'] })
    await act(payload, APPLICATIONS, application, 'accept-exceptionally', world.approver.actor, {
      reason: '少数民族语种主播，予以支持',
    })
    expect(await rowOf(payload, APPLICATIONS, application)).toMatchObject({
      state: 'eligible',
      eligibility: { unmet: [{ message: '粉丝数须在一万以上。' }], hints: [] },
    })
  })

  it('makes no exception of who needs none', async () => {
    const application = await applyTo(payload, await openProgramme(payload, world))
    const made = act(payload, APPLICATIONS, application, 'accept-exceptionally', world.approver.actor, {
      reason: '破例',
    })
    expect(await refusalOf(made)).toEqual({ status: 409, codes: ['rules-met'] })
  })

  it('is settled for everybody before anybody scores', async () => {
    const programme = await openProgramme(payload, world)
    await accept(payload, world, await applyTo(payload, programme))
    await applyTo(payload, programme)
    const started = startScoring(payload, world, programme)
    expect(await refusalOf(started)).toEqual({ status: 409, codes: ['applications-undecided'] })
  })
})

describe('who scores', () => {
  it('is spread evenly over the panel, the same each time', async () => {
    const programme = await openProgramme(payload, world)
    const applications = [1, 2, 3].map(() => applyTo(payload, programme))
    for (const application of await Promise.all(applications)) await accept(payload, world, application)
    await startScoring(payload, world, programme)
    const rows = await query<{ owner: string; count: number }>(
      payload,
      sql`select owner_id as owner, count(*)::int as count from talent_scores
        where programme_id = ${programme}::uuid group by owner_id`,
    )
    expect(rows.map(({ count }) => count)).toEqual([2, 2, 2])
  })

  it('is replaced when stepping back, and is not asked again', async () => {
    const programme = await openProgramme(payload, world)
    const application = await applyTo(payload, programme)
    await accept(payload, world, application)
    await startScoring(payload, world, programme)
    const [one] = await reviewsOf(payload, application)
    const { actor } = ownerOf(world, one!)
    await act(payload, SCORES, one!.id, 'recuse', actor, { reason: '申报人是我的学生' })
    const after = await reviewsOf(payload, application)
    expect(after.map(({ state }) => state)).toEqual(['recused', 'assigned', 'assigned'])
    expect(new Set(after.map(({ owner }) => owner)).size).toBe(3)
    const again = act(payload, APPLICATIONS, application, 'assign-reviewer', world.editor.actor, {
      input: { reviewer: one!.owner },
    })
    expect(await refusalOf(again)).toEqual({ status: 409, codes: ['not-an-assessor'] })
  })

  it('must work here: who has left is asked nothing, and the panel is filled up first', async () => {
    const programme = await openProgramme(payload, world)
    await accept(payload, world, await applyTo(payload, programme))
    const [one, two] = world.panel
    const disable = (disabled: boolean) =>
      query(
        payload,
        sql`update users set disabled = ${disabled} where id in (${one.id}::uuid, ${two.id}::uuid)`,
      )
    await disable(true)
    try {
      expect(await refusalOf(startScoring(payload, world, programme))).toEqual({
        status: 409,
        codes: ['programme-panel-too-small'],
      })
      await act(payload, PROGRAMMES, programme, 'extend-panel', world.editor.actor, {
        reason: '两位专家退休',
        input: { reviewer: world.reviewer.id },
      })
      const twice = act(payload, PROGRAMMES, programme, 'extend-panel', world.editor.actor, {
        reason: '两位专家退休',
        input: { reviewer: world.reviewer.id },
      })
      expect(await refusalOf(twice)).toEqual({ status: 409, codes: ['on-panel-already'] })
      await act(payload, PROGRAMMES, programme, 'start-scoring', world.editor.actor)
    } finally {
      await disable(false)
    }
  })

  it('can be joined by a third, for whom the ranking waits', async () => {
    const programme = await openProgramme(payload, world)
    const application = await applyTo(payload, programme)
    await accept(payload, world, application)
    await startScoring(payload, world, programme)
    await scoreAll(payload, world, [application], (_, at) => ({ content: at === 0 ? 95 : 20, influence: 30 }))
    expect(await stateOf(payload, application)).toBe('scored')
    const asked = (await reviewsOf(payload, application)).map(({ owner }) => owner)
    const third = world.panel.find(({ id }) => !asked.includes(id))
    await act(payload, APPLICATIONS, application, 'assign-reviewer', world.editor.actor, {
      input: { reviewer: third!.id },
    })
    const early = act(payload, PROGRAMMES, programme, 'submit-ranking', world.editor.actor)
    expect(await refusalOf(early)).toEqual({ status: 409, codes: ['applications-unscored'] })
    const open = (await reviewsOf(payload, application)).find(({ state }) => state === 'assigned')
    await score(payload, world, open!)
    await act(payload, PROGRAMMES, programme, 'submit-ranking', world.editor.actor)
    const { lines } = readRanking((await programmeNow(payload, programme)).ranking)
    expect(lines.map(({ sheets }) => sheets)).toEqual([3])
  })
})

describe('a tie across the last place', () => {
  it('is parted by a leader, for exactly the places left', async () => {
    const programme = await openProgramme(payload, world, { quota: 1 })
    const applications = [await applyTo(payload, programme), await applyTo(payload, programme)]
    for (const application of applications) await accept(payload, world, application)
    await startScoring(payload, world, programme)
    await scoreAll(payload, world, applications)
    await act(payload, PROGRAMMES, programme, 'submit-ranking', world.editor.actor)
    const announce = () => act(payload, PROGRAMMES, programme, 'announce', world.approver.actor)
    expect(await refusalOf(announce())).toEqual({ status: 409, codes: ['tie-undecided'] })
    const [, second = ''] = applications
    await act(payload, APPLICATIONS, second, 'place-tied', world.approver.actor, { reason: '示范作用更强' })
    await announce()
    expect(await Promise.all(applications.map((id) => stateOf(payload, id)))).toEqual([
      'scored',
      'shortlisted',
    ])
  })
})

describe('an objection', () => {
  it('stops the award until it is answered, and the applicant stands again when it is dismissed', async () => {
    const { programme, applications } = await rankedProgramme(payload, world, { announced: true })
    const [first = ''] = applications
    const objection = await objectTo(payload, programme, first)
    expect(await stateOf(payload, first)).toBe('objected')
    await endPublicity(payload, programme)
    const ended = act(payload, PROGRAMMES, programme, 'conclude', world.approver.actor)
    expect(await refusalOf(ended)).toEqual({ status: 409, codes: ['objections-open'] })
    await act(payload, SLUGS.talentObjections, objection, 'dismiss', world.reviewer.actor, {
      reason: '经核查，数据与平台一致。',
    })
    expect(await stateOf(payload, first)).toBe('shortlisted')
    expect(await lettersOf(payload, objection)).toEqual(['receive', 'dismissed'])
    await act(payload, APPLICATIONS, first, 'award', world.approver.actor)
  })

  it('takes the applicant off the list when it holds', async () => {
    const { programme, applications } = await rankedProgramme(payload, world, { announced: true })
    const [first = ''] = applications
    const objection = await objectTo(payload, programme, first)
    await act(payload, SLUGS.talentObjections, objection, 'uphold', world.approver.actor, {
      reason: '虚报数据属实。',
    })
    expect(await stateOf(payload, first)).toBe('not-awarded')
    expect(await lettersOf(payload, first)).toEqual([
      'receive',
      'eligible',
      'shortlisted',
      'objected',
      'struck',
    ])
  })

  it('to the list as a whole holds up every award', async () => {
    const { programme, applications } = await rankedProgramme(payload, world, { announced: true })
    await objectTo(payload, programme)
    await endPublicity(payload, programme)
    const awarded = act(payload, APPLICATIONS, applications[0] ?? '', 'award', world.approver.actor)
    expect(await refusalOf(awarded)).toEqual({ status: 409, codes: ['objections-open'] })
  })
})

describe('races', () => {
  it('lets two reviewers hand in at once, and sees that all are in', async () => {
    const programme = await openProgramme(payload, world)
    const application = await applyTo(payload, programme)
    await accept(payload, world, application)
    await startScoring(payload, world, programme)
    await Promise.all((await reviewsOf(payload, application)).map((review) => score(payload, world, review)))
    expect(await stateOf(payload, application)).toBe('scored')
  })

  it('lets one of two leaders award, under one number', async () => {
    const { programme, applications } = await rankedProgramme(payload, world, { announced: true })
    const [first = ''] = applications
    await endPublicity(payload, programme)
    const outcomes = await Promise.all(
      [world.approver, world.secondApprover].map(({ actor }) =>
        refusalOf(act(payload, APPLICATIONS, first, 'award', actor)),
      ),
    )
    const refused = outcomes.filter((outcome) => !Object.hasOwn(outcome as object, 'performed'))
    expect(refused).toEqual([{ status: 409, codes: ['wrong-state-now'] }])
    expect(await certificatesOf(first)).toHaveLength(1)
  })

  it('parts an applicant who withdraws from a reviewer who hands in', async () => {
    const programme = await openProgramme(payload, world)
    const application = await applyTo(payload, programme)
    await accept(payload, world, application)
    await startScoring(payload, world, programme)
    const applicant = { kind: 'applicant' as const, collection: APPLICATIONS, record: application }
    const reviews = await reviewsOf(payload, application)
    const outcomes = await Promise.all([
      refusalOf(act(payload, APPLICATIONS, application, 'withdraw', applicant)),
      ...reviews.map((review) => refusalOf(score(payload, world, review))),
    ])
    const statuses = outcomes.map((outcome) => (outcome as { status?: number } | undefined)?.status ?? 200)
    expect(statuses.filter((status) => ![200, 403, 404, 409].includes(status))).toEqual([])
    expect(['withdrawn', 'scored']).toContain(await stateOf(payload, application))
  })
})
