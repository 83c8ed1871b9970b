import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { ROLES } from '../../src/access/roles'
import { getCampaignDetail } from '../../src/campaigns/campaignDetail'
import { CAMPAIGNS_PAGE, findCampaignList } from '../../src/campaigns/campaignList'
import { findCampaignMembers, MEMBERS_PAGE } from '../../src/campaigns/campaignMembers'
import type { CampaignMember } from '../../src/campaigns/campaignMembers'
import { SLUGS } from '../../src/collections/slugs'
import { closeIntakePool } from '../../src/db/intakePool'
import { query } from '../../src/db/transaction'
import { findCampaigns } from '../../src/jobs/findCampaigns'
import { findDeskComments } from '../../src/points/clauseComments'
import { getCommentDetail } from '../../src/queries/commentDetail'
import { workOnRuns } from '../../src/runs/work'
import { getTestPayload } from '../support/database'
import {
  act,
  consultationIn,
  createDesk,
  createPoint,
  receiveComment,
  refusalOf,
  system,
} from '../support/factories'
import type { Desk } from '../support/factories'
import { createPerson } from '../support/people'
import type { Person } from '../support/people'
import { rest } from '../support/rest'
import { alone, LETTER, sendIn } from '../similarity/letters'

let payload: Payload
let desk: Desk

beforeAll(async () => {
  payload = await getTestPayload()
  desk = await createDesk(payload)
})

afterAll(closeIntakePool)

const group = () => findCampaigns.run(payload, new Date())

const NOT_THERE = { status: 404, codes: ['not-found'] }

/** A consultation with one campaign, made of these texts. */
const campaignOf = async (texts: readonly string[]) => {
  const consultation = await consultationIn(payload, desk, 'open')
  const ids = await sendIn(payload, consultation, texts)
  await group()
  const [row] = await query<{ id: string }>(
    payload,
    sql`select id from campaigns where consultation_id = ${consultation}::uuid`,
  )
  return { consultation, ids, id: row?.id ?? '' }
}

const membersOf = (
  campaign: string,
  { different, actor = desk.editor.actor }: { different?: boolean; actor?: Person['actor'] } = {},
) => findCampaignMembers(payload, { campaign, different, actor })

const marked = ({ changes }: CampaignMember) =>
  changes.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => `${kind} ${text}`)

describe('the campaigns of a consultation', () => {
  it('are listed with size, channels, times and what waits', async () => {
    const consultation = await consultationIn(payload, desk, 'open')
    const from = (channel: 'web' | 'mail', arrivedAt: Date, body: string) =>
      receiveComment(payload, consultation, { channel, arrivedAt, values: { body } })
    const [first, last] = [new Date(Date.now() - 60_000), new Date()]
    await from('web', first, LETTER)
    await from('mail', last, `${LETTER}！`)
    const settled = await from('web', last, `${LETTER}望采纳`)
    await from('web', last, alone(1))
    await act(payload, SLUGS.comments, settled, 'exclude', desk.editor.actor, {
      reason: '与本件无关',
      input: { exclusion: 'off-topic' },
    })
    const before = await findCampaignList(payload, { consultation, actor: desk.editor.actor })
    expect(before).toEqual({ campaigns: [], next: null, isComparing: true })
    await group()
    expect(await findCampaignList(payload, { consultation, actor: desk.editor.actor })).toEqual({
      campaigns: [
        {
          id: expect.any(String) as string,
          members: 3,
          excerpt: LETTER,
          firstAt: first.toISOString(),
          lastAt: last.toISOString(),
          channels: [
            { channel: 'web', comments: 2 },
            { channel: 'mail', comments: 1 },
          ],
          waiting: 2,
        },
      ],
      next: null,
      isComparing: false,
    })
  })

  it('come a page at a time, the largest first, each once', async () => {
    const consultation = await consultationIn(payload, desk, 'open')
    const [sample] = await sendIn(payload, consultation, [LETTER])
    const ids = Array.from({ length: CAMPAIGNS_PAGE + 3 }, () => uuidv7())
    for (const [place, id] of ids.entries()) {
      await query(
        payload,
        sql`insert into campaigns (id, consultation_id, sample_id, members, first_at, last_at, agency_id)
          values (${id}, ${consultation}, ${sample}, ${2 + (place % 5)}, now(), now(), ${desk.agency})`,
      )
    }
    const page = (after?: string) =>
      findCampaignList(payload, { consultation, actor: desk.editor.actor, after })
    const first = await page()
    const second = await page(first.next ?? '')
    const all = [...first.campaigns, ...second.campaigns]
    expect(first.campaigns).toHaveLength(CAMPAIGNS_PAGE)
    expect(second.next).toBeNull()
    expect(all.map(({ id }) => id).sort()).toEqual([...ids].sort())
    expect(all.map(({ members }) => members)).toEqual(
      all.map(({ members }) => members).sort((one, other) => other - one),
    )
  })
})

