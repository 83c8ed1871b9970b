/** `purpose` of a still among the files of a case. */
export const FRAME_PURPOSE = 'frame'
