import type { Endpoint, SanitizedCollectionConfig, SanitizedConfig } from 'payload'

import { SLUGS } from '../collections/slugs'
import { assertReadableQuery } from '../errors/assertReadableQuery'
import { boundRead } from '../hooks/boundRead'
import { nobody } from './accessTo'

const OWN = new Set<string>(Object.values(SLUGS))

/** Rules Payload's preferences state themselves: everybody has only their own. */
const STATED: Record<string, readonly string[]> = { 'payload-preferences': ['read', 'update', 'delete'] }

/** Payload answers these for every collection, and fails in those that have nothing of the kind. */
const hasAnswer = ({ versions, auth }: SanitizedCollectionConfig, path: string): boolean => {
  if (path.startsWith('/versions')) return Boolean(versions)
  return !path.startsWith('/verify') || Boolean(auth?.verify)
}

const reading = ({ handler, ...endpoint }: Endpoint): Endpoint => ({
  ...endpoint,
  handler: (req) => {
    assertReadableQuery(req)
    return handler(req)
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
    collection.hooks.beforeOperation.push(boundRead)
    if (!collection.endpoints) continue
    collection.endpoints = collection.endpoints.filter(({ path }) => hasAnswer(collection, path)).map(reading)
  }
  for (const global of config.globals) {
    if (global.endpoints) global.endpoints = global.endpoints.map(reading)
  }
  return config
}