describe('a campaign', () => {
  it('shows the sample, how many say the same, the channels, the states and the timeline', async () => {
    const { id, ids } = await campaignOf([LETTER, `${LETTER}！`, `${LETTER}我卖的是手工皂。`])
    const campaign = await getCampaignDetail(payload, { id, actor: desk.editor.actor })
    expect(campaign).toMatchObject({
      members: 3,
      same: 2,
      sample: { id: ids[0], body: LETTER },
      states: { received: 3 },
      channels: { web: 3 },
      senders: [],
      points: [],
      mayGroup: true,
      timeline: { grain: 'hour' },
    })
    const arrivals = campaign.timeline.buckets.map(({ channels }) => channels.web ?? 0)
    expect(arrivals.reduce((sum, one) => sum + one, 0)).toBe(3)
  })

  it('shows of each member what it adds to the sample, and of those that say the same, nothing', async () => {
    const { id, ids } = await campaignOf([
      LETTER,
      LETTER.replaceAll('，', ', '),
      LETTER.replace('半年', '三个月'),
      `各位领导：${LETTER}`,
    ])
    const { members, next } = await membersOf(id)
    expect(members.map((member) => member.id)).toEqual(ids)
    expect(members.map((member) => member.isSame)).toEqual([true, true, false, false])
    expect(members.map(marked)).toEqual([[], [], ['gone 半年', 'new 三个月'], ['new 各位领导：']])
    expect(next).toBeNull()
    const different = await membersOf(id, { different: true })
    expect(different.members.map((member) => member.id)).toEqual(ids.slice(2))
  })

  it('has its members a page at a time, each once', async () => {
    const texts = Array.from({ length: MEMBERS_PAGE + 2 }, () => LETTER)
    const { id, ids } = await campaignOf(texts)
    const first = await membersOf(id)
    const second = await findCampaignMembers(payload, {
      campaign: id,
      after: first.next ?? '',
      actor: desk.editor.actor,
    })
    expect([...first.members, ...second.members].map((member) => member.id)).toEqual(ids)
    expect(second.next).toBeNull()
  })

  it('keeps a member that is disowned or set aside, and says so', async () => {
    const { id, ids } = await campaignOf([LETTER, LETTER, LETTER])
    await act(payload, SLUGS.comments, ids[1] ?? '', 'disown', system)
    await act(payload, SLUGS.comments, ids[2] ?? '', 'exclude', desk.editor.actor, {
      reason: '与本件无关',
      input: { exclusion: 'off-topic' },
    })
    const { members } = await membersOf(id)
    expect(members.map(({ disowned, state }) => ({ disowned, state }))).toEqual([
      { disowned: false, state: 'received' },
      { disowned: true, state: 'received' },
      { disowned: false, state: 'excluded' },
    ])
    const { states, members: count } = await getCampaignDetail(payload, { id, actor: desk.editor.actor })
    expect({ states, count }).toEqual({ states: { received: 2, excluded: 1 }, count: 3 })
  })

  it('shows what was blacked out to nobody who may not see who wrote', async () => {
    const { id, ids } = await campaignOf([`${LETTER}电话13800009999。`, `${LETTER}我叫符小妹。`])
    const [sample = '', member = ''] = ids
    const redact = (comment: string, passages: string) =>
      act(payload, SLUGS.comments, comment, 'redact', desk.editor.actor, { input: { passages } })
    await redact(sample, `${LETTER.length + 2}-${LETTER.length + 13}`)
    await redact(member, `${LETTER.length + 2}-${LETTER.length + 5}`)
    const seenBy = async (actor: Person['actor']) =>
      JSON.stringify([
        await getCampaignDetail(payload, { id, actor }),
        await membersOf(id, { actor }),
        await findCampaignList(payload, {
          consultation: String((await getCampaignDetail(payload, { id, actor })).consultation),
          actor,
        }),
      ])
    const original = await seenBy(desk.editor.actor)
    expect(original).toContain('13800009999')
    expect(original).toContain('符小妹')
    const redacted = await seenBy(desk['legal-reviewer'].actor)
    expect(redacted).not.toContain('13800009999')
    expect(redacted).not.toContain('符小妹')
  })

  it('goes to a point whole but for who is excepted, and says which point it carries', async () => {
    const { consultation, id, ids } = await campaignOf([LETTER, LETTER, LETTER])
    const point = await createPoint(payload, desk, consultation)
    const started = await rest('POST', `/campaign-point/${id}`, {
      as: desk.editor,
      body: { point, except: [ids[1]] },
    })
    expect(started.status).toBe(202)
    await workOnRuns(payload)
    const campaign = await getCampaignDetail(payload, { id, actor: desk.editor.actor })
    expect(campaign.states).toEqual({ grouped: 2, received: 1 })
    expect(campaign.points).toEqual([{ id: point, title: '适用范围', members: 2 }])
  })
})

