import { v7 as uuidv7 } from 'uuid'

import { SLUGS } from '../../../collections/slugs'
import type { Transaction } from '../../../db/transaction'
import { enqueueAll } from '../../../outbox/enqueue'
import type { Follow } from '../../../workflow/definition'

/** A look and who has been given it. */
export type Hand = { look: string; to: string }

/** Tells each what they have been given, all at once. */
export const tellOwners = (tx: Transaction, dealt: readonly Hand[]): Promise<void> =>
  enqueueAll(
    tx,
    [...new Set(dealt.map(({ to }) => to))].map((user) => {
      const records = dealt.filter(({ to }) => to === user).map(({ look }) => look)
      const parcel = {
        kind: 'mail',
        template: 'work-waiting',
        collection: SLUGS.qualityLooks,
        records: records.slice(0, 10),
        count: records.length,
        state: 'dealt',
        user,
      } as const
      return { id: uuidv7(), parcel }
    }),
  )

export const tellAssignee: Follow = ({ tx, record, input }) =>
  tellOwners(tx, input.assignee ? [{ look: record.id, to: input.assignee }] : [])
