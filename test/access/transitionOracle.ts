import type { Role } from '../../src/access/roles'
import type { Who } from './oracle'

type Acts = Partial<Record<Role, string>>

/** What everybody who keeps a register with a term may do; written out from the design, as all of this file. */
const TERM: Acts = {
  'county-officer': 'pass-county return-to-applicant claim release remark plan-inspection',
  registrar:
    'return-to-applicant claim release remark plan-inspection return-to-county answer-duplicate assign accredit refuse pass-renewal refuse-renewal suspend resume',
  approver: 'remove uphold overturn',
}

const and = (one: Acts, more: Acts): Acts =>
  Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(more)])].map((role) => [
      role,
      [one[role as Role], more[role as Role]].filter(Boolean).join(' '),
    ]),
  )

/** Registers whose holders report through a link of their own. */
const REPORTING: Acts = and(TERM, {
  'county-officer': 'send-report-link close-report-link',
  registrar: 'send-report-link close-report-link',
})

/** Files of who broadcasts. */
const LIVESTREAM_FILES: Acts = {
  moderator: 'verify amend end remark',
  'senior-moderator': 'verify amend end remark',
}

/**
 * Which acts are whose, collection by collection, written out by hand from the design; nothing here is derived from
 * `src`. What is not listed is nobody's but the system's, the applicant's, or one person's by name.
 */
export const TRANSITIONS: Record<string, Acts> = {
  policies: { editor: 'submit-issue', approver: 'return-issue issue repeal' },
  'policy-revisions': {},
  consultations: {
    editor: 'submit conclude',
    reviewer: 'pass-division return-division',
    'legal-reviewer': 'pass-legal return-legal',
    approver: 'approve return-approval return-conclusion publish withdraw',
  },
  comments: {
    editor:
      'screen exclude reinstate claim release group leave-point ungroup decide reopen redact unredact unflag',
    reviewer:
      'screen exclude reinstate claim release group leave-point ungroup decide reopen redact unredact unflag assign',
    'county-officer': 'screen',
  },
  points: {
    editor: 'answer link-change merge drop submit remark ask-opinion',
    reviewer: 'answer link-change merge drop pass-division return-division reopen remark ask-opinion',
    'legal-reviewer': 'pass-legal return-legal remark ask-opinion',
    approver: 'approve return-approval remark',
  },
  'mail-messages': { editor: 'take set-aside', reviewer: 'take set-aside' },
  'import-batches': { editor: 'start cancel', reviewer: 'start cancel' },
  'register-imports': { registrar: 'start cancel', 'county-officer': 'start cancel' },
  'platform-imports': { 'senior-moderator': 'start cancel' },
  'event-guest-lists': { editor: 'start cancel', 'county-officer': 'start cancel' },
  'credit-imports': { registrar: 'start cancel', 'county-officer': 'start cancel' },
  'privacy-requests': { editor: 'grant', reviewer: 'grant refuse' },
  delegations: { 'security-admin': 'revoke-officially' },
  'opinion-requests': {},
  certificates: {},
  'change-requests': { 'county-officer': 'pass-county refuse', registrar: 'approve refuse' },
  inspections: {
    'county-officer':
      'report-visit reschedule cancel send-back confirm-pass ask-rectification visit-again accept-rectification remark',
    registrar:
      'report-visit reschedule cancel send-back confirm-pass ask-rectification visit-again accept-rectification remark confirm-fail',
  },
  'register-returns': {
    'county-officer': 'submit-for-holder return-to-holder remark pass-county propose-grade',
    registrar: 'submit-for-holder return-to-holder remark excuse accept give-grade reopen',
  },
  'service-records': { 'county-officer': 'strike-out', registrar: 'strike-out' },
  enterprises: {
    'county-officer':
      'pass-county return-to-applicant claim release remark plan-inspection confirm-for-applicant',
    registrar:
      'return-to-applicant claim release remark plan-inspection confirm-for-applicant return-to-county answer-duplicate assign ask-opinion force-file file refuse suspend resume second-look second-look-objects',
    approver: 'revoke uphold overturn second-look second-look-objects',
  },
  'service-providers': TERM,
  'trademark-stations': REPORTING,
  parks: and(REPORTING, {
    'county-officer': 'recognise-county refuse-county renew-county refuse-renewal-county recommend',
    reviewer: 'pass-promotion return-promotion',
    'legal-reviewer': 'pass-promotion-legal return-promotion',
    approver: 'promote refuse-promotion',
  }),
  'livestream-bases': REPORTING,
  'selection-centres': REPORTING,
  'credit-records': {
    'county-officer': 'submit discard remark',
    registrar: 'submit discard return confirm grant-repair refuse-repair revoke remark',
    approver: 'return confirm revoke',
  },
  commitments: {
    'county-officer': 'mark-performed mark-broken remark',
    registrar: 'mark-performed mark-broken lapse remark',
  },
  'credit-grades': {
    registrar: 'confirm make-stricter ask-milder approve-milder refuse-milder',
    approver: 'approve-milder refuse-milder',
  },
  'inspection-draws': {
    registrar: 'announce abandon freeze draw plan-visits step-aside publish cancel',
    approver: 'draw publish cancel',
  },
  events: {
    editor:
      'submit-division move take-back publish open-registration stop-registration set-capacity propose-move discard summarise remark',
    'county-officer':
      'submit-county move approve-county pass-county return-county take-back publish open-registration stop-registration set-capacity propose-move accept-move decline-move postpone redate cancel pass-files discard summarise return-summary archive remark',
    reviewer:
      'approve-division pass-division return-division accept-move decline-move postpone redate cancel pass-files return-summary archive remark',
    approver: 'approve return-approval accept-move decline-move postpone redate cancel pass-files remark',
  },
  'event-registrations': {
    editor: 'cancel-for-attendee check-in undo-check-in report-double settle-double',
    'county-officer': 'cancel-for-attendee check-in undo-check-in report-double settle-double',
    reviewer: 'cancel-for-attendee check-in undo-check-in report-double settle-double',
  },
  'text-rules': { 'senior-moderator': 'try-out return go-live step-back retire' },
  'live-operators': LIVESTREAM_FILES,
  streamers: LIVESTREAM_FILES,
  broadcasts: {
    moderator: 'clear refuse review-again cancel end-early withdraw-text remark',
    'senior-moderator': 'clear refuse review-again cancel end-early withdraw-text remark',
  },
  'live-reports': {},
  'live-cases': {
    moderator:
      'claim release withdraw-text grade link-room decide propose decide-second hold resume hand-up set-aside issue-notice close-unfounded ask-again verify close close-referred refer remark',
    'senior-moderator':
      'claim release assign withdraw-text grade link-room decide propose decide-second settle hold resume hand-up hand-back set-aside issue-notice close-unfounded ask-again verify close close-referred refer preserve end-preserving mark-golden remark',
  },
  'case-decisions': {},
  'quality-looks': { 'senior-moderator': 'assign note' },
  'golden-cases': { 'senior-moderator': 'retire use-again' },
  'case-appeals': {
    moderator: 'uphold modify overturn remark',
    'senior-moderator': 'uphold modify overturn remark',
  },
  'case-referrals': {
    moderator: 'acknowledge record-feedback take-back confirm-recall confirm-amendment remark',
    'senior-moderator': 'acknowledge record-feedback take-back confirm-recall confirm-amendment remark',
  },
  'live-sanctions': { moderator: 'remark', 'senior-moderator': 'lift-early remark' },
  'talent-programmes': {
    editor: 'submit start-scoring submit-ranking extend-panel',
    reviewer: 'pass-review return-review',
    approver: 'publish return-approval return-ranking announce conclude withdraw',
  },
  'talent-applications': {
    editor: 'accept reject return-to-applicant assign-reviewer claim release assign remark',
    reviewer: 'reconsider remark',
    approver: 'accept-exceptionally place-tied move-up-tied award refuse-award remark',
  },
  // Scored by whom each sheet names, whatever their roles.
  'talent-scores': { editor: 'release' },
  'talent-objections': {
    reviewer: 'dismiss uphold claim release assign remark',
    approver: 'dismiss uphold claim release assign remark',
  },
}

