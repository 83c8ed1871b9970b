/** Something said or written at a moment of a broadcast. Times count from its beginning; null where the file does not say. */
export type Cue = { startMs: number | null; endMs: number | null; text: string; speaker?: string }

/** `time-broken`: no time at all · `time-reversed`: ends before it begins · `time-of-day`: a clock's time, and it is not known when the broadcast began · `text-missing`. */
export type LineFaultCode = 'time-broken' | 'time-reversed' | 'time-of-day' | 'text-missing'

/** What could not be read as it stands. Its text is kept without a time: it is to be checked, and no time is guessed. */
export type LineFault = { line: number; code: LineFaultCode }

export type Transcript = { cues: Cue[]; faults: LineFault[] }

export const MAX_TRANSCRIPT_BYTES = 20 * 1024 * 1024
export const MAX_CUES = 200_000
