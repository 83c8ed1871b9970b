import type { Tone } from '../../workflow/definition'
import type { PointPage } from '../../points/findPoints'
import type { PointsDeskView } from '../../points/pointsDesk'

/** What the server knows when the desk opens; all of it plain data. */
export type PointsSetup = {
  desk: PointsDeskView
  points: PointPage
  clauseCap: number
  /** Of a point's states. */
  tones: Record<string, Tone>
}

/** What stands in the middle: the comments on a clause (null: on the draft as a whole), or those of a point. */
export type Place = { clause: string | null; point?: string; view: 'open' | 'all' }