/** How far each role reaches when it acts. */
const REACH: Partial<Record<Role, 'all' | 'agency' | 'county'>> = {
  'security-admin': 'all',
  registrar: 'all',
  'senior-moderator': 'all',
  'county-officer': 'county',
  moderator: 'county',
  editor: 'agency',
  reviewer: 'agency',
  'legal-reviewer': 'agency',
  approver: 'agency',
  liaison: 'agency',
  observer: 'agency',
}

type Place = { agency: string | null; county: string | null }

const reaches = (role: Role, who: Who, { agency, county }: Place) => {
  const reach = REACH[role]
  if (reach === 'all') return true
  if (reach === 'agency') return agency !== null && agency === who.agency
  return reach === 'county' && county !== null && who.counties.includes(county)
}

/** Whether the design gives this act on this record to one of these roles. */
export const mayAct = (who: Who, action: string, collection: string, place: Place): boolean =>
  who.roles.some(
    (role) =>
      TRANSITIONS[collection]?.[role]?.split(' ').includes(action) === true && reaches(role, who, place),
  )

/** Who may take lists out of the system. */
export const EXPORTS: Partial<Record<Role, readonly string[]>> = {
  editor: [
    'comments',
    'event-registrations',
    'talent-programmes',
    'talent-applications',
    'talent-objections',
  ],
  reviewer: ['comments', 'event-registrations'],
  'county-officer': [
    'event-registrations',
    'enterprises',
    'service-providers',
    'trademark-stations',
    'parks',
    'livestream-bases',
    'selection-centres',
    'credit-records',
    'commitments',
  ],
  registrar: [
    'enterprises',
    'service-providers',
    'trademark-stations',
    'parks',
    'livestream-bases',
    'selection-centres',
    'credit-records',
    'commitments',
    'credit-grades',
    'inspection-draws',
  ],
}
