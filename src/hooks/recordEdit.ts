import { isDeepStrictEqual } from 'node:util'

import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  FlattenedField,
  GlobalAfterChangeHook,
} from 'payload'

import { actingFor } from '../access/abilities'
import { actorOf, systemActor } from '../access/actor'
import type { Actor } from '../access/actor'
import { appendAudit } from '../audit/append'
import type { Slug } from '../collections/slugs'
import { transactionOf } from '../db/transaction'

type Data = Record<string, unknown>

/** Not of the record's substance, or secret: never in the trail. */
const LEFT_OUT = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'revision',
  'state',
  'globalType',
  'password',
  'hash',
  'salt',
  'sessions',
  'resetPasswordToken',
  'resetPasswordExpiration',
  'loginAttempts',
  'lockUntil',
  // Follows from the delegations, which have trails of their own.
  'lent',
])

/** Longer values (clause trees, whole texts) are recorded as changed, not copied: the record itself keeps them. */
const LONGEST_COPY = 2000

const copyOf = (value: unknown): unknown => {
  const json = JSON.stringify(value ?? null)
  return json.length > LONGEST_COPY ? { length: json.length } : JSON.parse(json)
}

/** A relation as its id: how deep a request asked to see related records is no change of this one. */
const idsOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(idsOf)
  return value !== null && typeof value === 'object' && 'id' in value ? value.id : value
}

const storedIn = ({ type }: FlattenedField, value: unknown): unknown =>
  type === 'relationship' || type === 'upload' ? idsOf(value) : value

/** Field by field: what it was and what it is. Lists of records elsewhere that point here are not of this record. */
const changesOf = (fields: readonly FlattenedField[], before: Data, after: Data) =>
  Object.fromEntries(
    fields
      .filter((field) => field.type !== 'join' && !LEFT_OUT.has(field.name))
      .map((field) => ({
        name: field.name,
        was: storedIn(field, before[field.name]) ?? null,
        is: storedIn(field, after[field.name]) ?? null,
      }))
      .filter(({ was, is }) => !isDeepStrictEqual(was, is))
      .map(({ name, was, is }) => [name, { before: copyOf(was), after: copyOf(is) }]),
  )

/** When the act took place: now, unless the server itself says otherwise (demo data tells of past weeks). */
const timeOf = ({ context }: { context: Record<string, unknown> }) =>
  context.now instanceof Date ? context.now : new Date()

const actorOfRequest = (req: Parameters<typeof actorOf>[0]): Actor => {
  const actor = actorOf(req)
  return actor.kind === 'public' ? systemActor('local') : actor
}

/** Appends who created or edited the record and what changed, in the operation's own transaction. */
export const recordEdit: CollectionAfterChangeHook = async ({
  collection,
  doc,
  previousDoc,
  operation,
  req,
}) => {
  const record = doc as Data & { id: string }
  const changes = {
    ...changesOf(collection.flattenedFields, operation === 'create' ? {} : (previousDoc as Data), record),
    ...(req.context.passwordChanged ? { password: { changed: true } } : {}),
  }
  if (operation === 'update' && Object.keys(changes).length === 0) return
  const state = typeof record.state === 'string' ? record.state : null
  await appendAudit(await transactionOf(req), {
    collection: collection.slug,
    id: record.id,
    action: operation === 'create' ? 'create' : 'edit',
    actor: actingFor(actorOfRequest(req), operation, collection.slug as Slug, {
      ...record,
      agency: idsOf(record.agency),
      county: idsOf(record.county),
    }),
    at: timeOf(req),
    fromState: operation === 'create' ? null : state,
    toState: state,
    data: { changes },
  })
}

export const recordDeletion: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  await appendAudit(await transactionOf(req), {
    collection: collection.slug,
    id: String(id),
    action: 'delete',
    actor: actorOfRequest(req),
    at: timeOf(req),
  })
}

export const recordGlobalEdit: GlobalAfterChangeHook = async ({ global, doc, previousDoc, req }) => {
  const changes = changesOf(global.flattenedFields, previousDoc as Data, doc as Data)
  if (Object.keys(changes).length === 0) return
  await appendAudit(await transactionOf(req), {
    collection: global.slug,
    id: global.slug,
    action: 'edit',
    actor: actorOfRequest(req),
    at: timeOf(req),
    data: { changes },
  })
}
