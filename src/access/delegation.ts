import { ROLES } from './roles'
import type { Role } from './roles'

/** Roles lent to a person for a time 授权委托: they act in the lender's scope, and the trail names both. */
export type Loan = {
  delegation: string
  /** The lender's account. */
  id: string
  name: string
  agency: string | null
  roles: readonly Role[]
  counties: readonly string[]
  /** First and last Beijing day, YYYY-MM-DD. */
  from: string
  until: string
}

/** Separate administrators (等保 2.0 level 3): what they may do is never lent, and they borrow nothing. */
export const NEVER_LENT: readonly Role[] = ['system-admin', 'security-admin', 'auditor']

/** Longest loan, in days, first and last included. */
export const LONGEST_LOAN_DAYS = 90

const isRole = (value: unknown): value is Role => ROLES.some((role) => role === value)

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

const loanOf = (value: unknown): Loan[] => {
  if (value === null || typeof value !== 'object') return []
  const { delegation, id, name, agency, roles, counties, from, until } = value as Record<string, unknown>
  const isWhole = [delegation, id, name, from, until].every((one) => typeof one === 'string')
  if (!isWhole) return []
  return [
    {
      delegation: String(delegation),
      id: String(id),
      name: String(name),
      agency: typeof agency === 'string' ? agency : null,
      roles: textsOf(roles).filter((role) => isRole(role) && !NEVER_LENT.includes(role)) as Role[],
      counties: textsOf(counties),
      from: String(from),
      until: String(until),
    },
  ]
}

/** The loans of an account that run on this Beijing day: one that is over lends nothing, whether or not a job has said so. */
export const loansOn = (day: string, stored: unknown): Loan[] =>
  (Array.isArray(stored) ? stored.flatMap(loanOf) : []).filter(
    ({ from, until }) => from <= day && day <= until,
  )
