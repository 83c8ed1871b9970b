import { foldForSearch } from '../text/normalise'
import { SIMPLIFIED } from '../text/simplified'

/** Half of the characters of a chunk may be passed on as arguments at once without filling the stack. */
const CHUNK = 8192

const toSimplified = (text: string): string => {
  const units = new Uint16Array(text.length)
  let isChanged = false
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    units[index] = SIMPLIFIED[unit]!
    isChanged ||= units[index] !== unit
  }
  if (!isChanged) return text
  let simplified = ''
  for (let start = 0; start < units.length; start += CHUNK)
    simplified += String.fromCharCode(...units.subarray(start, start + CHUNK))
  return simplified
}

/**
 * What is compared when two comments are: full-width is half-width, upper is lower case, traditional is simplified
 * (OpenCC's table of characters), punctuation and white space are gone.
 */
export const comparableText = (body: string): string => toSimplified(foldForSearch(body).replaceAll(' ', ''))
