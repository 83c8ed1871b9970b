/**
 * What is looked at before a broadcast: what is shown and said, clothing, set and props (直播电商监督管理办法 art 30), and
 * what stands at the room itself (art 29).
 */
export const REVIEW_ITEMS = [
  'content',
  'speech',
  'clothing',
  'set',
  'props',
  'account-name',
  'portrait',
  'profile',
  'title',
  'cover',
  'goods',
  'ai-label',
] as const
