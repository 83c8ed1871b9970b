import { randomBytes } from 'node:crypto'

import type { CollectionAfterChangeHook, CollectionBeforeValidateHook } from 'payload'

import { transactionOf } from '../db/transaction'
import { enqueue } from '../outbox/enqueue'

/** Made by somebody, rather than at the server. */
const isMadeForAnother = (operation: string, req: { user?: unknown }): boolean =>
  operation === 'create' && Boolean(req.user)

/** Whoever keeps accounts knows the password of none: a new one has one that nobody knows. */
export const setFirstPassword: CollectionBeforeValidateHook = ({ data, operation, req }) =>
  isMadeForAnother(operation, req) ? { ...data, password: randomBytes(32).toString('base64url') } : data

/** Its owner sets another by a link that is mailed to them. */
export const mailFirstLink: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (!isMadeForAnother(operation, req)) return
  const user = String((doc as { id: unknown }).id)
  await enqueue(await transactionOf(req), { kind: 'mail', template: 'password-link', user, why: 'first' })
}
