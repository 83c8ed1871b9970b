import type { CollectionBeforeValidateHook } from 'payload'

import { isSystemAdmin } from '../access/accounts'
import { reasonOf, Refusal } from '../errors/Refusal'

/**
 * A password is set by its owner, or anew by the system administrator who keeps accounts. Whoever grants roles could
 * otherwise sign in as the one they granted them to.
 */
export const refuseForeignPassword: CollectionBeforeValidateHook = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !data?.password || !req.user) return data
  const isOwn = (originalDoc as { id?: unknown } | undefined)?.id === req.user.id
  if (!isOwn && !isSystemAdmin({ req })) throw new Refusal(403, reasonOf('not-your-action'))
  return data
}
