const UNITS = [1, 60, 3600] as const

const MOST_HOURS = 99

/**
 * `1:02:03.5`, `02:03,500`, `02:03`: hours may be missing, the fraction has one to three digits behind a point or comma,
 * colons may be full width.
 *
 * @returns milliseconds, or undefined for what is no such time: minutes and seconds are below 60.
 */
export const readClockTime = (text: string): number | undefined => {
  const parts = /^(?:(\d{1,3})[:：])?(\d{1,2})[:：](\d{1,2})(?:[.,，](\d{1,3}))?$/.exec(text.trim())
  if (!parts) return undefined
  const [, hours = '0', minutes = '', seconds = '', fraction = ''] = parts
  const [second, minute, hour] = [seconds, minutes, hours].map(Number) as [number, number, number]
  if (second > 59 || minute > 59 || hour > MOST_HOURS) return undefined
  const whole = second * UNITS[0] + minute * UNITS[1] + hour * UNITS[2]
  return whole * 1000 + Number(fraction.padEnd(3, '0'))
}
