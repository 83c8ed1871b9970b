/** As whom somebody comments: asked for statistics, never required. */
export const SUBMITTER_KINDS = ['citizen', 'enterprise', 'organisation', 'institution', 'other'] as const

export type SubmitterKind = (typeof SUBMITTER_KINDS)[number]
