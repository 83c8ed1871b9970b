import { REGISTER_SLUGS, SLUGS } from '../collections/slugs'

/** The name of what an export holds, as a key of the texts. */
export const labelOfSource = (slug: string): string => {
  if (slug === SLUGS.eventRegistrations) return 'events:registrations.plural'
  return REGISTER_SLUGS.some((register) => register === slug)
    ? `registers:${slug}.plural`
    : 'live:exports.sheet'
}
