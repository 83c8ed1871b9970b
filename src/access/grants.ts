import { REGISTER_SLUGS, SLUGS } from '../collections/slugs'
import type { Slug } from '../collections/slugs'
import type { Role } from './roles'

export type Operation =
  | 'create'
  | 'read'
  | 'update'
  | 'delete'
  | 'reveal'
  | 'history'
  /** Type in a comment that came by letter, fax, hotline or at a meeting. */
  | 'enter'
  /** Take a list out of the system. */
  | 'export'

/** What each role may do to the records of its scope. Transitions are not here: they name their roles in the workflow tables. */
export const GRANTS: Partial<Record<Role, Partial<Record<Slug, readonly Operation[]>>>> = {
  'system-admin': {
    agencies: ['create', 'read', 'update'],
    counties: ['create', 'read', 'update'],
    users: ['create', 'read', 'update'],
    outbox: ['read'],
    mailboxes: ['create', 'read', 'update'],
    'holiday-calendars': ['create', 'read', 'update'],
  },
  'security-admin': {
    users: ['read', 'update'],
    'defence-rules': ['create', 'read', 'update'],
    delegations: ['read'],
  },
  auditor: {
    delegations: ['read'],
    'opinion-requests': ['read'],
    users: ['read'],
    'source-files': ['read'],
    policies: ['read'],
    'policy-revisions': ['read'],
    consultations: ['read'],
    comments: ['read'],
    'audit-entries': ['read'],
    outbox: ['read'],
    points: ['read'],
    campaigns: ['read'],
    'privacy-requests': ['read'],
    'adoption-reports': ['read'],
    'clause-mappings': ['read'],
    'defence-rules': ['read'],
    'text-rules': ['read'],
    certificates: ['read'],
    'credit-records': ['read'],
    commitments: ['read'],
    'credit-grades': ['read'],
    'inspection-draws': ['read'],
    events: ['read'],
    'event-registrations': ['read'],
    'event-files': ['read'],
  },
  editor: {
    'opinion-requests': ['read'],
    users: ['read'],
    'source-files': ['create', 'read'],
    policies: ['create', 'read', 'update'],
    'policy-revisions': ['create', 'read', 'update'],
    consultations: ['create', 'read', 'update'],
    comments: ['read', 'reveal', 'enter', 'export'],
    attachments: ['read'],
    points: ['create', 'read', 'update'],
    'reason-templates': ['create', 'read', 'update'],
    campaigns: ['read'],
    'mail-messages': ['read'],
    'import-batches': ['create', 'read'],
    'clause-mappings': ['create', 'read', 'update'],
    'privacy-requests': ['read'],
    'adoption-reports': ['read'],
    certificates: ['read'],
    events: ['create', 'read', 'update'],
    'event-registrations': ['read', 'reveal', 'enter', 'export'],
    'event-files': ['create', 'read', 'update'],
    'event-guest-lists': ['create', 'read'],
    venues: ['create', 'update'],
    'venue-rooms': ['create', 'update'],
    speakers: ['create', 'update'],
  },
  reviewer: {
    'registry-files': ['read'],
    'opinion-requests': ['read'],
    users: ['read'],
    'source-files': ['read'],
    policies: ['read'],
    'policy-revisions': ['read'],
    consultations: ['read'],
    comments: ['read', 'reveal', 'enter', 'export'],
    attachments: ['read'],
    points: ['read'],
    'reason-templates': ['create', 'read', 'update'],
    campaigns: ['read'],
    'mail-messages': ['read'],
    'import-batches': ['read'],
    'clause-mappings': ['read'],
    'privacy-requests': ['read'],
    'adoption-reports': ['read'],
    certificates: ['read'],
    'credit-records': ['read'],
    commitments: ['read'],
    'credit-grades': ['read'],
    'inspection-draws': ['read'],
    events: ['read'],
    'event-registrations': ['read', 'reveal', 'export'],
    'event-files': ['read'],
  },
  'legal-reviewer': {
    'opinion-requests': ['read'],
    'source-files': ['read'],
    policies: ['read'],
    'policy-revisions': ['read'],
    consultations: ['read'],
    comments: ['read'],
    attachments: ['read'],
    points: ['read'],
    campaigns: ['read'],
    'clause-mappings': ['read'],
    'adoption-reports': ['read'],
    parks: ['read'],
    'registry-files': ['read'],
  },
  approver: {
    'registry-files': ['read'],
    'opinion-requests': ['read'],
    'source-files': ['read'],
    policies: ['read'],
    'policy-revisions': ['read'],
    consultations: ['read'],
    comments: ['read'],
    attachments: ['read'],
    points: ['read'],
    campaigns: ['read'],
    'clause-mappings': ['read'],
    'adoption-reports': ['read'],
    certificates: ['read'],
    'credit-records': ['read'],
    commitments: ['read'],
    'credit-grades': ['read'],
    'inspection-draws': ['read'],
    events: ['read'],
    'event-registrations': ['read'],
    'event-files': ['read'],
  },
  'county-officer': {
    'opinion-requests': ['read'],
    consultations: ['read'],
    comments: ['read'],
    attachments: ['read'],
    certificates: ['read'],
    'registry-files': ['read'],
    'change-requests': ['read'],
    'register-imports': ['create', 'read'],
    'credit-imports': ['create', 'read'],
    'credit-records': ['create', 'read', 'update', 'export'],
    commitments: ['create', 'read', 'export'],
    'credit-grades': ['read'],
    'inspection-draws': ['read'],
    events: ['create', 'read', 'update'],
    'event-registrations': ['read', 'reveal', 'enter', 'export'],
    'event-files': ['create', 'read', 'update'],
    'event-guest-lists': ['create', 'read'],
    venues: ['create', 'update'],
    'venue-rooms': ['create', 'update'],
    speakers: ['create', 'update'],
  },
  registrar: {
    certificates: ['read'],
    'registry-files': ['read'],
    'change-requests': ['read'],
    'register-imports': ['create', 'read'],
    'credit-imports': ['create', 'read'],
    'credit-records': ['create', 'read', 'update', 'export'],
    commitments: ['create', 'read', 'export'],
    'credit-grades': ['read', 'export'],
    'inspection-draws': ['create', 'read', 'update', 'export'],
  },
  'senior-moderator': {
    'policy-codes': ['create', 'read', 'update'],
    'text-rules': ['create', 'read', 'update'],
    'platform-imports': ['create', 'read'],
  },
  observer: {
    policies: ['read'],
    'policy-revisions': ['read'],
    consultations: ['read'],
    comments: ['read'],
    points: ['read'],
    campaigns: ['read'],
    'adoption-reports': ['read'],
    certificates: ['read'],
    events: ['read'],
  },
}

