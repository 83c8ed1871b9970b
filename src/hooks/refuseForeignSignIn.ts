import type { CollectionBeforeValidateHook } from 'payload'

import { isSystemAdmin } from '../access/accounts'
import type { Role } from '../access/roles'
import { reasonOf, Refusal } from '../errors/Refusal'

/** Those who watch whoever keeps accounts: the three administrators are three 三员分立 only if none can sign in as another. */
const WATCHERS: readonly Role[] = ['security-admin', 'auditor']

type Account = { id?: unknown; email?: string; roles?: Role[] | null }

const waysIn = ({ password, email }: { password?: unknown; email?: unknown }, original: Account): boolean =>
  Boolean(password) || (email !== undefined && email !== original.email)

/**
 * A password is set by its owner, or anew by the system administrator who keeps accounts. Whoever grants roles could
 * otherwise sign in as the one they granted them to; and whoever keeps accounts, as the one who watches them: the password and
 * address of such an account are its owner's alone, who gets a new password by mail.
 */
export const refuseForeignSignIn: CollectionBeforeValidateHook = ({ data, operation, originalDoc, req }) => {
  const original = (originalDoc ?? {}) as Account
  if (operation !== 'update' || !data || !req.user || original.id === req.user.id) return data
  if (!waysIn(data, original)) return data
  if (!isSystemAdmin({ req })) throw new Refusal(403, reasonOf('not-your-action'))
  if (WATCHERS.some((role) => original.roles?.includes(role))) {
    throw new Refusal(403, reasonOf('account-of-watcher'))
  }
  return data
}
