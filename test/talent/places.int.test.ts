import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { closeIntakePool } from '../../src/db/intakePool'
import { query } from '../../src/db/transaction'
import { forgetApplicants } from '../../src/jobs/forgetApplicants'
import { tokenOfLink } from '../../src/links/issueLink'
import { findApplicationStatus } from '../../src/queries/applicationStatus'
import { findCertificateStatus } from '../../src/queries/certificateStatus'
import { findDefinitionOf } from '../../src/registers/definitionOf'
import { actByLink } from '../../src/registers/door/actByLink'
import { offeredLinks } from '../../src/registers/door/offeredLinks'
import { sendApplicantLink } from '../../src/registers/door/sendApplicantLink'
import { lettersOf } from '../registers/applying'
import { getTestPayload } from '../support/database'
import { act, refusalOf, rowOf } from '../support/factories'
import {
  applyTo,
  createWorld,
  endPublicity,
  objectTo,
  openProgramme,
  rankedProgramme,
  stateOf,
} from './world'
import type { World } from './world'

const { talentApplications: APPLICATIONS, talentProgrammes: PROGRAMMES } = SLUGS

let payload: Payload
let world: World

beforeAll(async () => {
  payload = await getTestPayload()
  world = await createWorld(payload)
})

afterAll(closeIntakePool)

const statesOf = (applications: readonly string[]) =>
  Promise.all(applications.map((application) => stateOf(payload, application)))

/** What somebody finds behind the receipt code alone. */
const offeredTo = async (application: string) => {
  const row = await rowOf(payload, APPLICATIONS, application)
  const status = await findApplicationStatus(payload, String(row?.receipt_code))
  const definition = await findDefinitionOf(payload, { collection: APPLICATIONS, record: application })
  if (!status || !definition) throw new TypeError('no receipt')
  return { status, offered: offeredLinks(definition, status.state) }
}

const askFor = async (application: string, purpose: string) => {
  const { status } = await offeredTo(application)
  await sendApplicantLink(payload, { status, purpose, locale: 'zh' })
  const [link] = await query<{ id: string }>(
    payload,
    sql`select id from applicant_links where subject_id = ${application}::uuid and purpose = ${purpose}`,
  )
  return link && tokenOfLink(link.id)
}

const withdrawByLink = async (application: string) =>
  actByLink(payload, {
    token: (await askFor(application, 'withdraw')) ?? '',
    form: { values: {}, files: {} },
  })

const endsAt = async (programme: string) =>
  new Date(String((await rowOf(payload, PROGRAMMES, programme))?.publicity_ends_at)).getTime()

describe('a place of the list that becomes free', () => {
  it('goes to the next in the ranking when an objection holds, and the list is published anew', async () => {
    const { programme, applications } = await rankedProgramme(payload, world, { count: 3, announced: true })
    await endPublicity(payload, programme)
    const before = await endsAt(programme)
    const objection = await query<{ id: string }>(
      payload,
      sql`update talent_programmes set publicity_ends_at = now() + interval '1 hour' where id = ${programme}::uuid
        returning id`,
    ).then(() => objectTo(payload, programme, applications[0]))
    await act(payload, SLUGS.talentObjections, objection, 'uphold', world.approver.actor, { reason: '属实' })
    expect(await statesOf(applications)).toEqual(['not-awarded', 'shortlisted', 'scored'])
    expect(await endsAt(programme)).toBeGreaterThan(before + 5 * 24 * 60 * 60 * 1000)
    expect(await lettersOf(payload, applications[1] ?? '')).toContain('moved-up')
    const award = act(payload, APPLICATIONS, applications[1] ?? '', 'award', world.approver.actor)
    expect(await refusalOf(award)).toEqual({ status: 409, codes: ['publicity-runs'] })
    const trail = await query<{ action: string }>(
      payload,
      sql`select action from audit_entries where subject_id = ${programme} order by sequence desc limit 1`,
    )
    expect(trail).toEqual([{ action: 'republish' }])
  })

  it('goes to the next when who was awarded withdraws by link, and the certificate holds no longer', async () => {
    const { programme, applications } = await rankedProgramme(payload, world, { count: 2, announced: true })
    const [first = '', second = ''] = applications
    await endPublicity(payload, programme)
    await act(payload, APPLICATIONS, first, 'award', world.approver.actor)
    const number = (await rowOf(payload, APPLICATIONS, first))?.number
    expect(await withdrawByLink(first)).toEqual({ ok: true, purpose: 'withdraw' })
    expect(await statesOf([first, second])).toEqual(['withdrawn', 'shortlisted'])
    expect(await findCertificateStatus(String(number), 'a sender')).toMatchObject({
      status: { validity: 'withdrawn' },
    })
    expect(await lettersOf(payload, first)).toContain('withdrawn')
  })

  it('is not filled once the programme has ended', async () => {
    const { programme, applications } = await rankedProgramme(payload, world, { count: 2, announced: true })
    const [first = '', second = ''] = applications
    await endPublicity(payload, programme)
    await act(payload, APPLICATIONS, first, 'award', world.approver.actor)
    await act(payload, PROGRAMMES, programme, 'conclude', world.approver.actor)
    await withdrawByLink(first)
    expect(await statesOf([first, second])).toEqual(['withdrawn', 'not-awarded'])
  })

  it('is for a leader to give where two stand equal, and to nobody further behind', async () => {
    const { programme, applications } = await rankedProgramme(payload, world, { count: 4 })
    await query(
      payload,
      sql`update talent_programmes set ranking = jsonb_set(ranking, '{lines,2,rank}', '2') where id = ${programme}::uuid`,
    )
    await act(payload, PROGRAMMES, programme, 'announce', world.approver.actor)
    const [first = '', second = '', third = '', fourth = ''] = applications
    await withdrawByLink(first)
    expect(await statesOf(applications)).toEqual(['withdrawn', 'scored', 'scored', 'scored'])
    const name = (id: string) =>
      act(payload, APPLICATIONS, id, 'move-up-tied', world.approver.actor, { reason: '经集体研究' })
    expect(await refusalOf(name(fourth))).toEqual({ status: 409, codes: ['not-next-in-line'] })
    await name(third)
    expect(await refusalOf(name(second))).toEqual({ status: 409, codes: ['not-next-in-line'] })
    expect(await statesOf(applications)).toEqual(['withdrawn', 'scored', 'shortlisted', 'scored'])
  })

  it('is filled before the list comes out when the best has withdrawn since the ranking', async () => {
    const { programme, applications } = await rankedProgramme(payload, world, { count: 3 })
    await withdrawByLink(applications[0] ?? '')
    await act(payload, PROGRAMMES, programme, 'announce', world.approver.actor)
    expect(await statesOf(applications)).toEqual(['withdrawn', 'shortlisted', 'scored'])
  })

  it('is given once when two leave the list at once', async () => {
    const { applications } = await rankedProgramme(payload, world, {
      count: 4,
      fields: { quota: 2 },
      announced: true,
    })
    const tokens = await Promise.all(applications.slice(0, 2).map((id) => askFor(id, 'withdraw')))
    const form = { values: {}, files: {} }
    await Promise.all(tokens.map((token) => actByLink(payload, { token: token ?? '', form })))
    expect(await statesOf(applications)).toEqual(['withdrawn', 'withdrawn', 'shortlisted', 'shortlisted'])
  })
})

