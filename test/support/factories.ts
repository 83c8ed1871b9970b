import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import { systemActor } from '../../src/access/actor'
import type { Actor } from '../../src/access/actor'
import type { Role } from '../../src/access/roles'
import { SLUGS } from '../../src/collections/slugs'
import type { Slug } from '../../src/collections/slugs'
import { query } from '../../src/db/transaction'
import { receive } from '../../src/intake/receive'
import type { Submission } from '../../src/intake/receive'
import { perform } from '../../src/workflow/perform'
import type { Performance } from '../../src/workflow/perform'
import { createPerson, seedPlaces } from './people'
import type { Person } from './people'

const DAY = 24 * 60 * 60 * 1000

export const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString()

export const CLAUSES = [
  {
    anchor: 'c-1',
    level: 1,
    number: '第一条',
    heading: '',
    text: '为规范管理，制定本细则。',
    parent: null,
    doubt: null,
  },
  {
    anchor: 'c-2',
    level: 1,
    number: '第二条',
    heading: '',
    text: '本细则适用于产业园。',
    parent: null,
    doubt: null,
  },
]

/** Those who together bring a consultation from draft to result, each with one role, in one agency. */
export type Desk = Record<'editor' | 'reviewer' | 'legal-reviewer' | 'approver', Person> & { agency: string }

export async function createDesk(payload: Payload, agency = 'harbour'): Promise<Desk> {
  await seedPlaces(payload)
  const person = (role: Role) => createPerson(payload, [role], { agency })
  return {
    agency,
    editor: await person('editor'),
    reviewer: await person('reviewer'),
    'legal-reviewer': await person('legal-reviewer'),
    approver: await person('approver'),
  }
}

export const system = systemActor('deadline')

/** `perform()` as somebody, with less to write. */
export const act = (
  payload: Payload,
  collection: Slug,
  id: string,
  action: string,
  actor: Actor,
  rest: Partial<Performance> = {},
) => perform(payload, { collection, id, action, actor, ...rest })

type Fields = Record<string, unknown>

const create = async (payload: Payload, collection: Slug, { user }: Person, data: Fields) => {
  const made = await payload.create({
    collection,
    data: data as never,
    depth: 0,
    user,
    overrideAccess: false,
  })
  return String(made.id)
}

export const createPolicy = (payload: Payload, desk: Desk, fields: Fields = {}): Promise<string> =>
  create(payload, SLUGS.policies, desk.editor, {
    title: '跨境电商产业园管理细则',
    kind: 'business-policy',
    ...fields,
  })

export const createRevision = async (payload: Payload, desk: Desk, fields: Fields = {}): Promise<string> =>
  create(payload, SLUGS.policyRevisions, desk.editor, {
    policy: fields.policy ?? (await createPolicy(payload, desk)),
    clauses: CLAUSES,
    ...fields,
  })

export async function createConsultation(payload: Payload, desk: Desk, fields: Fields = {}): Promise<string> {
  const policy = fields.policy ?? (await createPolicy(payload, desk))
  return create(payload, SLUGS.consultations, desk.editor, {
    policy,
    policyRevision: fields.policyRevision ?? (await createRevision(payload, desk, { policy })),
    title: '关于产业园管理细则的征求意见',
    notice: '请社会各界提出意见。',
    opensAt: inDays(1),
    closesAt: inDays(40),
    ...fields,
  })
}

type Step = [action: string, by: keyof Desk | 'system', reason?: string, input?: Record<string, string>]

const REVIEW: Step[] = [
  ['submit', 'editor'],
  ['pass-division', 'reviewer'],
  ['pass-legal', 'legal-reviewer'],
  ['approve', 'approver'],
]

