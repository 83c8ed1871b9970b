import type { CollectionAfterLoginHook, CollectionBeforeOperationHook } from 'payload'

import { staffActorOf } from '../access/actor'
import { appendAudit } from '../audit/append'
import { SLUGS } from '../collections/slugs'
import { transactionOf } from '../db/transaction'
import { assertStrongPassword } from './refuseWeakPassword'

/** Payload sets a password from a mailed link past the collection's own rules: the same strength is asked for here. */
export const checkPasswordReset: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  // A reset ends in a login; one context serves one request.
  req.context.passwordReset = operation === 'resetPassword'
  if (operation !== 'resetPassword') return
  assertStrongPassword((args as { data?: { password?: unknown } }).data?.password, req)
}

/** Appends the reset to the account's trail, in the transaction of the reset. */
export const recordPasswordReset: CollectionAfterLoginHook = async ({ req, user }) => {
  if (!req.context.passwordReset) return
  await appendAudit(await transactionOf(req), {
    collection: SLUGS.users,
    id: String(user.id),
    action: 'edit',
    actor: staffActorOf(user),
    at: new Date(),
    data: { changes: { password: { changed: true } } },
  })
}
