import type { Shares } from './order'

/** The shares of a draw's row, by risk group. */
export const sharesOf = (record: Record<string, unknown>): Shares => ({
  1: Number(record.shareA),
  2: Number(record.shareB),
  3: Number(record.shareC),
  4: Number(record.shareD),
})
