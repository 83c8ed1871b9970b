import { REGISTER_SLUGS, SLUGS, TALENT_SLUGS } from '../collections/slugs'

const LABELS: Record<string, string> = {
  [SLUGS.eventRegistrations]: 'events:registrations.plural',
  [SLUGS.creditRecords]: 'fields:creditRecords.plural',
  [SLUGS.commitments]: 'fields:commitments.plural',
  [SLUGS.creditGrades]: 'fields:creditGrades.plural',
  [SLUGS.inspectionDraws]: 'fields:inspectionDraws.plural',
  ...Object.fromEntries(
    [...REGISTER_SLUGS, ...TALENT_SLUGS].map((slug) => [slug, `registers:${slug}.plural`]),
  ),
}

/** The name of what an export holds, as a key of the texts. */
export const labelOfSource = (slug: string): string => LABELS[slug] ?? 'live:exports.sheet'
