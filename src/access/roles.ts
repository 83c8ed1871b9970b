/**
 * Who works here, and how far each role reaches. Three separate administrators, as 等保 2.0 level 3 asks:
 * none of them decides content.
 *
 * A role has one scope: `own` columns of a record decide membership (`agency`, `county`), never a relation,
 * so that a list of a million rows stays one index scan.
 */
export const ROLES = [
  'system-admin',
  'security-admin',
  'auditor',
  'editor',
  'reviewer',
  'legal-reviewer',
  'approver',
  'registrar',
  'county-officer',
  'moderator',
  'senior-moderator',
  'liaison',
  'observer',
] as const

export type Role = (typeof ROLES)[number]

export type Scope = 'agency' | 'counties' | 'province'

export const SCOPE_OF = {
  'system-admin': 'province',
  'security-admin': 'province',
  auditor: 'province',
  editor: 'agency',
  reviewer: 'agency',
  'legal-reviewer': 'agency',
  approver: 'agency',
  registrar: 'province',
  'county-officer': 'counties',
  moderator: 'counties',
  'senior-moderator': 'province',
  liaison: 'agency',
  observer: 'agency',
} as const satisfies Record<Role, Scope>
