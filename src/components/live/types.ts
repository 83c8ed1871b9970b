import type { HeatClause } from '../../live/draftClauses'
import type { LiveFacts } from '../../live/liveFacts'

/** What the server knows when the live view opens; all of it plain data. */
export type LiveSetup = {
  id: string
  facts: LiveFacts
  clauses: HeatClause[]
  counties: { value: string; label: string }[]
  /** Names of the counties a county officer is limited to; empty: everything of the consultation. */
  limitedTo: string[]
}
