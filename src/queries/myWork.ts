import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { abilityOf } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { SLUGS } from '../collections/slugs'
import type { Slug } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import type { Transaction } from '../db/transaction'
import { excerptOf, shownBody } from '../privacy/shownBody'
import type { WorkflowDefinition } from '../workflow/definition'
import { commentWorkflow } from '../workflow/comments'
import { getWorkflow } from '../workflow/registry'

/** Records shown under one task; the list behind the link has them all. */
const MOST_TASKS = 20

/** Consultations whose comments are shown as a chart. */
const MOST_CHARTS = 6

/** Comments of one state are counted up to here, and then said to be more. */
export const CHART_CAP = 5_000

/** Comments named one by one; the queue has the rest. */
const MOST_CLAIMED = 5

const MOST_ENTRIES = 12

export type Task = {
  collection: Slug
  /** What this person is to do: an action of the record's workflow. */
  action: string
  id: string
  title: string
  titleEn: string | null
  state: string
  opensAt: string | null
  closesAt: string | null
  updatedAt: string
}

export type Progress = {
  id: string
  title: string
  titleEn: string | null
  state: string
  opensAt: string | null
  closesAt: string | null
  /** Comments by state, each counted to `CHART_CAP` + 1. */
  counts: Record<string, number>
}

export type ClaimedComment = {
  id: string
  receiptCode: string
  excerpt: string
  state: string
  arrivedAt: string
}

export type TrailEntry = {
  id: string
  at: string
  subjectCollection: string
  subjectId: string
  action: string
  actorKind: string
  actorName: string | null
}

export type AccountFacts = { active: number; disabled: number; withoutRoles: { id: string; name: string }[] }

export type MyWork = {
  tasks: Task[]
  progress: Progress[]
  claimed: ClaimedComment[]
  /** For those who read the trail or keep the accounts. */
  trail: TrailEntry[] | null
  accounts: AccountFacts | null
}

const scopeOf = (actor: StaffActor, action: string, slug: Slug): SQL =>
  toSql(toWhere(abilityOf(actor), action, slug))

const isoOf = (value: unknown): string | null => (value ? new Date(value as string).toISOString() : null)

const inList = (values: readonly string[]) =>
  sql`(${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )})`

/** The steps forward this person's roles take part in: one per state, so that a record is named once. */
const forwardActions = (actor: StaffActor, slug: Slug) => {
  const workflow: WorkflowDefinition = getWorkflow(slug)
  return Object.entries(workflow.actions).filter(
    ([action, { intent }]) => intent === 'primary' && abilityOf(actor).can(action, slug),
  )
}

const tasksOf = (actor: StaffActor, slug: Slug): SQL[] =>
  forwardActions(actor, slug).map(([action, { from }]) => {
    const dates =
      slug === SLUGS.consultations
        ? sql`opens_at, closes_at`
        : sql`null::timestamptz as opens_at, null::timestamptz as closes_at`
    return sql`(
      select ${slug}::text as collection, ${action}::text as action, id, title, title_en, state::text as state,
        ${dates}, updated_at
      from ${sql.identifier(slug.replaceAll('-', '_'))}
      where state::text in ${inList(from)} and ${scopeOf(actor, action, slug)}
      order by updated_at limit ${MOST_TASKS})`
  })

type TaskRow = {
  collection: Slug
  action: string
  id: string
  title: string
  title_en: string | null
  state: string
  opens_at: string | null
  closes_at: string | null
  updated_at: string
}

const findTasks = async (tx: Transaction, actor: StaffActor): Promise<Task[]> => {
  const parts = [...tasksOf(actor, SLUGS.consultations), ...tasksOf(actor, SLUGS.policies)]
  if (parts.length === 0) return []
  const rows = await tx.query<TaskRow>(sql.join(parts, sql` union all `))
  return rows.map(({ title_en, opens_at, closes_at, updated_at, ...row }) => ({
    ...row,
    titleEn: title_en,
    opensAt: isoOf(opens_at),
    closesAt: isoOf(closes_at),
    updatedAt: new Date(updated_at).toISOString(),
  }))
}

type ProgressRow = Omit<TaskRow, 'collection' | 'action' | 'updated_at'> & {
  comment_state: string
  count: number
}

