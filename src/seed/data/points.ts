import type { SeedPoint } from './types'

const IN = { consultation: 'park-rules-second' } as const

/** Points of the closed consultation that are still worked on: one with its head of division, one just begun. */
export const points = [
  {
    ...IN,
    title: '按月用仓的小微卖家',
    detail: '按月使用园区仓库、没有签一年以上入驻协议的小卖家，建议计入入驻企业。',
    tags: ['小微企业', '认定条件'],
    draft: {
      disposition: 'partly-adopted',
      reason:
        '部分采纳。第七条拟增加一款：连续使用园区仓储服务满六个月并有出口记录的个体工商户，按五户折算一家入驻企业。未签协议且无出口记录的不计入，以免虚增。',
    },
  },
  {
    ...IN,
    title: '进出口额统计口径',
    detail: '一般贸易口径与跨境电商口径不一致，建议说明或者设过渡期。',
    tags: ['统计'],
    draft: null,
  },
] as const satisfies readonly SeedPoint[]
