import type { Role } from '../../access/roles'
import type { AGENCY_KINDS } from '../../collections/Agencies'
import type { ACTS_OF } from '../../defence/rule'
import type { DocumentKind } from '../../legal/periods'
import type { Topic } from '../../livestream/policyCodes'
import type { RuleKind, RuleScope, RuleSeverity, RuleVariant } from '../../moderation/rules/rule'
import type { RequestKind } from '../../privacy/dataRequestForm'
import type { DISPOSITIONS, EXCLUSIONS } from '../../workflow/comments'

/** Shapes of the demo data. Plain values only: the loader turns them into records and moves them by `perform()`. */

export type Corridor = 'east' | 'west' | 'central'

export type SeedZone = { nameZh: string; nameEn: string; noteZh: string; noteEn: string }

export type SeedCounty = {
  /** GB/T 2260 code, six digits. */
  code: string
  nameZh: string
  nameEn: string
  /** Step of the pilot zone's roll-out; null: in the province, in no step. */
  tier: 1 | 2 | 3 | null
  corridor: Corridor | null
  /** Leads its corridor. */
  lead: boolean
  /** Further corridors it leads: 三亚 and 儋州 lead the central one as well as their own. */
  alsoLeads: readonly Corridor[]
  /** Year or years the step starts, as printed: '2025', '2025-2026'. */
  startYear: string | null
  /** Areas without a GB/T 2260 code of their own, held under this county. */
  zones: readonly SeedZone[]
}

export type AgencyKind = (typeof AGENCY_KINDS)[number]

export type SeedAgency = {
  id: string
  nameZh: string
  nameEn: string
  shortZh: string
  kind: AgencyKind
  /** County code; null: an agency of the province. */
  county: string | null
}

export type SeedUser = {
  email: string
  nameZh: string
  nameEn: string
  roles: readonly Role[]
  /** Id of a seed agency. */
  agency: string
  /** County codes the user is limited to; empty: no county limit beyond the role's own scope. */
  counties: readonly string[]
}

export type SeedPolicy = {
  key: string
  titleZh: string
  titleEn: string
  kind: DocumentKind
  agency: string
  summaryZh: string
  summaryEn: string
  /** Current draft, one paragraph per line, without the title line. */
  text: string
  /** The draft of the first round, where a round has been held and the text changed; same numbering as `text`. */
  firstText: string | null
  /** Days since it was issued; null: it is still a draft. */
  issuedDaysAgo: number | null
}

/** A passage changed between two rounds; `current` stands exactly once in the current text. */
export type RevisedPassage = { clause: string; first: string; current: string }

export type SeedConsultation = {
  key: string
  policy: string
  /** 1: on `firstText` where the policy has one; otherwise, and in round 2, on `text`. */
  round: 1 | 2
  outcome: 'open' | 'closed' | 'published'
  titleZh: string
  titleEn: string
  /** Paragraphs: purpose, basis, what is asked. */
  noticeZh: readonly string[]
  noticeEn: readonly string[]
  /** Beijing days relative to the day of seeding; both days count, the closing day to 23:59:59. */
  opensInDays: number
  closesInDays: number
  publishedInDays: number | null
  /** Why the period is shorter than the legal minimum; null: it is not. */
  shortReasonZh: string | null
  shortReasonEn: string | null
  email: string
  emailSubject: string
  postAddress: string
  postcode: string
  envelopeMark: string
  phones: readonly string[]
  requireName: boolean
  requireContact: boolean
}

export type SeedDisposition = (typeof DISPOSITIONS)[number]
export type SeedExclusionKind = (typeof EXCLUSIONS)[number]

/** What is known of a point beyond the comments that name it by its title. */
export type SeedPoint = {
  consultation: string
  title: string
  detail: string
  tags: readonly string[]
  /** An answer, and how far it has come on its way to the department leader; null: none yet. */
  draft: { disposition: SeedDisposition; reason: string; state: SeedDraftState } | null
  /** Anchor of the clause that was changed in the text of the next round; null: none was. */
  changedClause: string | null
}

/** `open`: written and not handed in. */
export type SeedDraftState = 'open' | 'division-review' | 'legal-review' | 'approval'

