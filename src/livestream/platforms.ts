/** Where rooms are; `other` for any that is not listed, with its name in the room's own. */
export const PLATFORMS = [
  'douyin',
  'kuaishou',
  'taobao',
  'jd',
  'pinduoduo',
  'xiaohongshu',
  'weixin',
  'bilibili',
  'tiktok',
  'other',
] as const

export type Platform = (typeof PLATFORMS)[number]

/** An account as it is compared: however somebody writes it. */
export const accountKeyOf = (account: string): string =>
  account
    .normalize('NFKC')
    .replace(/[\s@＠]/g, '')
    .toLowerCase()
