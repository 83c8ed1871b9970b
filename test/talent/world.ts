import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import { PUBLIC_ACTOR } from '../../src/access/actor'
import type { Actor } from '../../src/access/actor'
import { SLUGS } from '../../src/collections/slugs'
import { query } from '../../src/db/transaction'
import { checkApplication } from '../../src/registers/applicationSchema'
import { receiveApplication } from '../../src/registers/door/receiveApplication'
import { keepSheet } from '../../src/talent/keepSheet'
import { findListed } from '../../src/talent/listed'
import { objectionForm } from '../../src/talent/objectionForm'
import type { Programme } from '../../src/talent/programme'
import { findProgramme, programmeForm } from '../../src/talent/programmeForm'
import { createRegistry } from '../registers/applying'
import { act, createDesk, inDays, rowOf, system } from '../support/factories'
import type { Desk } from '../support/factories'
import { createPerson } from '../support/people'
import type { Person } from '../support/people'

/** Those who run a programme, and a panel of three from elsewhere. */
export type World = Desk & { panel: [Person, Person, Person]; secondApprover: Person }

export async function createWorld(payload: Payload): Promise<World> {
  await createRegistry(payload)
  await payload.updateGlobal({
    slug: 'settings',
    data: { numberSeries: [{ kind: 'talent-awards', series: '琼商才' }] },
    overrideAccess: true, // the deployment's settings, before anybody works
  })
  const reviewer = () => createPerson(payload, ['liaison'], { agency: 'upland' })
  return {
    ...(await createDesk(payload)),
    panel: [await reviewer(), await reviewer(), await reviewer()],
    secondApprover: await createPerson(payload, ['approver'], { agency: 'harbour' }),
  }
}

type Fields = Record<string, unknown>

export const programmeFields = (world: World, fields: Fields = {}): Fields => ({
  title: '优秀电商主播评选',
  kind: 'selection',
  description: '面向全省电商主播开展评选。',
  opensAt: inDays(1),
  closesAt: inDays(20),
  quota: 1,
  reviewersEach: 2,
  publicityDays: 5,
  thirdReviewerGap: 20,
  panel: world.panel.map(({ id }) => id),
  awardTitle: '优秀电商主播',
  awardText: '{{name}}在评选中表现突出，特发此证。',
  questions: [
    { key: 'followers', label: '粉丝数', kind: 'number', required: true },
    { key: 'languages', label: '直播语种', kind: 'choices', options: '中文 / Chinese\n英语 / English' },
    { key: 'born', label: '出生日期', kind: 'day', personal: true },
  ],
  documents: [{ key: 'video', label: '代表作', required: false }],
  rules: [
    {
      question: 'followers',
      comparison: 'atLeast',
      value: '10000',
      message: '粉丝数须在一万以上。',
      effect: 'required',
    },
  ],
  criteria: [
    { key: 'content', label: '内容质量', weight: 60, maximum: 100 },
    { key: 'influence', label: '影响力', weight: 40, maximum: 50 },
  ],
  ...fields,
})

export const createProgramme = async (
  payload: Payload,
  world: World,
  fields: Fields = {},
): Promise<string> => {
  const { id } = await payload.create({
    collection: SLUGS.talentProgrammes,
    data: programmeFields(world, fields) as never,
    depth: 0,
    user: world.editor.user,
    overrideAccess: false,
  })
  return id
}

export const programmeNow = async (payload: Payload, id: string): Promise<Programme> => {
  const programme = await findProgramme(payload, id)
  if (!programme) throw new TypeError('no such programme')
  return programme
}

const PROGRAMMES = SLUGS.talentProgrammes

export const openProgramme = async (payload: Payload, world: World, fields: Fields = {}): Promise<string> => {
  const id = await createProgramme(payload, world, fields)
  await act(payload, PROGRAMMES, id, 'submit', world.editor.actor)
  await act(payload, PROGRAMMES, id, 'pass-review', world.reviewer.actor)
  await act(payload, PROGRAMMES, id, 'publish', world.approver.actor)
  await act(payload, PROGRAMMES, id, 'open', system)
  return id
}

let applicants = 0

/** An application through the one door. */
export async function applyTo(payload: Payload, programme: string, entered: Fields = {}): Promise<string> {
  applicants += 1
  const register = programmeForm(await programmeNow(payload, programme))
  const form = {
    name: `主播${applicants}`,
    contactPhone: '13800000200',
    contactEmail: `streamer${applicants}@mail.example`,
    'q-followers': '52000',
    'q-languages': ['英语'],
    'q-born': '1998-05-01',
    county: '460100',
    ...entered,
  }
  const checked = checkApplication(register, form, { counties: new Set(['460100', '460200']) })
  if (!checked.ok) throw new TypeError(JSON.stringify(checked.errors))
  const received = await receiveApplication(payload, {
    register,
    values: checked.values,
    county: checked.county,
    agency: 'harbour',
    locale: 'zh',
    channel: 'web',
    arrivedAt: new Date(),
    actor: PUBLIC_ACTOR,
    submissionKey: uuidv7(),
  })
  if (received.outcome !== 'received') throw new TypeError(received.outcome)
  return received.id
}

