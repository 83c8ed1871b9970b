/** Longest reason, in code points. */
export const MAX_REASON = 2000
