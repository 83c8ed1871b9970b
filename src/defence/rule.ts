export const RULE_KINDS = ['limit', 'deny', 'threshold'] as const

export type RuleKind = (typeof RULE_KINDS)[number]

/** What a limit or a threshold counts, and what a deny rule looks at. */
export const RULE_ACTS = [
  'submission',
  'unverified-comment',
  'receipt-lookup',
  'certificate-lookup',
  'sign-in',
  'password-mail',
  'sender-address',
  'mail-domain',
  'phrase',
  'arrivals-per-minute',
] as const

export type RuleAct = (typeof RULE_ACTS)[number]

/** Which acts each kind of rule is about. */
export const ACTS_OF = {
  limit: [
    'submission',
    'unverified-comment',
    'receipt-lookup',
    'certificate-lookup',
    // Sign-ins that failed; the right password uses up nothing.
    'sign-in',
    // Asking for a link to a new password, and links that were not (any more) good.
    'password-mail',
  ],
  deny: ['sender-address', 'mail-domain', 'phrase'],
  threshold: ['arrivals-per-minute'],
} as const satisfies Record<RuleKind, readonly RuleAct[]>

export type LimitedAct = (typeof ACTS_OF)['limit'][number]

/** Whom a limit counts: each sender apart, or everybody together, which bounds what many addresses can do. */
export const LIMIT_SCOPES = ['address', 'everybody'] as const

export type DefenceRule = {
  id: string
  kind: RuleKind
  act: RuleAct
  /** A limit's scope; what a deny rule matches; null for a threshold. */
  value: string | null
  points: number | null
  /** Length of a limit's window. */
  seconds: number | null
}
