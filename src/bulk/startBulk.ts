import type { Payload, PayloadRequest, Where } from 'payload'

import type { StaffActor } from '../access/actor'
import type { Slug } from '../collections/slugs'
import { inTransaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { findList } from '../registers/desk/lists'
import { readRegisterFilter } from '../registers/desk/registerFilter'
import { findMatchingIds } from '../registers/desk/registerQueue'
import { startRun } from '../runs/startRun'
import { checkInput } from '../workflow/input'
import { getAction } from '../workflow/perform'

/** Most records of one run. */
export const MOST_IN_RUN = 10_000

export type BulkRequest = {
  collection: Slug
  action: string
  reason: unknown
  input: Record<string, unknown>
} & (
  | { ids: readonly string[] }
  | { where: Where }
  /** The address of a desk's list. */
  | { filter: string }
)

/** The records a list shows under this filter, as far as the person sees them. */
const findIds = async (req: PayloadRequest, collection: Slug, where: Where): Promise<string[]> => {
  const { docs } = await req.payload.find({
    collection,
    where,
    limit: MOST_IN_RUN + 1,
    pagination: false,
    depth: 0,
    select: {},
    req,
    user: req.user,
    overrideAccess: false,
  })
  return docs.map(({ id }) => String(id))
}

/** As `findIds`, of a desk's list. @throws Refusal 400 for another list */
const findFiltered = (payload: Payload, actor: StaffActor, collection: Slug, filter: string) => {
  const list = findList(collection)
  if (!list) throw new Refusal(400, reasonOf('malformed-request'))
  const asked = { actor, list, filter: readRegisterFilter(list, new URLSearchParams(filter)) }
  return findMatchingIds(payload, asked, MOST_IN_RUN + 1)
}

const idsOf = (req: PayloadRequest, actor: StaffActor, request: BulkRequest): Promise<string[]> => {
  const { collection } = request
  if ('ids' in request) return Promise.resolve([...new Set(request.ids)])
  if ('where' in request) return findIds(req, collection, request.where)
  return findFiltered(req.payload, actor, collection, request.filter)
}

/**
 * Has the worker do the same act on many records.
 *
 * @returns the run's id, and how many records it is about.
 * @throws Refusal 400 not an act for many at once · 422 nothing or too much chosen, or what was entered is wrong.
 */
export const startBulk = async (
  req: PayloadRequest,
  actor: StaffActor,
  request: BulkRequest,
): Promise<{ run: string; total: number }> => {
  const { collection, action } = request
  const definition = getAction(request)
  if (!definition.bulk) throw new Refusal(400, reasonOf('unknown-action', { action: action.slice(0, 40) }))
  const { input, reason, refusals } = checkInput(definition, request)
  if (refusals.length > 0) throw new Refusal(422, ...refusals)
  const ids = await idsOf(req, actor, request)
  if (ids.length === 0) throw new Refusal(422, reasonOf('nothing-chosen'))
  if (ids.length > MOST_IN_RUN) throw new Refusal(422, reasonOf('too-many-records', { max: MOST_IN_RUN }))
  const payload: Payload = req.payload
  const params = { collection, ids, action, reason, input }
  const run = await inTransaction(payload, (tx) =>
    startRun(tx, { kind: 'bulk', params, actor, total: ids.length }),
  )
  return { run, total: ids.length }
}
