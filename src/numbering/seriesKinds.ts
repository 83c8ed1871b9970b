import { REGISTER_SLUGS } from '../collections/slugs'

/** Letters of livestream cases: notices, referrals. */
export const LETTER_SERIES = 'letters'

/** Certificates of what talent programmes award. */
export const AWARD_SERIES = 'talent-awards'

/** Decisions on credit records, repairs and grades. */
export const CREDIT_SERIES = 'credit-decisions'

/** Everything a deployment sets a 机关代字 for: a register's certificates are numbered under its own name. */
export const SERIES_KINDS = [...REGISTER_SLUGS, AWARD_SERIES, CREDIT_SERIES, LETTER_SERIES] as const

export type SeriesKind = (typeof SERIES_KINDS)[number]

/** Its name, as a key of the texts. */
export const labelOfSeriesKind = (kind: SeriesKind): string =>
  REGISTER_SLUGS.some((slug) => slug === kind)
    ? `registers:${kind}.plural`
    : `fields:settings.seriesKinds.${kind}`
