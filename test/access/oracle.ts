import type { Role } from '../../src/access/roles'
import type { Slug } from '../../src/collections/slugs'

/**
 * Who may do what, written out by hand from the design ("People and scopes"); nothing here is derived from src/access.
 *
 * `C` create · `R` read · `U` update · `D` delete, then how far: `all` (the province), `agency`, `county`.
 * What is not listed is refused. Nobody deletes anything.
 */
export const ORACLE: Record<Role, Partial<Record<Slug, string>>> = {
  // Accounts and settings; sees no content.
  'system-admin': {
    agencies: 'CRU all',
    counties: 'CRU all',
    users: 'CRU all',
    outbox: 'R all',
    mailboxes: 'CRU all',
    'holiday-calendars': 'CRU all',
  },
  // Grants roles; sees no content.
  'security-admin': { users: 'RU all', 'defence-rules': 'CRU all', delegations: 'R all' },
  // Reads the trail and what it is about; changes nothing.
  auditor: {
    'talent-programmes': 'R all',
    'talent-applications': 'R all',
    'talent-scores': 'R all',
    'talent-objections': 'R all',
    users: 'R all',
    'source-files': 'R all',
    policies: 'R all',
    'policy-revisions': 'R all',
    consultations: 'R all',
    comments: 'R all',
    'audit-entries': 'R all',
    outbox: 'R all',
    points: 'R all',
    campaigns: 'R all',
    'privacy-requests': 'R all',
    'adoption-reports': 'R all',
    'clause-mappings': 'R all',
    'defence-rules': 'R all',
    delegations: 'R all',
    'opinion-requests': 'R all',
    'text-rules': 'R all',
    certificates: 'R all',
    enterprises: 'R all',
    'service-providers': 'R all',
    'trademark-stations': 'R all',
    parks: 'R all',
    'livestream-bases': 'R all',
    'selection-centres': 'R all',
    inspections: 'R all',
    'register-returns': 'R all',
    'service-records': 'R all',
    'credit-records': 'R all',
    commitments: 'R all',
    'credit-grades': 'R all',
    'inspection-draws': 'R all',
    events: 'R all',
    'event-registrations': 'R all',
    'event-files': 'R all',
    'live-operators': 'R all',
    'live-rooms': 'R all',
    streamers: 'R all',
    broadcasts: 'R all',
    'live-reports': 'R all',
    'live-cases': 'R all',
    'case-files': 'R all',
    recordings: 'R all',
    'case-decisions': 'R all',
    'case-appeals': 'R all',
    'case-referrals': 'R all',
    'live-sanctions': 'R all',
    'case-marks': 'R all',
    patrols: 'R all',
    'quality-looks': 'R all',
    'golden-cases': 'R all',
  },
  // Writes for the own agency, in states that may be edited.
  editor: {
    'talent-programmes': 'CRU agency',
    'talent-applications': 'R agency',
    'talent-scores': 'R agency',
    'talent-objections': 'R agency',
    'opinion-requests': 'R agency',
    users: 'R agency',
    'source-files': 'CR agency',
    policies: 'CRU agency',
    'policy-revisions': 'CRU agency',
    consultations: 'CRU agency',
    comments: 'R agency',
    attachments: 'R agency',
    points: 'CRU agency',
    'reason-templates': 'CRU agency',
    campaigns: 'R agency',
    'mail-messages': 'R agency',
    'import-batches': 'CR agency',
    'clause-mappings': 'CRU agency',
    'privacy-requests': 'R agency',
    'adoption-reports': 'R agency',
    certificates: 'R agency',
    events: 'CRU agency',
    'event-registrations': 'R agency',
    'event-files': 'CRU agency',
    'event-guest-lists': 'CR agency',
    venues: 'CU agency',
    'venue-rooms': 'CU agency',
    speakers: 'CU agency',
  },
  reviewer: {
    'registry-files': 'R agency',
    'talent-programmes': 'R agency',
    'talent-applications': 'R agency',
    'talent-scores': 'R agency',
    'talent-objections': 'R agency',
    'opinion-requests': 'R agency',
    users: 'R agency',
    'source-files': 'R agency',
    policies: 'R agency',
    'policy-revisions': 'R agency',
    consultations: 'R agency',
    comments: 'R agency',
    attachments: 'R agency',
    points: 'R agency',
    'reason-templates': 'CRU agency',
    campaigns: 'R agency',
    'mail-messages': 'R agency',
    'import-batches': 'R agency',
    'clause-mappings': 'R agency',
    'privacy-requests': 'R agency',
    'adoption-reports': 'R agency',
    enterprises: 'R agency',
    'service-providers': 'R agency',
    'trademark-stations': 'R agency',
    parks: 'R agency',
    'livestream-bases': 'R agency',
    'selection-centres': 'R agency',
    inspections: 'R agency',
    'register-returns': 'R agency',
    'service-records': 'R agency',
    certificates: 'R agency',
    'credit-records': 'R agency',
    commitments: 'R agency',
    'credit-grades': 'R agency',
    'inspection-draws': 'R agency',
    events: 'R agency',
    'event-registrations': 'R agency',
    'event-files': 'R agency',
  },
  'legal-reviewer': {
    // Parks on their way to the province, which two divisions review.
    parks: 'R agency',
    'registry-files': 'R agency',
    'opinion-requests': 'R agency',
    'source-files': 'R agency',
    policies: 'R agency',
    'policy-revisions': 'R agency',
    consultations: 'R agency',
    comments: 'R agency',
    attachments: 'R agency',
    points: 'R agency',
    campaigns: 'R agency',
    'clause-mappings': 'R agency',
    'adoption-reports': 'R agency',
  },
  approver: {
    'registry-files': 'R agency',
    'talent-programmes': 'R agency',
    'talent-applications': 'R agency',
    'talent-scores': 'R agency',
    'talent-objections': 'R agency',
    'opinion-requests': 'R agency',
    'source-files': 'R agency',
    policies: 'R agency',
    'policy-revisions': 'R agency',
    consultations: 'R agency',
    comments: 'R agency',
    attachments: 'R agency',
    points: 'R agency',
    campaigns: 'R agency',
    'clause-mappings': 'R agency',
    'adoption-reports': 'R agency',
    enterprises: 'R agency',
    'service-providers': 'R agency',
    'trademark-stations': 'R agency',
    parks: 'R agency',
    'livestream-bases': 'R agency',
    'selection-centres': 'R agency',
    inspections: 'R agency',
    'register-returns': 'R agency',
    'service-records': 'R agency',
    certificates: 'R agency',
    'credit-records': 'R agency',
    commitments: 'R agency',
    'credit-grades': 'R agency',
    'inspection-draws': 'R agency',
    events: 'R agency',
    'event-registrations': 'R agency',
    'event-files': 'R agency',
  },
  'county-officer': {
    'talent-programmes': 'R county',
    'talent-applications': 'R county',
    consultations: 'R county',
    comments: 'R county',
    attachments: 'R county',
    certificates: 'R county',
    // Checks what comes from the own county.
    enterprises: 'R county',
    'service-providers': 'R county',
    'trademark-stations': 'R county',
    parks: 'R county',
    'livestream-bases': 'R county',
    'selection-centres': 'R county',
    inspections: 'RU county',
    'register-returns': 'RU county',
    'service-records': 'R county',
    'registry-files': 'R county',
    'change-requests': 'R county',
    'register-imports': 'CR county',
    'credit-imports': 'CR county',
    'opinion-requests': 'R county',
    'credit-records': 'CRU county',
    commitments: 'CR county',
    'credit-grades': 'R county',
    'inspection-draws': 'R county',
    events: 'CRU county',
    'event-registrations': 'R county',
    'event-files': 'CRU county',
    'event-guest-lists': 'CR county',
    venues: 'CU county',
    'venue-rooms': 'CU county',
    speakers: 'CU county',
  },
  observer: {
    'talent-programmes': 'R agency',
    policies: 'R agency',
    'policy-revisions': 'R agency',
    consultations: 'R agency',
    comments: 'R agency',
    points: 'R agency',
    campaigns: 'R agency',
    'adoption-reports': 'R agency',
    enterprises: 'R agency',
    'service-providers': 'R agency',
    'trademark-stations': 'R agency',
    parks: 'R agency',
    'livestream-bases': 'R agency',
    'selection-centres': 'R agency',
    inspections: 'R agency',
    'register-returns': 'R agency',
    'service-records': 'R agency',
    certificates: 'R agency',
    events: 'R agency',
  },
  // Keeps the registers of the province.
  registrar: {
    certificates: 'R all',
    enterprises: 'R all',
    'service-providers': 'R all',
    'trademark-stations': 'R all',
    parks: 'R all',
    'livestream-bases': 'R all',
    'selection-centres': 'R all',
    inspections: 'RU all',
    'register-returns': 'RU all',
    'service-records': 'R all',
    'registry-files': 'R all',
    'change-requests': 'R all',
    'register-imports': 'CR all',
    'credit-imports': 'CR all',
    'credit-records': 'CRU all',
    commitments: 'CR all',
    'credit-grades': 'R all',
    'inspection-draws': 'CRU all',
  },
  // Text rules hold for the whole province.
  moderator: {
    'text-rules': 'R all',
    'live-operators': 'CRU county',
    'live-rooms': 'CRU county',
    streamers: 'CRU county',
    broadcasts: 'CRU county',
    'live-reports': 'R county',
    'live-cases': 'R county',
    'case-files': 'R county',
    recordings: 'R county',
    'case-decisions': 'R county',
    'case-appeals': 'R county',
    'case-referrals': 'R county',
    'live-sanctions': 'R county',
    patrols: 'R county',
    'case-marks': 'CR county',
  },
  'senior-moderator': {
    'text-rules': 'CRU all',
    'platform-imports': 'CR all',
    patrols: 'R all',
    'policy-codes': 'CRU all',
    'live-operators': 'CRU all',
    'live-rooms': 'CRU all',
    streamers: 'CRU all',
    broadcasts: 'CRU all',
    'live-reports': 'R all',
    'live-cases': 'R all',
    'case-files': 'R all',
    recordings: 'R all',
    'case-decisions': 'R all',
    'case-appeals': 'R all',
    'case-referrals': 'R all',
    'live-sanctions': 'R all',
    'case-marks': 'CR all',
    'quality-looks': 'R all',
    'golden-cases': 'R all',
  },
  // Their subjects (other agencies' business) are not built yet.
  liaison: {},
}

