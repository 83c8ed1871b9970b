const DAY_MS = 24 * 60 * 60 * 1000

/** Day 0 of Excel's count as days of Unix, for days after its 29 February 1900, which there never was. */
const EPOCH = 25_569
const FROM_1904 = 1462

/** Days a list of comments can speak of: 1954 to 2119. Anything else is a number. */
const FIRST = 20_000
const LAST = 80_000

/** Whether a number can be a day as Excel counts them. */
export const isSerialDay = (serial: number): boolean => serial >= FIRST && serial <= LAST

/** 45815 → `2025-06-07`, 45815.5 → `2025-06-07 12:00`; undefined when it can be no day. */
export const dayOfSerial = (serial: number, is1904 = false): string | undefined => {
  const days = serial + (is1904 ? FROM_1904 : 0)
  if (!isSerialDay(days)) return undefined
  const minutes = Math.round((days - EPOCH) * 24 * 60)
  const iso = new Date(minutes * 60 * 1000).toISOString()
  return minutes % (DAY_MS / 60_000) === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`
}
