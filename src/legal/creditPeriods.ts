/**
 * How long a credit record stands, in months from the day it is confirmed. `basis` is a citation, printed as it stands in
 * both languages. standing: `secondary`, known from a summary of the rule, its article unread; `default`, the house's
 * choice where no rule was found. To be confirmed by the department's legal division before use.
 */
export type CreditTerm = {
  shortestMonths: number
  longestMonths: number
  /** Shown on the public site while it runs. */
  isPublic: boolean
  basis: string
  standing: 'secondary' | 'default'
}

const REPAIR_RULES = '《信用修复管理办法》（2026年4月1日起施行）'

export const SEVERITIES = ['minor', 'ordinary', 'serious'] as const

/** 轻微, 一般, 严重 */
export type Severity = (typeof SEVERITIES)[number]

/** Breaches 失信 by how grave they are, and honours 守信. */
export const CREDIT_TERMS = {
  minor: {
    shortestMonths: 1,
    longestMonths: 3,
    isPublic: false,
    basis: REPAIR_RULES,
    standing: 'secondary',
  },
  ordinary: {
    shortestMonths: 3,
    longestMonths: 12,
    isPublic: true,
    basis: REPAIR_RULES,
    standing: 'secondary',
  },
  serious: {
    shortestMonths: 12,
    longestMonths: 36,
    isPublic: true,
    basis: REPAIR_RULES,
    standing: 'secondary',
  },
  honour: { shortestMonths: 1, longestMonths: 36, isPublic: true, basis: '', standing: 'default' },
} as const satisfies Record<Severity | 'honour', CreditTerm>

/** Working days in which an application for repair 信用修复申请 is decided; the article is unread, hence the usual promise. */
export const REPAIR_WORKING_DAYS = 10

/** Days before a commitment is to be performed on which its maker is reminded; no rule says so. */
export const COMMITMENT_REMINDER_DAYS = 15

/** What was kept or broken counts towards a grade for so many months; no rule says so. */
export const COMMITMENT_COUNTED_MONTHS = 24