/** Everybody with a role, whatever the scope: reference data, what is public anyway, and the own account. */
export const COMMON = {
  everywhere: [
    'agencies',
    'counties',
    'holiday-calendars',
    'policy-codes',
    'venues',
    'venue-rooms',
    'speakers',
  ] as readonly string[],
  publicStates: {
    consultations: ['open', 'closed', 'conclusion-review', 'published'],
    policies: ['issued', 'repealed'],
    'talent-programmes': [
      'published',
      'open',
      'closed',
      'scoring',
      'ranking-review',
      'publicity',
      'evaluated',
    ],
    events: ['published', 'registration-open', 'held', 'summarised', 'archived', 'postponed'],
  } as Record<string, readonly string[]>,
}

/** States in which the own fields of a record may be changed. */
export const EDITABLE: Record<string, readonly string[]> = {
  policies: ['drafting'],
  'policy-revisions': ['working'],
  consultations: ['draft'],
  points: ['open'],
  inspections: ['planned'],
  'live-operators': ['draft'],
  streamers: ['draft'],
  broadcasts: ['planned'],
  'register-returns': ['due', 'missed', 'returned'],
  'talent-programmes': ['draft'],
  'credit-records': ['drafted'],
  'inspection-draws': ['drafted'],
  events: ['draft'],
  'text-rules': ['draft'],
}