/** The way to each state, by real transitions. */
export const CONSULTATION_WAYS: Record<string, Step[]> = {
  draft: [],
  'division-review': REVIEW.slice(0, 1),
  'legal-review': REVIEW.slice(0, 2),
  approval: REVIEW.slice(0, 3),
  scheduled: REVIEW,
  open: [...REVIEW, ['open', 'system']],
  closed: [...REVIEW, ['open', 'system'], ['close', 'system']],
  'conclusion-review': [...REVIEW, ['open', 'system'], ['close', 'system'], ['conclude', 'editor']],
  published: [
    ...REVIEW,
    ['open', 'system'],
    ['close', 'system'],
    ['conclude', 'editor'],
    ['publish', 'approver'],
  ],
  withdrawn: [['withdraw', 'approver', '不再需要']],
}

export const COMMENT_WAYS: Record<string, Step[]> = {
  received: [],
  screened: [['screen', 'editor']],
  // What it is grouped under, `commentIn` chooses: a point of its consultation.
  grouped: [['screen', 'editor']],
  decided: [
    ['screen', 'editor'],
    ['decide', 'editor', '建议合理', { disposition: 'adopted' }],
  ],
  excluded: [['exclude', 'editor', '与本件无关', { exclusion: 'off-topic' }]],
}

const ANSWER: Step = ['answer', 'editor', '建议合理，予以采纳。', { disposition: 'adopted' }]

/** From a point that carries a comment. */
export const POINT_WAYS: Record<string, Step[]> = {
  open: [],
  'division-review': [ANSWER, ['submit', 'editor']],
  'legal-review': [ANSWER, ['submit', 'editor'], ['pass-division', 'reviewer']],
  approval: [ANSWER, ['submit', 'editor'], ['pass-division', 'reviewer'], ['pass-legal', 'legal-reviewer']],
  decided: [
    ANSWER,
    ['submit', 'editor'],
    ['pass-division', 'reviewer'],
    ['pass-legal', 'legal-reviewer'],
    ['approve', 'approver'],
  ],
}

export const POLICY_WAYS: Record<string, Step[]> = {
  drafting: [],
  'issue-review': [['submit-issue', 'editor']],
  issued: [
    ['submit-issue', 'editor'],
    ['issue', 'approver'],
  ],
  repealed: [
    ['submit-issue', 'editor'],
    ['issue', 'approver'],
    ['repeal', 'approver', '已有新规定'],
  ],
}

/** Walks a record along a way. */
export async function walk(
  payload: Payload,
  desk: Desk,
  collection: Slug,
  id: string,
  way: Step[],
): Promise<string> {
  for (const [action, by, reason, input] of way) {
    const actor = by === 'system' ? system : (desk[by] as Person).actor
    await act(payload, collection, id, action, actor, { reason, input })
  }
  return id
}

export const consultationIn = async (payload: Payload, desk: Desk, state: string, fields: Fields = {}) =>
  walk(
    payload,
    desk,
    SLUGS.consultations,
    await createConsultation(payload, desk, fields),
    CONSULTATION_WAYS[state] ?? [],
  )

export const policyIn = async (payload: Payload, desk: Desk, state: string, fields: Fields = {}) => {
  const policy = await createPolicy(payload, desk, fields)
  await createRevision(payload, desk, { policy })
  return walk(payload, desk, SLUGS.policies, policy, POLICY_WAYS[state] ?? [])
}

/** A comment through the one door. */
export async function receiveComment(
  payload: Payload,
  consultation: string,
  {
    values,
    ...overrides
  }: Partial<Omit<Submission, 'values'>> & { values?: Partial<Submission['values']> } = {},
): Promise<string> {
  const [held] = await query<{ agency: string; revision: string }>(
    payload,
    sql`select agency_id as agency, policy_revision_id as revision from consultations where id = ${consultation}::uuid`,
  )
  const answer = await receive({
    consultation: {
      id: consultation,
      agency: held?.agency ?? '',
      policyRevision: held?.revision ?? '',
      requireName: true,
      requireContact: true,
      anchors: new Set(['c-1', 'c-2']),
    },
    values: {
      clause: 'c-2',
      body: '建议把第二条的适用范围写得更清楚一些。',
      name: '符小妹',
      contact: '13800000123',
      email: null,
      county: '460100',
      submitterKind: null,
      ...values,
    },
    locale: 'zh',
    channel: 'web',
    arrivedAt: new Date(),
    actor: { kind: 'public' },
    unverified: false,
    submissionKey: uuidv7(),
    graceSeconds: 0,
    ...overrides,
  })
  return answer.outcome === 'received' ? idOfReceipt(payload, answer.receipt) : `refused: ${answer.outcome}`
}

