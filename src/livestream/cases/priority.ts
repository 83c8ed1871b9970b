import type { Topic } from '../policyCodes'

/** How grave a report of a topic is taken to be until somebody has looked. */
export const SEVERITY_OF_TOPIC: Record<Topic, number> = {
  security: 4,
  'ethnic-religion': 4,
  'crime-violence': 4,
  minors: 4,
  'culture-heroes': 3,
  rumours: 3,
  rights: 3,
  commerce: 2,
  vulgarity: 2,
  discrimination: 2,
  environment: 2,
  place: 2,
  'platform-duty': 1,
  other: 1,
}

const SEVERITY_WEIGHT = 1000
const MOST_FOR_REACH = 600
const MOST_FOR_REPORTS = 200
const MOST_FOR_RECORD = 100

export type Weight = {
  severity: number
  /** Viewers or followers, whichever is known. */
  reach: number
  /** People who have reported it. */
  reporters: number
  /** How often the best of them has been right, 0 to 1. */
  credibility: number
}

/** A reporter nobody knows counts as one who is right half the time. */
export const credibilityOf = ({ upheld, dismissed }: { upheld: number; dismissed: number }): number =>
  (upheld + 1) / (upheld + dismissed + 2)

/**
 * Where a case stands in the queue: how grave it is decides, then how many see it, then who says so. Equals are taken by
 * their due time.
 */
export const priorityOf = ({ severity, reach, reporters, credibility }: Weight): number => {
  const seen = Math.min(Math.log10(Math.max(reach, 0) + 1) * 75, MOST_FOR_REACH)
  const told = Math.min(Math.log2(Math.max(reporters, 0) + 1) * 25, MOST_FOR_REPORTS)
  return Math.round(severity * SEVERITY_WEIGHT + seen + told + credibility * MOST_FOR_RECORD)
}
