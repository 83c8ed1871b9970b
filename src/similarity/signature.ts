import { createHash } from 'node:crypto'

import { comparableText } from './comparableText'
import { eachGram } from './grams'

/** Bytes of a fingerprint: enough that no two texts of a consultation meet by chance. */
const FINGERPRINT_BYTES = 16

/** Pairs carry what is compared: of a text with a fifth of its characters changed here and there, 64 % survive. */
export const PAIR = 2

/** Runs of six find each other: survivors are rare enough that unrelated texts share none by chance. */
const RUN = 6

/**
 * Of a text with a fifth of its characters changed, 26 % of the runs survive: 15 % of the runs of both. At 32 places
 * none is common once in two hundred times, and once in fourteen if half of the places hold a turn of phrase.
 */
const BANDS = 32

/** A byte for each of so many places; the estimate is off by 0.06 (one standard deviation). */
export const SKETCH_BYTES = 64

/** What is kept of a comment's text to compare it by. */
export type Signature = {
  /** Of the comparable text; equal if and only if the texts are. */
  fingerprint: Buffer
  /** UTF-16 units of the comparable text. */
  length: number
  /** One run of six per place, as a 32-bit integer: texts that share any are worth comparing. */
  bands: Int32Array
  /** Least pair by place, as a byte; 0 where no pair fell. See `estimateLikeness`. */
  sketch: Buffer
}

const UNSEEN = 0xffffffff

/**
 * One-permutation MinHash: one hash a gram, the least is kept in each of `places` (Li, Owen and Zhang, 2012). Places
 * that nothing fell in are UNSEEN.
 */
const leastByPlace = (text: string, length: number, places: number): Uint32Array => {
  const least = new Uint32Array(places).fill(UNSEEN)
  eachGram(text, length, (hash) => {
    const place = ((hash >>> 16) * places) >>> 16
    if (hash < least[place]!) least[place] = hash
  })
  return least
}

const sketchOf = (text: string): Buffer => {
  const sketch = Buffer.alloc(SKETCH_BYTES)
  leastByPlace(text, PAIR, SKETCH_BYTES).forEach((hash, place) => {
    if (hash !== UNSEEN) sketch[place] = 1 + (hash % 255)
  })
  return sketch
}

const bandsOf = (text: string): Int32Array =>
  Int32Array.from(leastByPlace(text, RUN, BANDS).filter((hash) => hash !== UNSEEN))

/** The signature of a comment's text; the same for texts that differ in width, case, punctuation or script only. */
export const signatureOf = (body: string): Signature => {
  const text = comparableText(body)
  return {
    fingerprint: createHash('sha256').update(text).digest().subarray(0, FINGERPRINT_BYTES),
    length: text.length,
    bands: bandsOf(text),
    sketch: sketchOf(text),
  }
}