/** An objection through the one door. */
export async function objectTo(payload: Payload, programme: string, application?: string): Promise<string> {
  const register = objectionForm(await programmeNow(payload, programme), await findListed(payload, programme))
  const form = {
    name: '符海燕',
    contactPhone: '13800000300',
    contactEmail: 'objector@mail.example',
    against: application ?? '',
    grounds: '申报的粉丝数与平台公布的不符。',
  }
  const checked = checkApplication(register, form, { counties: new Set() })
  if (!checked.ok) throw new TypeError(JSON.stringify(checked.errors))
  const received = await receiveApplication(payload, {
    register,
    values: checked.values,
    county: '',
    agency: 'harbour',
    locale: 'zh',
    channel: 'web',
    arrivedAt: new Date(),
    actor: PUBLIC_ACTOR,
    submissionKey: uuidv7(),
  })
  if (received.outcome !== 'received') throw new TypeError(received.outcome)
  return received.id
}

export const accept = (payload: Payload, world: World, application: string) =>
  act(payload, SLUGS.talentApplications, application, 'accept', world.editor.actor)

/** Closed, with these applications accepted, and scoring begun. */
export const startScoring = async (payload: Payload, world: World, programme: string) => {
  await act(payload, PROGRAMMES, programme, 'close', system)
  await act(payload, PROGRAMMES, programme, 'start-scoring', world.editor.actor)
}

export type ReviewRow = { id: string; owner: string; state: string; application: string }

export const reviewsOf = (payload: Payload, application: string): Promise<ReviewRow[]> =>
  query<ReviewRow>(
    payload,
    sql`select id, owner_id as owner, state::text as state, application_id as application from talent_scores
      where application_id = ${application}::uuid order by created_at, id`,
  )

export const ownerOf = (world: World, { owner }: Pick<ReviewRow, 'owner'>): Person => {
  const person = world.panel.find(({ id }) => id === owner)
  if (!person) throw new TypeError('nobody of the panel')
  return person
}

const SCORES = SLUGS.talentScores

export const fillSheet = async (
  payload: Payload,
  world: World,
  review: ReviewRow,
  points: Record<string, number> = { content: 80, influence: 40 },
) => {
  const { actor } = ownerOf(world, review)
  if (review.state === 'assigned') await act(payload, SCORES, review.id, 'declare-none', actor)
  await keepSheet(payload, { actor, score: review.id, points, remark: '讲解清楚，选品扎实。' })
}

export const score = async (
  payload: Payload,
  world: World,
  review: ReviewRow,
  points?: Record<string, number>,
) => {
  await fillSheet(payload, world, review, points)
  await act(payload, SCORES, review.id, 'submit', ownerOf(world, review).actor)
}

/** Everybody scores everything. */
export const scoreAll = async (
  payload: Payload,
  world: World,
  applications: readonly string[],
  pointsOf: (application: string, at: number) => Record<string, number> | undefined = () => undefined,
) => {
  for (const application of applications) {
    for (const [at, review] of (await reviewsOf(payload, application)).entries()) {
      await score(payload, world, review, pointsOf(application, at))
    }
  }
}

/** The publicity's last second is past. */
export const endPublicity = (payload: Payload, programme: string) =>
  query(
    payload,
    sql`update talent_programmes set publicity_ends_at = now() - interval '1 hour' where id = ${programme}::uuid`,
  )

export const stateOf = async (payload: Payload, application: string) =>
  (await rowOf(payload, SLUGS.talentApplications, application))?.state

/** A programme of as many applications, brought as far as the ranking or the list. */
export const rankedProgramme = async (
  payload: Payload,
  world: World,
  {
    count = 2,
    fields = {},
    announced = false,
  }: { count?: number; fields?: Fields; announced?: boolean } = {},
) => {
  const programme = await openProgramme(payload, world, fields)
  const applications: string[] = []
  for (let made = 0; made < count; made += 1) applications.push(await applyTo(payload, programme))
  for (const application of applications) await accept(payload, world, application)
  await startScoring(payload, world, programme)
  await scoreAll(payload, world, applications, (application) => ({
    content: 90 - applications.indexOf(application) * 10,
    influence: 40,
  }))
  await act(payload, PROGRAMMES, programme, 'submit-ranking', world.editor.actor)
  if (announced) await act(payload, PROGRAMMES, programme, 'announce', world.approver.actor)
  return { programme, applications }
}

export const actorOf = (world: World, name: string): Actor =>
  name === 'system' ? system : (world[name as 'editor'] as Person).actor