const REGISTRY_LETTERS = ['enterprises', 'parks']
const CREDIT_LETTERS = ['credit-records', 'credit-grades', 'commitments']

/** Certificates and letters by what they are about: an answer to one person is for those alone who work on that case. */
const LETTERS_ABOUT: Partial<Record<Role, readonly string[]>> = {
  auditor: [...REGISTRY_LETTERS, ...CREDIT_LETTERS, 'talent-applications', 'talent-objections'],
  // Runs talent programmes, and keeps no register.
  editor: ['talent-applications', 'talent-objections'],
  reviewer: [...REGISTRY_LETTERS, ...CREDIT_LETTERS, 'talent-applications', 'talent-objections'],
  approver: [...REGISTRY_LETTERS, ...CREDIT_LETTERS, 'talent-applications', 'talent-objections'],
  // Who has objected is no county's to know.
  'county-officer': [...REGISTRY_LETTERS, ...CREDIT_LETTERS, 'talent-applications'],
  registrar: [...REGISTRY_LETTERS, ...CREDIT_LETTERS],
  // Grades are internal to those who work with them.
  observer: REGISTRY_LETTERS,
}

export type Operation = 'create' | 'read' | 'update' | 'delete'

export type Subject = {
  agency: string | null
  county: string | null
  state: string | null
  /** The collection a letter is about. */
  about?: string
  /** The actor's own account, or long work the actor asked for. */
  isSelf: boolean
}

