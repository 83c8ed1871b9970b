import type { CollectionBeforeLoginHook } from 'payload'

import { reasonOf, Refusal } from '../errors/Refusal'

export const refuseDisabledAccount: CollectionBeforeLoginHook = ({ user }) => {
  if (user.disabled) throw new Refusal(403, reasonOf('account-disabled'))
}
