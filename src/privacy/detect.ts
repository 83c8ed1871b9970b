import { findAccounts, findAddresses, findMails } from './addresses'
import type { Detector, Finding } from './finding'
import {
  findBankCards,
  findCreditCodes,
  findLandlines,
  findMobiles,
  findPlates,
  findResidentIds,
  findSpelledMobiles,
} from './numbers'

/** In this order: where two overlap, the earlier is believed. */
const DETECTORS: readonly Detector[] = [
  findResidentIds,
  findCreditCodes,
  findMails,
  findBankCards,
  findMobiles,
  findSpelledMobiles,
  findLandlines,
  findAccounts,
  findPlates,
  findAddresses,
]

/**
 * Full width to half width, the many dashes to one, unit for unit: every offset stays what it was, which NFKC would not
 * promise.
 */
const narrow = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\u2002-\u200a]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/×(?=[^\d]|$)/g, 'X')

const overlaps = (a: Finding, b: Finding) => a.start < b.end && b.start < a.end

/**
 * Passages of a text that look like personal data, in order, none over another. Suggestions: a person decides. Amounts,
 * dates, document numbers and articles of laws are left alone.
 */
export const detectPersonalData = (text: string): Finding[] => {
  const narrowed = narrow(text)
  const found: Finding[] = []
  for (const detect of DETECTORS) {
    for (const finding of detect(narrowed)) {
      if (!found.some((other) => overlaps(finding, other))) found.push(finding)
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Whether a finding is redacted unless somebody says otherwise. A company's code is public. */
export const isPrivate = ({ kind }: Finding): boolean => kind !== 'credit-code'