describe('one person', () => {
  it('who wrote through several channels is linked, inside the campaign and beside it', async () => {
    const consultation = await consultationIn(payload, desk, 'open')
    const send = (channel: 'web' | 'mail' | 'letter', contact: string, body: string) =>
      receiveComment(payload, consultation, { channel, values: { body, contact } })
    const web = await send('web', '13800007777', LETTER)
    const mail = await send('mail', '+86 138-0000-7777', `${LETTER}！`)
    const letter = await send('letter', '138 0000 7777', alone(5))
    const stranger = await send('web', '13800008888', LETTER)
    await group()
    const [row] = await query<{ id: string }>(
      payload,
      sql`select id from campaigns where consultation_id = ${consultation}::uuid`,
    )
    const { members } = await membersOf(row?.id ?? '')
    const linked = members.map(({ id, sameSender }) => [id, sameSender.map((other) => other.id)])
    expect(linked).toEqual([
      [web, [mail, letter]],
      [mail, [web, letter]],
      [stranger, []],
    ])
    const { senders } = await getCampaignDetail(payload, { id: row?.id ?? '', actor: desk.editor.actor })
    expect(senders).toMatchObject([
      {
        count: 2,
        comments: [
          { id: web, channel: 'web' },
          { id: mail, channel: 'mail' },
        ],
      },
    ])
    const detail = await getCommentDetail(payload, { id: letter, actor: desk.editor.actor })
    expect(detail.campaign).toBeNull()
    expect(detail.sameSender.map(({ channel }) => channel)).toEqual(['web', 'mail'])
  })
})

describe('a campaign is shown to', () => {
  let campaign: Awaited<ReturnType<typeof campaignOf>>

  beforeAll(async () => {
    campaign = await campaignOf([LETTER, LETTER])
  })

  const READERS = ['auditor', 'editor', 'reviewer', 'legal-reviewer', 'approver', 'observer']

  /** What each way in answers, the same for all of them: 200 or 404. */
  const answers = async (person: Person) => {
    const { id, consultation, ids } = campaign
    const shown = (work: Promise<unknown>) =>
      refusalOf(work).then((answer) => ('performed' in (answer as object) ? 200 : answer))
    const list = await rest('GET', `/campaigns?where[id][equals]=${id}`, { as: person })
    const detail = getCommentDetail(payload, { id: ids[0] ?? '', actor: person.actor })
    const inPoints = findDeskComments(payload, person.actor, { consultation, clause: 'c-2', view: 'all' })
    const [alike, said] = await Promise.all([
      detail.then((found) => found.campaign !== null).catch(() => false),
      inPoints.then(({ comments }) => comments.some((comment) => comment.campaign)),
    ])
    return {
      record: (await rest('GET', `/campaigns/${id}`, { as: person })).status,
      found: list.body.docs?.length ?? 0,
      members: (await rest('GET', `/campaign-members/${id}`, { as: person })).status,
      list: await shown(findCampaignList(payload, { consultation, actor: person.actor })),
      detail: await shown(getCampaignDetail(payload, { id, actor: person.actor })),
      alike,
      said,
    }
  }

  const SEEN = { record: 200, found: 1, members: 200, list: 200, detail: 200, alike: true, said: true }

  it.each(READERS)('%s of the agency', async (role) => {
    const person = await createPerson(payload, [role as (typeof ROLES)[number]])
    expect(await answers(person)).toEqual(SEEN)
  })

  it.each(ROLES.filter((role) => !READERS.includes(role)))('no %s, by no way', async (role) => {
    const person = await createPerson(payload, [role], { counties: ['460100'] })
    const seen = await answers(person)
    expect(seen).toMatchObject({
      members: 404,
      list: NOT_THERE,
      detail: NOT_THERE,
      alike: false,
      said: false,
    })
    expect([403, 404]).toContain(seen.record)
    expect(seen.found).toBe(0)
  })

  it.each(READERS.filter((role) => role !== 'auditor'))('no %s of another agency', async (role) => {
    const person = await createPerson(payload, [role as (typeof ROLES)[number]], { agency: 'upland' })
    expect(await answers(person)).toEqual({
      record: 404,
      found: 0,
      members: 404,
      list: NOT_THERE,
      detail: NOT_THERE,
      alike: false,
      said: false,
    })
    const assign = await rest('POST', `/campaign-point/${campaign.id}`, {
      as: person,
      body: { point: uuidv7(), except: [] },
    })
    expect(assign.status).toBe(404)
  })

  it('nobody who is not signed in', async () => {
    expect((await rest('GET', `/campaign-members/${campaign.id}`)).status).toBe(403)
    expect((await rest('GET', `/campaigns/${campaign.id}`)).status).toBe(403)
    expect((await rest('POST', `/campaign-point/${campaign.id}`, { body: {} })).status).toBe(403)
  })

  it.each(['not-a-uuid', uuidv7()])('nobody when it is not there: %s', async (id) => {
    expect((await rest('GET', `/campaign-members/${id}`, { as: desk.editor })).status).toBe(404)
  })

  it('somebody who sends a cursor that is none, from the beginning', async () => {
    const { status, body } = await rest('GET', `/campaign-members/${campaign.id}?after=x_y`, {
      as: desk.editor,
    })
    expect({ status, count: (body.members as unknown[]).length }).toEqual({ status: 200, count: 2 })
  })
})
