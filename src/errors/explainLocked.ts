import { Forbidden } from 'payload'
import type { AfterErrorHook } from 'payload'

import { may } from '../access/abilities'
import { actorOf } from '../access/actor'
import { localeOf } from '../i18n/localeOf'
import type { RecordData } from '../workflow/definition'
import { findWorkflow } from '../workflow/registry'
import { reasonOf } from './Refusal'
import { sentenceOf } from './translateRefusal'

/**
 * Who may edit such records, but not in this one's state, reads why: Payload's own answer to a locked record is that
 * one is not allowed to, without a reason.
 */
export const explainLocked: AfterErrorHook = async ({ collection, error, req }) => {
  const id = req.routeParams?.id
  const workflow = collection && findWorkflow(collection.slug)
  if (
    !(error instanceof Forbidden) ||
    req.method !== 'PATCH' ||
    !workflow ||
    !req.user ||
    typeof id !== 'string'
  )
    return
  const record = await req.payload.db.findOne<RecordData>({
    collection: workflow.collection,
    where: { id: { equals: id } },
  })
  if (!record || workflow.editable.includes(record.state)) return
  const actor = actorOf(req)
  const isSeen = may(actor, 'read', workflow.collection, record)
  const mightEdit = workflow.editable.some((state) =>
    may(actor, 'update', workflow.collection, { ...record, state }),
  )
  if (!isSeen || !mightEdit) return
  const reason = reasonOf('not-editable-in-state', { collection: workflow.collection, state: record.state })
  return { status: 403, response: { errors: [{ ...reason, message: sentenceOf(localeOf(req), reason) }] } }
}
