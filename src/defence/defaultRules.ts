import type { DefenceRule } from './rule'

const TEN_MINUTES = 600

/** What holds until somebody with the right decides otherwise; written to the database when it has no rules. */
export const DEFAULT_RULES: readonly DefenceRule[] = [
  {
    id: '0199aa00-0000-7000-8000-000000000001',
    kind: 'limit',
    act: 'unverified-comment',
    value: 'address',
    points: 5,
    seconds: TEN_MINUTES,
  },
  {
    id: '0199aa00-0000-7000-8000-000000000002',
    kind: 'limit',
    act: 'unverified-comment',
    value: 'everybody',
    points: 600,
    seconds: TEN_MINUTES,
  },
  {
    id: '0199aa00-0000-7000-8000-000000000003',
    kind: 'limit',
    act: 'receipt-lookup',
    value: 'address',
    points: 20,
    seconds: TEN_MINUTES,
  },
  {
    id: '0199aa00-0000-7000-8000-000000000004',
    kind: 'limit',
    act: 'receipt-lookup',
    value: 'everybody',
    points: 2_000,
    seconds: TEN_MINUTES,
  },
  {
    id: '0199aa00-0000-7000-8000-000000000006',
    kind: 'limit',
    act: 'certificate-lookup',
    value: 'address',
    points: 30,
    seconds: TEN_MINUTES,
  },
  {
    id: '0199aa00-0000-7000-8000-000000000007',
    kind: 'limit',
    act: 'certificate-lookup',
    value: 'everybody',
    points: 3_000,
    seconds: TEN_MINUTES,
  },
  // Not for everybody together: whoever used that up would keep all of the staff out. Numbers: docs/decisions/032.
  {
    id: '0199aa00-0000-7000-8000-000000000008',
    kind: 'limit',
    act: 'sign-in',
    value: 'address',
    points: 40,
    seconds: TEN_MINUTES,
  },
  {
    id: '0199aa00-0000-7000-8000-000000000009',
    kind: 'limit',
    act: 'password-mail',
    value: 'address',
    points: 30,
    seconds: TEN_MINUTES,
  },
  {
    id: '0199aa00-0000-7000-8000-000000000005',
    kind: 'threshold',
    act: 'arrivals-per-minute',
    value: null,
    points: 300,
    seconds: null,
  },
]
