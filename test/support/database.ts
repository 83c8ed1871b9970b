import { randomUUID } from 'node:crypto'

import type { Payload } from 'payload'
import { cloneTemplate } from '../../scripts/testDatabases.mjs'

const need = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: integration tests are named *.int.test.ts`)
  return value
}

/**
 * A migrated, empty database of one's own, cloned from the template, and made `DATABASE_URL`. It is dropped after
 * this process has ended.
 *
 * Every `*.int.test.ts` file has one already, made by `ownDatabase.ts` before the file is loaded.
 * @returns its address
 */
export async function createTestDatabase(): Promise<string> {
  const url = await cloneTemplate(need('TEST_TEMPLATE_URL'), randomUUID().slice(0, 8))
  process.env.DATABASE_URL = url
  return url
}

/** The current test database as seen by a superuser, who may do what the application's role may not. */
export function superuserUrl(): string {
  const superuser = new URL(need('TEST_SUPERUSER_URL'))
  superuser.pathname = new URL(need('DATABASE_URL')).pathname
  return superuser.toString()
}

let payload: Promise<Payload> | undefined

async function loadPayload(): Promise<Payload> {
  const [{ getPayload }, { default: config }] = await Promise.all([
    import('payload'),
    import('../../payload.config'),
  ])
  return getPayload({ config })
}

/** Payload on this test file's database; one instance for the whole file, closed after its last test. */
export function getTestPayload(): Promise<Payload> {
  payload ??= loadPayload()
  return payload
}

/** Closes what `getTestPayload` opened; `ownDatabase.ts` calls it after each file. */
export async function destroyTestPayload(): Promise<void> {
  const open = payload
  payload = undefined
  await (await open)?.destroy()
  ;(globalThis as { _payload?: Map<string, unknown> })._payload?.clear()
}
