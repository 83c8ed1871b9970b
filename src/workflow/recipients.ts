import { sql } from '@payloadcms/db-postgres/drizzle'

import { actingFor, may } from '../access/abilities'
import type { StaffActor } from '../access/actor'
import { findStaffByRoles, findStaffMember } from '../access/findStaff'
import type { Role } from '../access/roles'
import type { Slug } from '../collections/slugs'
import type { Transaction } from '../db/transaction'
import type { ActionContext, ActionDefinition, RecordData, WorkflowDefinition } from './definition'
import { findParts } from './fourEyes'
import type { Part } from './fourEyes'
import { getWorkflow } from './registry'
import { tableOf } from './tableOf'

/** What one person is told: records that now stand in one state. */
export type Recipient = { user: string; state: string; records: string[] }

type Named = [action: string, definition: ActionDefinition]

/** The acts that bring a record on from this state: the steps forward, or any that move it where there is none. */
const nextActions = ({ actions }: WorkflowDefinition, state: string): Named[] => {
  const moving = Object.entries<ActionDefinition>(actions).filter(
    ([, { from, to, by, all }]) => typeof by === 'object' && from.includes(state) && (to !== 'same' || all),
  )
  const forward = moving.filter(([, { intent }]) => intent === 'primary')
  return forward.length > 0 ? forward : moving
}

const rolesOf = (next: readonly Named[]): Role[] => [
  ...new Set(next.flatMap(([, { by }]) => (Array.isArray(by) ? (by as readonly Role[]) : []))),
]

/** Those whom the records themselves name for the step: the owner of a review. */
const findNamed = async (tx: Transaction, next: readonly Named[], records: readonly RecordData[]) => {
  const columns = next.flatMap(([, { by }]) => (typeof by === 'object' && 'person' in by ? [by.person] : []))
  const ids = new Set(records.flatMap((record) => columns.map((column) => record[column])))
  const people = await Promise.all(
    [...ids].filter((id) => typeof id === 'string').map((id) => findStaffMember(tx, id)),
  )
  return people.filter((person) => person !== undefined)
}

type Question = {
  workflow: WorkflowDefinition
  record: RecordData
  next: readonly Named[]
  parts: readonly Part[]
}

const canAct = (person: StaffActor, { workflow: { collection }, record, next, parts }: Question): boolean =>
  may(person, 'read', collection, record) &&
  next.some(([action, { differsFrom }]) => {
    const those = [person.id, actingFor(person, action, collection, record).for?.id]
    const tookPart = parts.some(
      (part) =>
        part.subject === record.id && those.includes(part.person) && differsFrom?.includes(part.action),
    )
    return !tookPart && may(person, action, collection, record)
  })

/** Who holds each record now, as the act has left it. */
const findHolders = async (
  tx: Transaction,
  { collection, owned }: WorkflowDefinition,
  ids: readonly string[],
) => {
  if (!('assignee' in owned)) return new Map<string, string>()
  const rows = await tx.query<{ id: string; holder: string }>(sql`
    select id::text, assignee_id::text as holder from ${tableOf(collection)}
    where id = any(${`{${ids.join(',')}}`}::uuid[]) and assignee_id is not null`)
  return new Map(rows.map(({ id, holder }) => [id, holder]))
}

/** Who holds the record is told alone. */
const narrowTo = (holder: string | undefined, people: readonly StaffActor[]) => {
  const held = people.filter(({ id }) => id === holder)
  return held.length > 0 ? held : people
}

const findActors = async (
  tx: Transaction,
  workflow: WorkflowDefinition,
  state: string,
  records: readonly RecordData[],
) => {
  const next = nextActions(workflow, state)
  if (next.length === 0) return records.map((record) => ({ record, people: [] }))
  const candidates = [...(await findStaffByRoles(tx, rolesOf(next))), ...(await findNamed(tx, next, records))]
  const ids = records.map(({ id }) => id)
  const holders = await findHolders(tx, workflow, ids)
  const parts = await findParts(tx, {
    collection: workflow.collection,
    ids,
    initial: workflow.initial,
    actions: [...new Set(next.flatMap(([, { differsFrom }]) => differsFrom ?? []))],
  })
  return records.map((record) => {
    const able = candidates.filter(
      (person, at) =>
        candidates.findIndex(({ id }) => id === person.id) === at &&
        canAct(person, { workflow, record, next, parts }),
    )
    return { record, people: narrowTo(holders.get(record.id), able) }
  })
}

/** Whether the person sees the record by virtue of this one role, their own or a borrowed one. */
const mayAs = (person: StaffActor, role: Role, collection: Slug, record: RecordData) =>
  [person, ...person.lent].some(
    ({ roles, agency, counties }) =>
      roles.includes(role) &&
      may({ ...person, roles: [role], agency, counties, lent: [] }, 'read', collection, record),
  )

/** Those of these roles, in person or on loan, who see the record. */
const findReaders = async (
  tx: Transaction,
  { collection }: WorkflowDefinition,
  roles: readonly Role[],
  records: readonly RecordData[],
) => {
  const candidates = await findStaffByRoles(tx, roles)
  return records.map((record) => ({
    record,
    people: candidates.filter((person) => roles.some((role) => mayAs(person, role, collection, record))),
  }))
}

/**
 * Who is told of records that have just been acted on: those who may act on that very record from where it stands now
 * (role, scope and four eyes), the holder alone where there is one, never who acted.
 *
 * @param contexts acts of one actor on records of one collection.
 */
export const findRecipients = async (
  tx: Transaction,
  contexts: readonly ActionContext[],
  audience: 'actors' | 'superiors' | readonly Role[],
): Promise<Recipient[]> => {
  const recipients = new Map<string, Recipient>()
  for (const state of new Set(contexts.map(({ to }) => to))) {
    const here = contexts.filter(({ to }) => to === state)
    const records = here.map(({ record }) => ({ ...record, state }))
    const [{ collection, actor }] = here as [ActionContext]
    const workflow = getWorkflow(collection)
    const roles = audience === 'superiors' ? workflow.states[state]?.escalatesTo : audience
    const found =
      typeof roles === 'object'
        ? await findReaders(tx, workflow, roles, records)
        : await findActors(tx, workflow, state, records)
    for (const { record, people } of found) {
      for (const { id } of people.filter((person) => actor.kind !== 'staff' || person.id !== actor.id)) {
        const key = `${id} ${state}`
        const known = recipients.get(key) ?? { user: id, state, records: [] }
        known.records.push(record.id)
        recipients.set(key, known)
      }
    }
  }
  return [...recipients.values()]
}