/** Rounds of a policy whose texts are compared, and what the editor said of single rows, by anchors. */
export type SeedMapping = {
  policy: string
  from: number
  to: number
  confirmed: readonly { from: string | null; to: readonly string[] }[]
}

/** `text` with the places of `REASON_VARIABLES`. */
export type SeedReasonTemplate = { title: string; disposition: SeedDisposition; text: string }

/** A deny rule 拒绝名单: what matches is marked. */
export type SeedDenyRule = { act: (typeof ACTS_OF)['deny'][number]; value: string; note: string }

/** A request about one's own data, by who gave this contact with a comment. */
export type SeedPrivacyRequest = {
  contact: string
  kind: RequestKind
  note: string
  daysAgo: number
}

/**
 * Where the loader is to bring the comment; `point` is a title, `also` a second one. What is decided is so through its
 * point, which comments grouped under it later inherit; without a point it is answered on its own.
 */
export type SeedCommentTarget =
  | { state: 'received' }
  | { state: 'screened' }
  | { state: 'grouped'; point: string; also?: string }
  | { state: 'decided'; point: string | null; disposition: SeedDisposition; reason: string }
  | { state: 'excluded'; exclusion: { kind: SeedExclusionKind; reason: string } }

export type SeedComment = SeedCommentTarget & {
  key: string
  consultation: string
  /** Printed number: '第八条', '二（三）'; null: the draft as a whole. */
  clauseHint: string | null
  name: string
  contact: string | null
  county: string | null
  channel: 'web' | 'mail' | 'letter' | 'fax' | 'hotline' | 'meeting'
  /** Whole days after the opening day, Beijing; 0 is the opening day. */
  arrivedDay: number
  hour: number
  minute: number
  body: string
}

/** A message in the mailbox of the open consultation. */
export type SeedMail = {
  key: string
  from: { name: string; address: string }
  subject: string
  /** Empty: nothing inside that a comment could be made of. */
  body: string
  /** Whole days after the opening day. */
  arrivedDay: number
}

export type SeedVenue = {
  key: string
  /** Demo account by the part of its address before the @. */
  by: string
  name: string
  nameEn: string
  address: string
  addressEn: string
  place: string
  capacity: number
  rooms: readonly { key: string; name: string; nameEn: string; capacity: number }[]
}

export type SeedSpeaker = Record<
  'key' | 'name' | 'nameEn' | 'organisation' | 'organisationEn' | 'position' | 'positionEn',
  string
>

type SeedQuestion = {
  label: string
  labelEn: string
  kind: 'text' | 'choice' | 'yes-no'
  required?: boolean
  choices?: string
  choicesEn?: string
}

/** Days from today and the hour, in Beijing. */
type SeedMoment = readonly [days: number, hour: number]

export type SeedEvent = {
  key: string
  by: string
  title: string
  titleEn: string
  summary: string
  summaryEn: string
  kind: string
  audience: string
  language: string
  format: string
  onlineUrl?: string
  place?: string
  /** Key of a venue, and of rooms of it. */
  venue?: string
  rooms?: readonly string[]
  from: SeedMoment
  until: SeedMoment
  expectedSize: number
  budget: number
  capacity?: number
  securityPermit?: string
  hosts?: readonly { role: string; agency?: string; county?: string }[]
  programme?: readonly {
    title: string
    titleEn: string
    hours: readonly [from: number, until: number]
    speakers: readonly string[]
  }[]
  questions?: readonly SeedQuestion[]
  /** Acts, by whom (`system`: by itself), and why. */
  steps: readonly (readonly [act: string, by: string, reason?: string])[]
  registrations?: number
  checkedIn?: number
  /** So many of the first give their places back; who waits first moves up. */
  givenBack?: number
  /** The summary that is handed in. */
  account?: Record<string, string>
  /** Where somebody asks to move it. */
  moveTo?: SeedMoment
}

/** A text rule, and how far it has come; the ones before it in the list may be replaced by it. */
export type SeedTextRule = {
  key: string
  replaces?: string
  name: string
  nameEn: string
  kind: RuleKind
  severity: RuleSeverity
  policyCode: string
  topic?: Topic
  scopes: readonly RuleScope[]
  words?: string
  contexts?: string
  variants: readonly RuleVariant[]
  pattern?: string
  minutes?: number
  note: string
  state: 'draft' | 'shadow' | 'live'
}
