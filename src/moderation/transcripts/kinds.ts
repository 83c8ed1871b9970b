/** What a text of a broadcast is: what was said in it, or what viewers wrote beside it. */
export const TEXT_KINDS = ['transcript', 'comments'] as const

export type TextKind = (typeof TEXT_KINDS)[number]
