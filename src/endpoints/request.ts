import type { PayloadRequest } from 'payload'

import { isStaff } from '../access/accounts'
import { staffActorOf } from '../access/actor'
import type { StaffActor } from '../access/actor'
import type { Slug } from '../collections/slugs'
import { reasonOf, Refusal } from '../errors/Refusal'
import type { Batches } from '../imports/batch'
import { isBatches } from '../imports/targets'
import { findWorkflow } from '../workflow/registry'

/** @throws Refusal 403 when nobody is signed in, or an account without roles, or a disabled one. */
export const getStaff = (req: PayloadRequest): StaffActor => {
  if (!req.user || !isStaff({ req })) throw new Refusal(403, reasonOf('not-signed-in'))
  return staffActorOf(req.user)
}

const textParam = (req: PayloadRequest, name: string): string => {
  const value = req.routeParams?.[name]
  return typeof value === 'string' ? value : ''
}

/** The reviewed record a path names. @throws Refusal 404 for a collection without a workflow. */
export const getSubject = (req: PayloadRequest): { collection: Slug; id: string } => {
  const workflow = findWorkflow(textParam(req, 'collection'))
  if (!workflow) throw new Refusal(404, reasonOf('not-found'))
  return { collection: workflow.collection, id: textParam(req, 'id') }
}

/** The file handed in that a path names. @throws Refusal 404 for another collection. */
export const getBatch = (req: PayloadRequest): { collection: Batches; id: string } => {
  const collection = textParam(req, 'collection')
  if (!isBatches(collection)) throw new Refusal(404, reasonOf('not-found'))
  return { collection, id: textParam(req, 'id') }
}

/** The JSON object of a request. @throws Refusal 400 for anything else. */
export const getJsonBody = async (req: PayloadRequest): Promise<Record<string, unknown>> => {
  const body: unknown = await req.json?.().catch(() => undefined)
  if (body === null || typeof body !== 'object' || Array.isArray(body)) {
    throw new Refusal(400, reasonOf('malformed-request'))
  }
  return body as Record<string, unknown>
}

/** The distinct ids of a list in a request. @throws Refusal 400 for anything but a list of texts. */
export const getIds = (body: Record<string, unknown>, name: string): string[] => {
  const ids = body[name]
  if (!Array.isArray(ids) || !ids.every((id) => typeof id === 'string')) {
    throw new Refusal(400, reasonOf('malformed-request'))
  }
  return [...new Set(ids)]
}

export const stringIn = (body: Record<string, unknown>, name: string): string | undefined => {
  const value = body[name]
  return typeof value === 'string' ? value : undefined
}
