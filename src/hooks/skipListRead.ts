import type { CollectionBeforeOperationHook } from 'payload'

const NOTHING = { id: { equals: '00000000-0000-0000-0000-000000000000' } }

/**
 * The admin panel's list (nobody else asks for the lock status) counts and reads comments before it hands over to the
 * queue, which reads its own page: at a million comments that count would be most of the time.
 */
export const skipListRead: CollectionBeforeOperationHook = ({ args, operation }) =>
  operation === 'read' && 'includeLockStatus' in args && args.includeLockStatus
    ? { ...args, limit: 1, pagination: false, where: NOTHING }
    : args