export type Who = { roles: readonly Role[]; agency: string | null; counties: readonly string[] }

const OPERATION_LETTERS: Record<Operation, string> = { create: 'C', read: 'R', update: 'U', delete: 'D' }

const reaches = (scope: string | undefined, who: Who, subject: Subject) =>
  scope === 'all' ||
  (scope === 'agency' && who.agency !== null && who.agency === subject.agency) ||
  (scope === 'county' && subject.county !== null && who.counties.includes(subject.county))

/** What one of two reviewers has decided is sealed until both have. */
const isSealed = (slug: Slug, { state }: Subject) => slug === 'case-decisions' && state === 'sealed'

const isAboutForeign = (role: Role, slug: Slug, { about }: Subject) =>
  slug === 'certificates' && !LETTERS_ABOUT[role]?.includes(about ?? '')

const byRole = (role: Role, who: Who, operation: Operation, slug: Slug, subject: Subject) => {
  const [letters, scope] = (ORACLE[role][slug] ?? '').split(' ')
  const mayEdit = operation !== 'update' || !EDITABLE[slug] || EDITABLE[slug].includes(subject.state ?? '')
  return (
    Boolean(letters?.includes(OPERATION_LETTERS[operation])) &&
    reaches(scope, who, subject) &&
    mayEdit &&
    !isSealed(slug, subject) &&
    !isAboutForeign(role, slug, subject)
  )
}

const inCommon = (operation: Operation, slug: Slug, subject: Subject) => {
  const isOwnAccount = slug === 'users' && subject.isSelf && (operation === 'read' || operation === 'update')
  const isOwnRun = slug === 'runs' && subject.isSelf && operation === 'read'
  // What one has lent or been offered, what one has asked bodies outside, and what one has been asked to score; whoever holds a business role may lend it.
  const isOwn =
    ['delegations', 'opinion-requests', 'talent-scores'].includes(slug) &&
    subject.isSelf &&
    operation === 'read'
  const isPublic =
    operation === 'read' &&
    (COMMON.everywhere.includes(slug) || Boolean(COMMON.publicStates[slug]?.includes(subject.state ?? '')))
  return isOwnAccount || isOwnRun || isOwn || isPublic
}

/** A delegation lends rights of one's own; the three administrators have none to lend. */
const mayLend = (who: Who, operation: Operation, slug: Slug) =>
  operation === 'create' &&
  slug === 'delegations' &&
  who.roles.some((role) => !['system-admin', 'security-admin', 'auditor'].includes(role))

/** Whether the design allows it. */
/** Whether a record lies where somebody of this role works with its like. */
export const isInPlace = (role: Role, who: Who, slug: Slug, subject: Subject): boolean =>
  reaches((ORACLE[role][slug] ?? '').split(' ')[1], who, subject)

export const isAllowed = (who: Who, operation: Operation, slug: Slug, subject: Subject): boolean =>
  who.roles.length > 0 &&
  (mayLend(who, operation, slug) ||
    inCommon(operation, slug, subject) ||
    who.roles.some((role) => byRole(role, who, operation, slug, subject)))