/** Talent programmes: run by the agency that offers them. Whom an application is assigned to needs no role. */
const TALENT_GRANTS: Partial<Record<Role, Partial<Record<Slug, readonly Operation[]>>>> = {
  editor: {
    'talent-programmes': ['create', 'read', 'update', 'export'],
    'talent-applications': ['read', 'reveal', 'export'],
    'talent-scores': ['read'],
    'talent-objections': ['read', 'reveal', 'export'],
  },
  reviewer: {
    'talent-programmes': ['read'],
    'talent-applications': ['read'],
    'talent-scores': ['read'],
    'talent-objections': ['read'],
  },
  approver: {
    'talent-programmes': ['read'],
    'talent-applications': ['read', 'reveal'],
    'talent-scores': ['read'],
    'talent-objections': ['read', 'reveal'],
  },
  auditor: {
    'talent-programmes': ['read'],
    'talent-applications': ['read'],
    'talent-scores': ['read'],
    'talent-objections': ['read'],
  },
  'county-officer': { 'talent-programmes': ['read'], 'talent-applications': ['read'] },
  observer: { 'talent-programmes': ['read'] },
}

/** What each role may do to the records of every register in its scope. */
const REGISTER_GRANTS: Partial<Record<Role, readonly Operation[]>> = {
  registrar: ['read', 'reveal', 'enter', 'export'],
  'county-officer': ['read', 'reveal', 'enter', 'export'],
  reviewer: ['read'],
  approver: ['read', 'reveal'],
  auditor: ['read'],
  observer: ['read'],
}

/** What is found and reported of entries: those who handle it may fill it in, as far as its workflow says. */
const OVERSIGHT_GRANTS: Partial<Record<Role, readonly Operation[]>> = {
  registrar: ['read', 'update'],
  'county-officer': ['read', 'update'],
  reviewer: ['read'],
  approver: ['read'],
  auditor: ['read'],
  observer: ['read'],
}

const OVERSIGHT_SLUGS = [SLUGS.inspections, SLUGS.registerReturns, SLUGS.serviceRecords] as const

/** Livestreams: moderators keep the files of their counties, seniors those of the province. */
const LIVESTREAM_GRANTS: Partial<Record<Role, readonly Operation[]>> = {
  moderator: ['create', 'read', 'update'],
  'senior-moderator': ['create', 'read', 'update'],
  auditor: ['read'],
}

/** What the engine makes of reports: read, and moved by acts alone. */
const CASE_SLUGS = [
  SLUGS.liveReports,
  SLUGS.liveCases,
  SLUGS.caseFiles,
  SLUGS.recordings,
  SLUGS.caseDecisions,
  SLUGS.caseAppeals,
  SLUGS.caseReferrals,
  SLUGS.liveSanctions,
  SLUGS.patrols,
] as const

const CASE_GRANTS: Partial<Record<Role, readonly Operation[]>> = {
  moderator: ['read'],
  'senior-moderator': ['read'],
  auditor: ['read'],
}

/** Second looks are their owner's; whoever leads, and the auditor, sees them all, and the right answers of golden cases. */
const QUALITY_GRANTS: typeof CASE_GRANTS = { 'senior-moderator': ['read'], auditor: ['read'] }

const MARK_GRANTS: typeof CASE_GRANTS = {
  moderator: ['create', 'read'],
  'senior-moderator': ['create', 'read'],
  auditor: ['read'],
}

const LIVESTREAM_SLUGS = [SLUGS.liveOperators, SLUGS.liveRooms, SLUGS.streamers, SLUGS.broadcasts] as const

/** Everything a role may do, collection by collection. */
export const grantsOf = (role: Role): [string, readonly Operation[]][] => {
  const toAll = (slugs: readonly Slug[], operations: readonly Operation[] = []) =>
    slugs.map((slug): [string, readonly Operation[]] => [slug, operations])
  return [
    ...Object.entries(GRANTS[role] ?? {}),
    ...toAll(REGISTER_SLUGS, REGISTER_GRANTS[role]),
    ...toAll(OVERSIGHT_SLUGS, OVERSIGHT_GRANTS[role]),
    ...Object.entries(TALENT_GRANTS[role] ?? {}),
    ...toAll(LIVESTREAM_SLUGS, LIVESTREAM_GRANTS[role]),
    ...toAll(CASE_SLUGS, CASE_GRANTS[role]),
    ...toAll([SLUGS.caseMarks], MARK_GRANTS[role]),
    ...toAll([SLUGS.qualityLooks, SLUGS.goldenCases], QUALITY_GRANTS[role]),
  ]
}
