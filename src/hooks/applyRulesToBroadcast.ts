import type { CollectionAfterChangeHook } from 'payload'

import { systemActor } from '../access/actor'
import { transactionOf } from '../db/transaction'
import { startScan } from '../moderation/findings/startScan'

/** What rules read, and what says that they are to read it otherwise. */
const READ = ['title', 'description', 'goods', 'aiFigure'] as const

/** What is written of a broadcast is looked at by the rules whenever it is written anew. */
export const applyRulesToBroadcast: CollectionAfterChangeHook = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  const now = doc as Record<string, unknown> & { id: string }
  const before = previousDoc as Record<string, unknown>
  if (operation === 'update' && READ.every((name) => now[name] === before[name])) return
  await startScan(await transactionOf(req), {
    subject: { collection: 'broadcasts', id: now.id },
    actor: systemActor('rules'),
  })
}
