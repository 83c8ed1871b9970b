import { sql } from '@payloadcms/db-postgres/drizzle'
import { buildConfig, getPayload } from 'payload'
import type { CollectionConfig, Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import { GRANTS } from '../../src/access/grants'
import type { Operation } from '../../src/access/grants'
import { accessTo } from '../../src/access/accessTo'
import { systemActor } from '../../src/access/actor'
import type { Actor } from '../../src/access/actor'
import { appendAudit } from '../../src/audit/append'
import { assigneeField } from '../../src/collections/assigneeField'
import { breakGlassFields } from '../../src/collections/breakGlassFields'
import { clockFields } from '../../src/collections/clockFields'
import { workflowFields } from '../../src/collections/fields'
import { SLUGS } from '../../src/collections/slugs'
import type { Slug } from '../../src/collections/slugs'
import { workflowHooks } from '../../src/collections/workflowParts'
import { inTransaction, query } from '../../src/db/transaction'
import { askOpinion } from '../../src/workflow/askOpinion'
import { BREAK_GLASS_OWNED, breakGlass } from '../../src/workflow/breakGlass'
import { CLAIM_OWNED, claimActions, handOver } from '../../src/workflow/claim'
import { CLOCK_OWNED, clockActions, initialClock } from '../../src/workflow/clock'
import { defineWorkflow } from '../../src/workflow/definition'
import type { WorkflowDefinition } from '../../src/workflow/definition'
import { notify } from '../../src/workflow/follow/notify'
import { isNotTakenByAnother } from '../../src/workflow/guards/isNotTakenByAnother'
import { WORKFLOWS } from '../../src/workflow/registry'
import { remarkAction } from '../../src/workflow/remark'
import { createPerson, seedPlaces } from './people'
import type { Person } from './people'

/** A collection of the tests' own, in which every part of the engine is at work; the house's own use some each. */
export const TRIALS = 'trials' as Slug

const REVIEWS = { of: ['pass-registry', 'pass-legal'], then: 'approval' } as const

const WORKED_ON = ['check', 'reviews', 'approval'] as const

export const trialWorkflow = defineWorkflow({
  collection: TRIALS,
  initial: 'draft',
  titled: 'title',
  states: {
    draft: { tone: 'draft' },
    check: { tone: 'waiting', within: 5, escalatesTo: ['reviewer'] },
    returned: { tone: 'waiting', pauses: true },
    reviews: { tone: 'waiting', within: 3 },
    approval: { tone: 'waiting', within: 1 },
    filed: { tone: 'done' },
    rejected: { tone: 'ended' },
  },
  editable: ['draft'],
  owned: { ...CLOCK_OWNED, ...CLAIM_OWNED, ...BREAK_GLASS_OWNED },
  actions: {
    submit: {
      from: ['draft'],
      to: 'check',
      by: ['editor'],
      followAll: [notify],
      intent: 'primary',
      bulk: true,
    },
    return: {
      from: ['check'],
      to: 'returned',
      by: ['county-officer'],
      reason: 'required',
      guards: [isNotTakenByAnother],
    },
    resubmit: { from: ['returned'], to: 'check', by: ['editor'], followAll: [notify], intent: 'primary' },
    forward: {
      from: ['check'],
      to: 'reviews',
      by: ['county-officer'],
      guards: [isNotTakenByAnother],
      change: handOver,
      followAll: [notify],
      intent: 'primary',
      bulk: true,
    },
    'pass-registry': {
      from: ['reviews'],
      to: 'same',
      all: REVIEWS,
      by: ['registrar'],
      followAll: [notify],
      intent: 'primary',
      bulk: true,
    },
    'pass-legal': {
      from: ['reviews'],
      to: 'same',
      all: REVIEWS,
      by: ['legal-reviewer'],
      differsFrom: ['pass-registry'],
      followAll: [notify],
      intent: 'primary',
      bulk: true,
    },
    'send-back': {
      from: ['reviews'],
      to: 'check',
      by: ['registrar', 'legal-reviewer'],
      reason: 'required',
      followAll: [notify],
    },
    approve: {
      from: ['approval'],
      to: 'filed',
      by: ['approver'],
      differsFrom: ['create', 'submit', 'pass-registry', 'pass-legal'],
      intent: 'primary',
    },
    reject: { from: ['check', 'approval'], to: 'rejected', by: ['approver'], reason: 'required' },
    reopen: { from: ['filed', 'rejected'], to: 'draft', by: ['approver'], reason: 'required' },
    ...clockActions(['check', 'reviews', 'approval']),
    ...claimActions({ states: WORKED_ON, by: ['county-officer', 'registrar'], assignedBy: ['reviewer'] }),
    ...remarkAction(['draft', 'check', 'returned', 'reviews', 'approval', 'filed'], ['editor', 'liaison']),
    ...askOpinion(['check', 'reviews'], ['registrar', 'editor']),
    ...breakGlass({
      name: 'file',
      from: ['check', 'reviews', 'approval'],
      to: 'filed',
      by: ['registrar'],
      secondLookBy: ['approver', 'registrar'],
    }),
  },
})

const trials = (): CollectionConfig => ({
  slug: TRIALS,
  labels: { singular: { zh: '试办事项', en: 'trial' }, plural: { zh: '试办事项', en: 'trials' } },
  access: accessTo(TRIALS),
  lockDocuments: false,
  admin: { useAsTitle: 'title' },
  hooks: workflowHooks(TRIALS),
  fields: [
    ...workflowFields(TRIALS),
    { name: 'title', type: 'text', required: true },
    { name: 'agency', type: 'relationship', relationTo: SLUGS.agencies },
    { name: 'county', type: 'relationship', relationTo: SLUGS.counties },
    assigneeField(),
    ...clockFields(TRIALS),
    ...breakGlassFields(),
  ],
})

const READ: readonly Operation[] = ['read']

/** Lets the roles of the trial see its records, as `abilities.ts` does for the house's own. */
const grantTrials = () => {
  const grants = GRANTS as Partial<Record<string, Partial<Record<string, readonly Operation[]>>>>
  const roles = ['editor', 'reviewer', 'legal-reviewer', 'approver', 'county-officer', 'registrar', 'auditor']
  for (const role of roles) grants[role] = { ...grants[role], [TRIALS]: READ }
  grants.editor = { ...grants.editor, [TRIALS]: ['create', 'read', 'update'] }
}

const createTable = (payload: Payload) =>
  query(
    payload,
    sql`create table trials (
      id uuid primary key, state varchar not null, revision numeric not null default 1, title varchar,
      agency_id varchar, county_id varchar, assignee_id uuid,
      due_at timestamptz(3), remind_at timestamptz(3), escalate_at timestamptz(3), due_unknown_year numeric,
      clock_state varchar, clock_from varchar, clock_left numeric,
      second_look varchar, second_look_due timestamptz(3), forced_on varchar,
      updated_at timestamptz(3) not null default now(), created_at timestamptz(3) not null default now())`,
  )

/** Payload with the trial collection beside the house's own, on this file's database. */
export async function getTrialPayload(): Promise<Payload> {
  const { deskConfig, default: house } = await import('../../payload.config')
  // Both are made of the same collections: what one has begun to complete, the other takes for complete.
  await house
  ;(WORKFLOWS as WorkflowDefinition[]).push(trialWorkflow)
  grantTrials()
  // Payload adds its own to the list it is given when the house's configuration is built.
  const own = deskConfig.collections?.filter(({ slug }) =>
    Object.values(SLUGS).some((known) => known === slug),
  )
  const config = buildConfig({ ...deskConfig, collections: [...(own ?? []), trials()] })
  const payload = await getPayload({ config })
  await createTable(payload)
  await seedPlaces(payload)
  return payload
}

/** One of each role the trial knows, in the agency and county of its records. */
export const TRIAL_ROLES = [
  'editor',
  'reviewer',
  'legal-reviewer',
  'approver',
  'county-officer',
  'registrar',
  'auditor',
] as const

export type TrialDesk = Record<(typeof TRIAL_ROLES)[number], Person>

export async function createTrialDesk(payload: Payload): Promise<TrialDesk> {
  const entries: [string, Person][] = []
  for (const role of TRIAL_ROLES) {
    entries.push([
      role,
      await createPerson(payload, [role], { agency: 'harbour', counties: ['460100'], name: role }),
    ])
  }
  return Object.fromEntries(entries) as TrialDesk
}

type Trial = {
  title?: string
  agency?: string
  county?: string | null
  state?: string
  by?: Actor
  now?: Date
}

/** A record as an intake would store it: row and first entry of its trail. */
export const createTrial = (
  payload: Payload,
  {
    title = '海港贸易有限公司备案',
    agency = 'harbour',
    county = '460100',
    state = 'draft',
    by,
    now = new Date(),
  }: Trial = {},
): Promise<string> =>
  inTransaction(payload, async (tx) => {
    const id = uuidv7()
    await tx.payload.db.create({
      collection: TRIALS,
      customID: id,
      req: tx.req,
      data: {
        ...trialWorkflow.owned,
        ...(await initialClock(tx, trialWorkflow, now)),
        state,
        revision: 1,
        title,
        agency,
        county,
      },
    })
    await appendAudit(tx, {
      collection: TRIALS,
      id,
      action: 'create',
      actor: by ?? systemActor('intake'),
      at: now,
      toState: state,
    })
    return id
  })
