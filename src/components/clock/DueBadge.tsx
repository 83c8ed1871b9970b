import type { DueWords } from './dueBadge'

/** How long there still is; red once it is over, amber today and tomorrow. */
export const DueBadge = ({ words, urgency }: DueWords) => (
  <span className={`desk-clock desk-clock--${urgency}`}>{words}</span>
)
