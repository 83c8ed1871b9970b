import { createHmac, timingSafeEqual } from 'node:crypto'

import { payloadSecret } from '../environment'
import { deriveKey } from '../intake/deriveKey'
import { detectPersonalData } from './detect'

/** Shorter is no address and no telephone. */
const SHORTEST = 5

/** One form for all the ways to write an address or a telephone: 138 0000 1234, +86-13800001234, １３８００００１２３４. */
const comparable = (text: string): string => {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}]/gu, '')
  if (plain.includes('@')) return plain
  return plain.replace(/[\p{Pd}().·+]/gu, '').replace(/^(?:00)?86(?=1[3-9]\d{9}$)/, '')
}

const digest = (text: string): Buffer =>
  createHmac('sha256', deriveKey(payloadSecret(), 'contact-match')).update(comparable(text)).digest()

/** What somebody may name as their contact: the field as it is, and every address and telephone within it. */
const formsOf = (stored: string): string[] => [
  stored,
  ...detectPersonalData(stored).map(({ start, end }) => stored.slice(start, end)),
]

/** Whether what was typed is the contact a comment came with. Takes as long for a wrong one as for a right one. */
export const isSameContact = (typed: string, stored: readonly (string | null)[]): boolean => {
  const given = digest(typed)
  let isSame = false
  for (const form of stored.flatMap((value) => (value ? formsOf(value) : []))) {
    isSame = timingSafeEqual(given, digest(form)) || isSame
  }
  return isSame && comparable(typed).length >= SHORTEST
}
