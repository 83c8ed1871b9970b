/** Mixes all 32 bits (finalizer of MurmurHash3 by Austin Appleby, public domain). */
export const mix = (hash: number): number => {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

const BASE = 0x01000193

/**
 * Calls `see` with a 32-bit hash of every run of `length` neighbouring UTF-16 units, in order; each costs one
 * multiplication and one mix, whatever the length (Karp–Rabin).
 */
export const eachGram = (text: string, length: number, see: (hash: number) => void): void => {
  let leaving = 1
  for (let power = 1; power < length; power += 1) leaving = Math.imul(leaving, BASE)
  let hash = 0
  for (let index = 0; index < text.length; index += 1) {
    if (index >= length) hash = (hash - Math.imul(text.charCodeAt(index - length), leaving)) | 0
    hash = (Math.imul(hash, BASE) + text.charCodeAt(index)) | 0
    if (index >= length - 1) see(mix(hash))
  }
}
