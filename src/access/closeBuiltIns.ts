import { APIError } from 'payload'
import type { Endpoint, PayloadRequest, SanitizedCollectionConfig, SanitizedConfig } from 'payload'

import { SLUGS } from '../collections/slugs'
import { assertReadableQuery } from '../errors/assertReadableQuery'
import { reasonOf, Refusal } from '../errors/Refusal'
import { boundRead } from '../hooks/boundRead'
import { refuseUnreadableData } from '../hooks/refuseUnreadableData'
import { refuseUnreadableName } from '../hooks/refuseUnreadableName'
import { nobody } from './accessTo'

const OWN = new Set<string>(Object.values(SLUGS))

/** Rules Payload's preferences state themselves: everybody has only their own. */
const STATED: Record<string, readonly string[]> = { 'payload-preferences': ['read', 'update', 'delete'] }

/** Payload answers these for every collection, and fails in those that have nothing of the kind. */
const hasAnswer = ({ versions, auth }: SanitizedCollectionConfig, path: string): boolean => {
  if (path.startsWith('/versions')) return Boolean(versions)
  return !path.startsWith('/verify') || Boolean(auth?.verify)
}

/** Fields of a form that are no JSON, or a form that breaks off: an error before anything of it is known. */
const isUnreadBody = (error: unknown, { data, file, headers }: PayloadRequest): boolean => {
  const isForm = (headers.get('content-type') ?? '').includes('multipart/')
  const isRefused = error instanceof APIError && error.status < 500
  return isForm && !data && !file && !isRefused
}

const reading = ({ handler, ...endpoint }: Endpoint): Endpoint => ({
  ...endpoint,
  handler: async (req) => {
    assertReadableQuery(req)
    try {
      return await handler(req)
    } catch (error) {
      throw isUnreadBody(error, req) ? new Refusal(400, reasonOf('malformed-request')) : error
    }
  },
})

/**
 * Payload adds collections of its own (migrations, preferences, key-value store) and leaves rules of theirs to its
 * default, which lets any signed-in user do anything. Nobody needs them through an operation: Payload itself goes to
 * the database directly. To its other collections it adds reads without an end, and
 * to all of them queries it takes unseen.
 */
export const closeBuiltIns = (config: SanitizedConfig): SanitizedConfig => {
  for (const { slug, access } of config.collections.filter((collection) => !OWN.has(collection.slug))) {
    for (const operation of ['create', 'read', 'update', 'delete'] as const) {
      if (!STATED[slug]?.includes(operation)) access[operation] = nobody
    }
  }
  for (const collection of config.collections) {
    collection.hooks.beforeOperation.unshift(refuseUnreadableData)
    collection.hooks.beforeOperation.push(boundRead)
    if (collection.upload) collection.hooks.beforeOperation.unshift(refuseUnreadableName)
    if (!collection.endpoints) continue
    collection.endpoints = collection.endpoints.filter(({ path }) => hasAnswer(collection, path)).map(reading)
  }
  for (const global of config.globals) {
    global.hooks.beforeOperation = [refuseUnreadableData, ...(global.hooks.beforeOperation ?? [])]
    if (global.endpoints) global.endpoints = global.endpoints.map(reading)
  }
  return config
}
