import type { Payload } from 'payload'

import { SLUGS } from '../collections/slugs'
import { reasonTemplates } from './data/reasonTemplates'
import { getPerson } from './people'

/** The division's reason templates, unless it has any. @returns how many were made. */
export const seedReasonTemplates = async (payload: Payload): Promise<number> => {
  const { user } = await getPerson(payload, 'editor')
  const { totalDocs } = await payload.count({
    collection: SLUGS.reasonTemplates,
    user,
    overrideAccess: false,
  })
  if (totalDocs > 0) return 0
  for (const data of reasonTemplates) {
    await payload.create({
      collection: SLUGS.reasonTemplates,
      user,
      overrideAccess: false,
      data: data as never, // hooks fill in the rest
    })
  }
  return reasonTemplates.length
}
