import type { Payload } from 'payload'

import { SLUGS } from '../collections/slugs'
import { perform } from '../workflow/perform'
import { textRules } from './data/textRules'
import type { SeedTextRule } from './data/types'
import { getPerson } from './people'

/** Who brings a rule how far: the one who wrote it cannot put it in force. */
const STEPS: Record<SeedTextRule['state'], readonly (readonly [action: string, by: string])[]> = {
  draft: [],
  shadow: [['try-out', 'senior-moderator']],
  live: [
    ['try-out', 'senior-moderator'],
    ['go-live', 'senior-moderator2'],
  ],
}

const seedRule = async (payload: Payload, source: SeedTextRule, known: ReadonlyMap<string, string>) => {
  const { key: _, state, replaces, ...data } = source
  const { user } = await getPerson(payload, 'senior-moderator')
  const { id } = await payload.create({
    collection: SLUGS.textRules,
    user,
    overrideAccess: false,
    data: { ...data, ...(replaces && { replaces: known.get(replaces) }) } as never, // hooks fill in the rest
  })
  for (const [action, by] of STEPS[state]) {
    const { actor } = await getPerson(payload, by)
    await perform(payload, { collection: SLUGS.textRules, id, action, actor })
  }
  return id
}

/** A set of text rules to begin with, unless there are any. @returns how many were made. */
export const seedTextRules = async (payload: Payload): Promise<number> => {
  const { user } = await getPerson(payload, 'senior-moderator')
  const { totalDocs } = await payload.count({ collection: SLUGS.textRules, user, overrideAccess: false })
  if (totalDocs > 0) return 0
  const known = new Map<string, string>()
  for (const source of textRules) known.set(source.key, await seedRule(payload, source, known))
  return known.size
}