const idOfReceipt = async (payload: Payload, receipt: string): Promise<string> => {
  const [row] = await query<{ id: string }>(
    payload,
    sql`select id from comments where receipt_code = ${receipt}`,
  )
  return row?.id ?? ''
}

export const createPoint = (payload: Payload, desk: Desk, consultation: string, fields: Fields = {}) =>
  create(payload, SLUGS.points, desk.editor, { consultation, clause: 'c-2', title: '适用范围', ...fields })

/** Has the comment carry the point. */
export const group = (
  payload: Payload,
  desk: Desk,
  comment: string,
  point: string,
  rest: Partial<Performance> = {},
) => act(payload, SLUGS.comments, comment, 'group', desk.editor.actor, { input: { point }, ...rest })

/** A comment in any state, on an open consultation; a grouped one carries a point of its own. */
export const commentIn = async (payload: Payload, desk: Desk, state: string, consultation: string) => {
  const comment = await receiveComment(payload, consultation)
  await walk(payload, desk, SLUGS.comments, comment, COMMENT_WAYS[state] ?? [])
  if (state === 'grouped') await group(payload, desk, comment, await createPoint(payload, desk, consultation))
  return comment
}

/** A point in any state, with a comment that carries it unless it is to be dropped. */
export const pointIn = async (
  payload: Payload,
  desk: Desk,
  state: string,
  consultation: string,
  fields: Fields = {},
) => {
  const point = await createPoint(payload, desk, consultation, fields)
  if (state === 'dropped') {
    await act(payload, SLUGS.points, point, 'drop', desk.editor.actor)
    return point
  }
  await group(payload, desk, await commentIn(payload, desk, 'screened', consultation), point)
  if (state === 'merged') {
    const into = await createPoint(payload, desk, consultation)
    await act(payload, SLUGS.points, point, 'merge', desk.editor.actor, { input: { point: into } })
    return point
  }
  return walk(payload, desk, SLUGS.points, point, POINT_WAYS[state] ?? [])
}

/** The points a comment carries. */
export const pointsOf = async (payload: Payload, comment: string): Promise<string[]> => {
  const rows = await query<{ point: string }>(
    payload,
    sql`select point_id as point from point_members where comment_id = ${comment}::uuid order by added_at, point_id`,
  )
  return rows.map(({ point }) => point)
}

export type StoredRow = Record<string, unknown> & { state: string; revision: number }

/** The row as it stands in the database. */
export async function rowOf(payload: Payload, collection: Slug, id: string): Promise<StoredRow | undefined> {
  const [row] = await query<StoredRow>(
    payload,
    sql`select * from ${sql.identifier(collection.replaceAll('-', '_'))} where id = ${id}::uuid`,
  )
  return row ? Object.assign(row, { revision: Number(row.revision) }) : undefined
}

/** The trail of a record, oldest first. */
export const trailOf = (payload: Payload, id: string) =>
  query<{
    action: string
    from_state: string | null
    to_state: string | null
    reason: string | null
    actor_id: string | null
    data: Record<string, unknown>
  }>(
    payload,
    sql`select action, from_state, to_state, reason, actor_id, data from audit_entries where subject_id = ${id} order by sequence`,
  )

/** The refusal codes of a promise that must reject, or what it gave instead. */
export const refusalOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    (result) => ({ performed: result }),
    (error: { status?: number; reasons?: { code: string }[]; message: string }) => ({
      status: error.status,
      codes: error.reasons?.map(({ code }) => code) ?? [error.message],
    }),
  )
