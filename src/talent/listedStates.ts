/** States whose applicants are named on the public page. */
export const LISTED_STATES = ['shortlisted', 'objected', 'awarded'] as const
