/** Marks of a comment, in the order of their bits in a tally's `flags`. */
export const FLAGS = ['late', 'unverified', 'suspect', 'disowned'] as const

export type Flag = (typeof FLAGS)[number]