describe('what an applicant’s receipt offers', () => {
  it('is to withdraw while that is possible, and to see what is kept', async () => {
    const application = await applyTo(payload, await openProgramme(payload, world))
    expect((await offeredTo(application)).offered).toEqual(['withdraw', 'data'])
    expect(await askFor(application, 'cancel')).toBeUndefined()
    expect(await askFor(application, 'change')).toBeUndefined()
    await withdrawByLink(application)
    expect((await offeredTo(application)).offered).toEqual(['data'])
  })

  it('forgets the applicant who asks for it, once the matter is settled and not before', async () => {
    const application = await applyTo(payload, await openProgramme(payload, world))
    const form = { values: {}, files: {} }
    const token = (await askFor(application, 'data')) ?? ''
    expect(await actByLink(payload, { token, form })).toMatchObject({
      ok: false,
      status: 409,
      errors: [{ code: 'matter-open' }],
    })
    await withdrawByLink(application)
    expect(await actByLink(payload, { token, form })).toEqual({ ok: true, purpose: 'data' })
    expect(await rowOf(payload, APPLICATIONS, application)).toMatchObject({
      name: '—',
      contact_phone: null,
      contact_email: null,
      personal_answers: {},
      search_text: null,
    })
  })
})

describe('the retention period', () => {
  it('forgets applicants and objectors of ended programmes, keeps the names of the awarded, and no others', async () => {
    const { programme, applications } = await rankedProgramme(payload, world, { count: 2, announced: true })
    const [first = '', second = ''] = applications
    const objection = await objectTo(payload, programme)
    await act(payload, SLUGS.talentObjections, objection, 'dismiss', world.approver.actor, {
      reason: '不属实',
    })
    await endPublicity(payload, programme)
    await act(payload, APPLICATIONS, first, 'award', world.approver.actor)
    await act(payload, PROGRAMMES, programme, 'conclude', world.approver.actor)
    const other = await applyTo(payload, await openProgramme(payload, world))
    const fileOf = (application: string) => `${application}.pdf`
    for (const application of [first, second, other]) {
      await query(
        payload,
        sql`insert into registry_files (id, original_name, sm3, subject_collection, subject_id, filename, agency_id)
          select gen_random_uuid(), '作品.pdf', 'sm3', ${APPLICATIONS}, id::text, ${fileOf(application)}, agency_id
          from talent_applications where id = ${application}::uuid`,
      )
    }
    const in25Months = new Date(Date.now() + 760 * 24 * 60 * 60 * 1000)
    await forgetApplicants.run(payload, new Date())
    expect((await rowOf(payload, APPLICATIONS, first))?.contact_email).not.toBeNull()
    await forgetApplicants.run(payload, in25Months)
    const read = (id: string) => rowOf(payload, APPLICATIONS, id)
    expect(await read(first)).toMatchObject({ contact_email: null, name: expect.stringMatching(/^主播/) })
    expect(await read(second)).toMatchObject({ contact_email: null, name: '—' })
    expect(await read(other)).toMatchObject({ contact_email: expect.stringContaining('@') })
    expect(await rowOf(payload, SLUGS.talentObjections, objection)).toMatchObject({
      name: null,
      contact_email: null,
    })
    const [kept] = await query<{ names: string[] }>(
      payload,
      sql`select array(select line->>'name' from jsonb_array_elements(ranking->'lines') line order by line->>'rank') as names
        from talent_programmes where id = ${programme}::uuid`,
    )
    expect(kept?.names).toEqual([expect.stringMatching(/^主播/), '—'])
    const left = await query(
      payload,
      sql`select filename from registry_files where subject_id in (${first}, ${second}, ${other}) order by filename`,
    )
    expect(left).toEqual(
      [first, other]
        .map(fileOf)
        .toSorted()
        .map((filename) => ({ filename })),
    )
    const leaving = await query(payload, sql`select file from files_to_remove where directory = 'registry'`)
    expect(leaving).toContainEqual({ file: fileOf(second) })
  })
})
