import type { Payload } from 'payload'

import { compareRevisions, correctStoredMapping } from '../clauses/saveMapping'
import { SLUGS } from '../collections/slugs'
import { mappings } from './data/mappings'
import type { SeedMapping } from './data/types'
import { getPerson } from './people'
import type { SeededRevisions } from './policies'

const revisionOf = (revisions: SeededRevisions, key: string) => {
  const found = revisions.get(key)
  if (!found) throw new TypeError(`Demo revision ${key} is missing`)
  return found.revision
}

/** Where the clauses of one round's text stand in the next one's, partly confirmed by the editor. */
export const seedMappings = async (payload: Payload, revisions: SeededRevisions): Promise<void> => {
  const { user } = await getPerson(payload, 'editor')
  for (const { policy, from, to, confirmed } of mappings as readonly SeedMapping[]) {
    const earlier = revisionOf(revisions, `${policy}/${from}`)
    const later = revisionOf(revisions, `${policy}/${to}`)
    const known = await payload.count({
      collection: SLUGS.clauseMappings,
      where: { and: [{ fromRevision: { equals: earlier } }, { toRevision: { equals: later } }] },
      user,
      overrideAccess: false,
    })
    if (known.totalDocs > 0) continue
    const id = await compareRevisions(payload, { from: earlier, to: later, user })
    for (const row of confirmed) await correctStoredMapping(payload, { id, ...row, user })
  }
}
