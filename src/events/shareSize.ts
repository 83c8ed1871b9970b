/** Pixels, as Open Graph, and those who read it, show a link. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const
