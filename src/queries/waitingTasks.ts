import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { abilityOf } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { toSql } from '../access/toSql'
import { toWhere } from '../access/toWhere'
import { titleColumnOf } from '../bulk/titleColumnOf'
import { SLUGS } from '../collections/slugs'
import type { Slug } from '../collections/slugs'
import { columnName } from '../db/columnName'
import type { Transaction } from '../db/transaction'
import { caseTitleIn } from '../livestream/cases/caseTitle'
import { secondLookDueOf } from '../workflow/breakGlass'
import { hasClock } from '../workflow/clock'
import type { ActionDefinition, WorkflowDefinition } from '../workflow/definition'
import { WORKFLOWS } from '../workflow/registry'
import { tableOf } from '../workflow/tableOf'

/** Records shown under one task; the list behind the link has them all. */
const MOST_TASKS = 5

/** Records, or accounts, of a list that has no other page. */
export const MOST_LISTED = 20

/** A task is counted up to here, and then said to be more. */
export const TASK_CAP = 100

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
  /** When the time for it ends; null where no clock runs, or none yet. */
  dueAt: string | null
  dueUnknownYear: number | null
  updatedAt: string
  /** Of how many of this task, counted to `TASK_CAP` + 1. */
  count: number
}

/**
 * Collections with a page of their own for what waits, the queue of comments and the door of an event: a list of tasks would be a
 * second one, and slow at a million.
 */
const WITH_QUEUE: readonly Slug[] = [SLUGS.comments, SLUGS.eventRegistrations]

const inList = (values: readonly string[]) =>
  sql`(${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )})`

export const scopeOf = (actor: StaffActor, action: string, slug: Slug, table?: string): SQL =>
  toSql(toWhere(abilityOf(actor), action, slug), table)

/** A claimed record waits for its holder alone. */
const isFree = (actor: StaffActor, { owned }: WorkflowDefinition) =>
  'assignee' in owned ? sql`(r.assignee_id is null or r.assignee_id = ${actor.id}::uuid)` : sql`true`

/** In a parallel review, what has been passed in this stay waits for nobody any more. */
const isUnpassed = ({ collection }: WorkflowDefinition, action: string, { all }: ActionDefinition) =>
  all
    ? sql`not exists (
        select 1 from audit_entries e where e.subject_collection = ${collection} and e.subject_id = r.id::text
          and e.action = ${action} and e.sequence > coalesce((
            select max(b.sequence) from audit_entries b
            where b.subject_collection = ${collection} and b.subject_id = r.id::text and b.to_state = r.state::text
              and b.from_state is distinct from b.to_state), 0))`
    : sql`true`

const hasField = (payload: Payload, collection: Slug, field: string) =>
  payload.collections[collection].config.flattenedFields.some(({ name }) => name === field)

const columnsOf = (payload: Payload, workflow: WorkflowDefinition) => {
  const { collection } = workflow
  const column = (field: string, otherwise: SQL) =>
    hasField(payload, collection, field) ? sql`r.${sql.identifier(columnName(field))}` : otherwise
  const title = titleColumnOf(payload, collection)
  return sql`${title === 'id' ? sql`null` : column(title, sql`null`)}::text as title,
    ${column('titleEn', column('nameEn', sql`null`))}::text as title_en,
    ${column('opensAt', sql`null`)}::timestamptz as opens_at, ${column('closesAt', sql`null`)}::timestamptz as closes_at,
    ${column('dueAt', sql`null`)}::timestamptz as due_at,
    ${hasClock(workflow) ? sql`r.due_unknown_year::int` : sql`null::int as due_unknown_year`}`
}

const taskSql = (
  payload: Payload,
  actor: StaffActor,
  workflow: WorkflowDefinition,
  [action, definition]: [string, ActionDefinition],
): SQL => {
  const { collection } = workflow
  const waiting = sql`
    from ${tableOf(collection)} r
    where r.state in ${inList(definition.from)} and ${scopeOf(actor, action, collection, 'r')}
      and ${isFree(actor, workflow)} and ${isUnpassed(workflow, action, definition)}`
  const first = hasField(payload, collection, 'dueAt')
    ? sql`r.due_at nulls last, r.updated_at`
    : sql`r.updated_at`
  return sql`(
    select ${collection}::text as collection, ${action}::text as action, r.id::text, ${columnsOf(payload, workflow)},
      r.state::text as state, r.updated_at,
      (select count(*)::int from (select 1 ${waiting} limit ${TASK_CAP + 1}) as capped) as count
    ${waiting} order by ${first} limit ${MOST_TASKS})`
}

type TaskRow = {
  collection: Slug
  action: string
  id: string
  title: string | null
  title_en: string | null
  state: string
  opens_at: string | null
  closes_at: string | null
  due_at: string | null
  due_unknown_year: number | null
  updated_at: string
  count: number
}

const isoOf = (value: unknown): string | null => (value ? new Date(value as string).toISOString() : null)

