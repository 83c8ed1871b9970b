import type { CollectionBeforeChangeHook } from 'payload'

import { accountKeyOf } from '../livestream/platforms'

/** The key a room is found by when somebody reports it. */
export const nameRoom: CollectionBeforeChangeHook = ({ data }) =>
  typeof data.platformAccount === 'string'
    ? { ...data, accountKey: accountKeyOf(data.platformAccount) }
    : data
