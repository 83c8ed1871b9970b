'use client'

/** What was said in a broadcast and written beside it. */
export const BroadcastTexts = () => null
