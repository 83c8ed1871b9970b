import { isBeijingDay } from '../legal/beijing'
import { dayOfSerial } from './xlsx/serialDay'

export type ReadDay = { day: string; time: string }

const WRITTEN =
  /^(\d{4}) *[-/.年] *(\d{1,2}) *[-/.月] *(\d{1,2}) *[日号]?(?:[T ]*(\d{1,2}) *[:时点] *(\d{1,2}) *分?(?: *:? *\d{1,2}(?:\.\d+)? *秒?)?)?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const SERIAL = /^\d{5}(?:\.\d+)?$/

const two = (digits: string | undefined) => (digits ?? '').padStart(2, '0')

/** A serial number where a day was meant: the cell's format was lost on the way. */
const asWritten = (text: string): string => (SERIAL.test(text) ? (dayOfSerial(Number(text)) ?? text) : text)

/**
 * A day as offices write it: 2025-06-07, 2025/6/7, 2025.6.7, 2025年6月7日, 20250607, with 14:30 or 14时30分 behind it, or
 * Excel's number for it. 6/7/2025 is no such day: whether June or July is meant would be a guess.
 *
 * @returns day `yyyy-MM-dd` and time `HH:mm` or empty; undefined for anything else.
 */
export const readDay = (typed: string): ReadDay | undefined => {
  const text = asWritten(typed.normalize('NFKC').trim().replace(/\s+/g, ' '))
  const match = WRITTEN.exec(text) ?? COMPACT.exec(text)
  if (!match) return undefined
  const [, year, month, date, hour, minute] = match
  const day = `${year}-${two(month)}-${two(date)}`
  if (!isBeijingDay(day)) return undefined
  if (hour === undefined) return { day, time: '' }
  return Number(hour) < 24 && Number(minute) < 60 ? { day, time: `${two(hour)}:${two(minute)}` } : undefined
}