const findProgress = async (tx: Transaction, actor: StaffActor): Promise<Progress[]> => {
  if (!abilityOf(actor).can('read', SLUGS.comments)) return []
  const states = inList(Object.keys(commentWorkflow.states))
  const rows = await tx.query<ProgressRow>(sql`
    select n.id, n.title, n.title_en, n.state::text as state, n.opens_at, n.closes_at,
      s.state::text as comment_state, c.count
    from (
      select id, title, title_en, state, opens_at, closes_at from consultations
      where state in ('scheduled', 'open', 'closed', 'conclusion-review')
        and ${scopeOf(actor, 'read', SLUGS.consultations)}
      order by closes_at limit ${MOST_CHARTS}
    ) as n
    cross join unnest(enum_range(null::enum_comments_state)) as s(state)
    cross join lateral (
      select count(*)::int as count from (
        select 1 from comments
        where consultation_id = n.id and state = s.state and ${scopeOf(actor, 'read', SLUGS.comments)}
        limit ${CHART_CAP + 1}
      ) as capped
    ) as c
    where s.state::text in ${states} order by n.closes_at, n.id`)
  const byId = new Map<string, Progress>()
  for (const { title_en, opens_at, closes_at, comment_state, count, ...row } of rows) {
    const known = byId.get(row.id) ?? {
      ...row,
      titleEn: title_en,
      opensAt: isoOf(opens_at),
      closesAt: isoOf(closes_at),
      counts: {},
    }
    byId.set(row.id, { ...known, counts: { ...known.counts, [comment_state]: count } })
  }
  return [...byId.values()]
}

const findClaimed = async (tx: Transaction, actor: StaffActor): Promise<ClaimedComment[]> => {
  if (!abilityOf(actor).can('claim', SLUGS.comments)) return []
  const states = ['received', 'screened', 'grouped'].map(
    (state) => sql`(
      select id, receipt_code, ${excerptOf(shownBody(actor, 'comments'), 120)} as excerpt, state::text as state, arrived_at from comments
      where assignee_id = ${actor.id}::uuid and state = ${state} order by arrived_at limit ${MOST_CLAIMED})`,
  )
  const rows = await tx.query<{
    id: string
    receipt_code: string
    excerpt: string
    state: string
    arrived_at: string
  }>(
    sql`select * from (${sql.join(states, sql` union all `)}) as walks order by arrived_at limit ${MOST_CLAIMED}`,
  )
  return rows.map(({ receipt_code, arrived_at, ...row }) => ({
    ...row,
    receiptCode: receipt_code,
    arrivedAt: new Date(arrived_at).toISOString(),
  }))
}

const findTrail = async (tx: Transaction, actor: StaffActor): Promise<TrailEntry[] | null> => {
  if (!abilityOf(actor).can('read', SLUGS.auditEntries)) return null
  const rows = await tx.query<TrailEntry>(sql`
    select id, at, subject_collection as "subjectCollection", subject_id as "subjectId", action,
      actor->>'kind' as "actorKind", actor->>'name' as "actorName"
    from audit_entries where ${scopeOf(actor, 'read', SLUGS.auditEntries)} order by at desc limit ${MOST_ENTRIES}`)
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
}

const isAdministrator = ({ roles }: StaffActor) =>
  roles.includes('system-admin') || roles.includes('security-admin')

const findAccounts = async (tx: Transaction, actor: StaffActor): Promise<AccountFacts | null> => {
  if (!isAdministrator(actor)) return null
  const [facts] = await tx.query<AccountFacts>(sql`
    select count(*) filter (where disabled is not true)::int as active,
      count(*) filter (where disabled)::int as disabled,
      coalesce((
        select json_agg(waiting) from (
          select id, name from users u where disabled is not true
            and not exists (select 1 from users_roles r where r.parent_id = u.id)
          order by created_at desc limit ${MOST_TASKS}
        ) as waiting
      ), '[]'::json) as "withoutRoles"
    from users`)
  return facts ?? null
}

/** What waits for this person, by their roles and within their scope; every list capped, one query each. */
export const findMyWork = (payload: Payload, actor: StaffActor): Promise<MyWork> =>
  inTransaction(payload, async (tx) => ({
    tasks: await findTasks(tx, actor),
    progress: await findProgress(tx, actor),
    claimed: await findClaimed(tx, actor),
    trail: await findTrail(tx, actor),
    accounts: await findAccounts(tx, actor),
  }))
