import type { SeedPrivacyRequest } from './types'

/** What people have asked about their own data, and nobody has answered yet. */
export const privacyRequests = [
  {
    contact: '13800000049',
    kind: 'access',
    note: '请发一份你们保存的我的全部信息，姓名里的生僻字是否存对了也请核对。',
    daysAgo: 4,
  },
  {
    contact: '13800000047',
    kind: 'deletion',
    note: '只写了“支持”两个字，请把手机号删掉。',
    daysAgo: 1,
  },
] as const satisfies readonly SeedPrivacyRequest[]
