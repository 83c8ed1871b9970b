/** A moment of a recording to the millisecond, `00:12:30.250`. */
export const timeCode = (ms: number): string => new Date(ms).toISOString().slice(11, 23)
