import type { CSSProperties } from 'react'

/** The indentation of a level, for the style sheet to scale: none for level 1 and what stands outside the tree. */
export const indentOf = (level: number): CSSProperties =>
  ({ '--desk-level': Math.max(0, level - 1) }) as CSSProperties
