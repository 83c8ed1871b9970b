import { SLUGS } from '../collections/slugs'
import type { Slug } from '../collections/slugs'

/** A list somebody works from; labels under `credit:queues.<collection>.<name>`. */
export type CreditQueue = { name: string; states: readonly string[] }

const QUEUES: Partial<Record<Slug, readonly CreditQueue[]>> = {
  [SLUGS.creditRecords]: [
    { name: 'drafts', states: ['drafted'] },
    { name: 'review', states: ['in-review'] },
    { name: 'repair', states: ['repair-review'] },
    { name: 'standing', states: ['in-force'] },
    { name: 'over', states: ['repaired', 'ended', 'revoked', 'discarded'] },
  ],
  [SLUGS.commitments]: [
    { name: 'pending', states: ['pending'] },
    { name: 'due', states: ['due'] },
    { name: 'broken', states: ['broken'] },
    { name: 'settled', states: ['performed', 'lapsed'] },
  ],
  [SLUGS.creditGrades]: [
    { name: 'proposed', states: ['proposed'] },
    { name: 'override', states: ['override-review'] },
    { name: 'standing', states: ['in-force'] },
    { name: 'history', states: ['superseded', 'dropped'] },
  ],
  [SLUGS.inspectionDraws]: [
    { name: 'drafts', states: ['drafted'] },
    { name: 'under-way', states: ['announced', 'frozen', 'drawn'] },
    { name: 'published', states: ['published'] },
    { name: 'ended', states: ['abandoned', 'cancelled'] },
  ],
}

export const queuesOf = (slug: Slug): readonly CreditQueue[] => QUEUES[slug] ?? []
