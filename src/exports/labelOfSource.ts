import { REGISTER_SLUGS } from '../collections/slugs'

/** The name of what an export holds, as a key of the texts. */
export const labelOfSource = (slug: string): string =>
  REGISTER_SLUGS.some((register) => register === slug) ? `registers:${slug}.plural` : 'live:exports.sheet'
