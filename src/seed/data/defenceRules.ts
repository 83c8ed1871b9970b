import type { SeedDenyRule } from './types'

/** Beside the limits every installation begins with: what the demo's guardian has learned. */
export const defenceRules = [
  {
    act: 'phrase',
    value: '当天放款',
    note: '贷款广告。命中的意见仍然收下，只作标记，由承办人判断。',
  },
  {
    act: 'mail-domain',
    value: 'bulk-mail.example',
    note: '群发平台的域名，其下各级域名一并适用。',
  },
  {
    act: 'sender-address',
    value: '203.0.113.0/24',
    note: '十一月中旬集中提交相同文字的网段，观察一个月后复核。',
  },
] as const satisfies readonly SeedDenyRule[]

/** Refusals by the limits of `DEFAULT_RULES` in the hours before: which one, how long ago, how many. */
export const refusals = [
  { act: 'unverified-comment', minutesAgo: 12, times: 3 },
  { act: 'unverified-comment', minutesAgo: 55, times: 1 },
  { act: 'unverified-comment', minutesAgo: 410, times: 9 },
  { act: 'receipt-lookup', minutesAgo: 26, times: 2 },
  { act: 'receipt-lookup', minutesAgo: 800, times: 14 },
] as const
