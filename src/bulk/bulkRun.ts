import type { Slug } from '../collections/slugs'
import type { RefusalReason } from '../errors/Refusal'
import { defineRun } from '../runs/definition'
import { performMany } from '../workflow/performMany'

/** Records of one step: a second or two of work. */
export const BULK_STEP = 100

export type BulkParams = {
  collection: Slug
  ids: string[]
  action: string
  reason: string | null
  input: Record<string, string>
}

export type BulkRefusal = { id: string; reasons: RefusalReason[] }

/** How many have been looked at, and each record that was refused with every reason. */
export type BulkCursor = { next: number; performed: number; refused: BulkRefusal[] }

const START: BulkCursor = { next: 0, performed: 0, refused: [] }

/** The same act on many records, a hundred to a commit, by their owner with the rights of that moment. */
export const bulkRun = defineRun<BulkParams, BulkCursor>({
  kind: 'bulk',
  step: async ({ tx, params: { collection, ids, action, reason, input }, cursor, actor }) => {
    const from = cursor ?? START
    const these = ids.slice(from.next, from.next + BULK_STEP)
    const { performed, refused } = await performMany(tx, {
      collection,
      ids: these,
      action,
      actor,
      reason: reason ?? undefined,
      input,
    })
    const next: BulkCursor = {
      next: from.next + these.length,
      performed: from.performed + performed.length,
      refused: [...from.refused, ...refused],
    }
    const result = { collection, action, performed: next.performed, refused: next.refused.length }
    return { done: these.length, cursor: next, finished: next.next >= ids.length, result }
  },
})
