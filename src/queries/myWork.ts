import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { abilityOf } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import type { Transaction } from '../db/transaction'
import { excerptOf, shownBody } from '../privacy/shownBody'
import { commentWorkflow } from '../workflow/comments'
import { findUnknownYears } from './unsettledClocks'
import type { UnknownYear } from './unsettledClocks'
import { findClaimedRecords, findSecondLooks, findTasks, MOST_LISTED, scopeOf } from './waitingTasks'
import type { Claimed, SecondLook, Task } from './waitingTasks'

export type { Task }

/** Consultations whose comments are shown as a chart. */
const MOST_CHARTS = 6

/** Comments of one state are counted up to here, and then said to be more. */
export const CHART_CAP = 5_000

/** Comments named one by one; the queue has the rest. */
const MOST_CLAIMED = 5

const MOST_ENTRIES = 12

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
  claimedRecords: Claimed[]
  secondLooks: SecondLook[]
  /** For those who read the trail or keep the accounts. */
  trail: TrailEntry[] | null
  accounts: AccountFacts | null
  /** For the system administrator. */
  unknownYears: UnknownYear[]
}

const isoOf = (value: unknown): string | null => (value ? new Date(value as string).toISOString() : null)

const inList = (values: readonly string[]) =>
  sql`(${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )})`

type ProgressRow = {
  id: string
  title: string
  title_en: string | null
  state: string
  opens_at: string | null
  closes_at: string | null
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
          order by created_at desc limit ${MOST_LISTED}
        ) as waiting
      ), '[]'::json) as "withoutRoles"
    from users`)
  return facts ?? null
}

/** What waits for this person, by their roles and within their scope; every list capped, one query each. */
export const findMyWork = (payload: Payload, actor: StaffActor, now = new Date()): Promise<MyWork> =>
  inTransaction(payload, async (tx) => ({
    tasks: await findTasks(payload, tx, actor),
    claimedRecords: await findClaimedRecords(payload, tx, actor),
    secondLooks: await findSecondLooks(payload, tx, actor, now),
    progress: await findProgress(tx, actor),
    claimed: await findClaimed(tx, actor),
    trail: await findTrail(tx, actor),
    accounts: await findAccounts(tx, actor),
    unknownYears: actor.roles.includes('system-admin') ? await findUnknownYears(tx, now) : [],
  }))