const taskOf = ({
  title,
  title_en,
  opens_at,
  closes_at,
  due_at,
  due_unknown_year,
  updated_at,
  ...row
}: TaskRow): Task => ({
  ...row,
  title: title ?? '',
  titleEn: row.collection === SLUGS.liveCases ? caseTitleIn('en', title ?? '') : title_en,
  opensAt: isoOf(opens_at),
  closesAt: isoOf(closes_at),
  dueAt: isoOf(due_at),
  dueUnknownYear: due_unknown_year,
  updatedAt: new Date(updated_at).toISOString(),
})

/** A record is named once, by the first of the acts it waits for. */
const once = (tasks: readonly Task[]): Task[] => {
  const seen = new Set<string>()
  return tasks.filter(({ collection, id }) => {
    const key = `${collection} ${id}`
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

/** What is overdue or due soonest first; within one day of no date, what has waited longest. */
const byUrgency = (a: Task, b: Task) =>
  (a.dueAt ?? '9999').localeCompare(b.dueAt ?? '9999') || a.updatedAt.localeCompare(b.updatedAt)

/** The steps forward that wait for this person, of every reviewed collection, what is due first before the rest. */
export const findTasks = async (payload: Payload, tx: Transaction, actor: StaffActor): Promise<Task[]> => {
  const parts = WORKFLOWS.filter(({ collection }) => !WITH_QUEUE.includes(collection)).flatMap((workflow) =>
    Object.entries(workflow.actions)
      .filter(
        ([action, { intent, by }]) =>
          intent === 'primary' && by !== 'system' && abilityOf(actor).can(action, workflow.collection),
      )
      .map((act) => taskSql(payload, actor, workflow, act)),
  )
  if (parts.length === 0) return []
  const rows = await tx.query<TaskRow>(sql.join(parts, sql` union all `))
  return once(rows.map(taskOf)).sort(byUrgency)
}

/** A record this person has claimed. */
export type Claimed = Pick<
  Task,
  'collection' | 'id' | 'title' | 'titleEn' | 'state' | 'dueAt' | 'dueUnknownYear'
>

/** Records claimed, other than comments, which their queue lists. */
export const findClaimedRecords = async (
  payload: Payload,
  tx: Transaction,
  actor: StaffActor,
): Promise<Claimed[]> => {
  const parts = WORKFLOWS.filter(
    ({ collection, owned, actions }) =>
      'assignee' in owned && actions.claim && !WITH_QUEUE.includes(collection),
  ).map(
    (workflow) => sql`(
      select ${workflow.collection}::text as collection, r.id::text, ${columnsOf(payload, workflow)}, r.state::text as state,
        r.updated_at, '' as action, 0 as count
      from ${tableOf(workflow.collection)} r
      where r.assignee_id = ${actor.id}::uuid and r.state in ${inList(workflow.actions.claim?.from ?? [])}
        and ${scopeOf(actor, 'read', workflow.collection, 'r')}
      order by r.updated_at limit ${MOST_LISTED})`,
  )
  if (parts.length === 0) return []
  const rows = await tx.query<TaskRow>(sql.join(parts, sql` union all `))
  return rows.map(taskOf).sort(byUrgency)
}

/** Something done under break-glass that another person has to look at. */
export type SecondLook = Pick<Task, 'collection' | 'id' | 'title' | 'titleEn' | 'state' | 'dueAt'> & {
  isOverdue: boolean
}

type LookRow = TaskRow & { look_due: string | null; forced_on: string }

/**
 * Second looks that wait: all of those this person may take, and to whoever reads the trail the overdue ones. Who forced
 * an act is told when trying; here it is enough that it waits.
 */
export const findSecondLooks = async (
  payload: Payload,
  tx: Transaction,
  actor: StaffActor,
  now: Date,
): Promise<SecondLook[]> => {
  const ability = abilityOf(actor)
  const isAuditor = ability.can('read', SLUGS.auditEntries)
  const parts = WORKFLOWS.filter(
    ({ collection, owned }) => 'secondLook' in owned && (isAuditor || ability.can('second-look', collection)),
  ).map(
    (workflow) => sql`(
      select ${workflow.collection}::text as collection, r.id::text, ${columnsOf(payload, workflow)}, r.state::text as state,
        r.updated_at, '' as action, 0 as count, r.second_look_due as look_due, r.forced_on
      from ${tableOf(workflow.collection)} r
      where r.second_look = 'open'
        and ${scopeOf(actor, isAuditor ? 'read' : 'second-look', workflow.collection, 'r')}
      order by r.second_look_due nulls last limit ${TASK_CAP})`,
  )
  if (parts.length === 0) return []
  const rows = await tx.query<LookRow>(sql.join(parts, sql` union all `))
  const looks: SecondLook[] = []
  for (const { look_due, forced_on, ...row } of rows) {
    // Open when it was forced, because the year was not known; known since, perhaps.
    const dueAt = isoOf(look_due) ?? (await secondLookDueOf(tx, forced_on))
    looks.push({ ...taskOf(row), dueAt, isOverdue: dueAt !== null && new Date(dueAt) < now })
  }
  const isOnlyAuditor = isAuditor && !actor.roles.some((role) => role !== 'auditor')
  return looks
    .filter(({ isOverdue }) => isOverdue || !isOnlyAuditor)
    .sort((a, b) => (a.dueAt ?? '9999').localeCompare(b.dueAt ?? '9999'))
}
