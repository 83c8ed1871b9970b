/** `purpose` of a still among the files of a case. */
export const FRAME_PURPOSE = 'frame'

/** A mark or still is its author's alone until whoever judges the case has decided. */
export const SEALED_UNTIL = ['open', 'held', 'handed-up', 'second-review'] as const

/** In which state of its case a mark or still begins to be read: a second reviewer learns nothing of the first one's, nor the other way round. */
export const visibilityIn = (state: string): 'sealed' | 'shown' =>
  SEALED_UNTIL.some((sealed) => sealed === state) ? 'sealed' : 'shown'
