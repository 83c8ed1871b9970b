import type { SeedPoint } from './types'

const CLOSED = { consultation: 'park-rules-second', changedClause: null } as const
const PUBLISHED = { consultation: 'park-rules-first', detail: '', tags: [], draft: null } as const

/**
 * Points of the closed consultation, each a step further on its way; and of the published one, with the clause of the
 * second text that each changed.
 */
export const points = [
  {
    ...CLOSED,
    title: '进出口额统计口径',
    detail: '一般贸易口径与跨境电商口径不一致，建议说明或者设过渡期。',
    tags: ['统计'],
    draft: null,
  },
  {
    ...CLOSED,
    title: '剩余租赁期',
    detail: '租赁合同三年一签的园区，签约次日即不足三年，建议改为两年或者认可续租约定。',
    tags: ['认定条件'],
    draft: {
      disposition: 'further-study',
      reason:
        '另行研究。剩余租赁期关系入驻企业的稳定预期，改为两年是否足够，拟向住房和城乡建设、农业农村部门了解村集体物业的出租惯例后再定。',
      state: 'open',
    },
  },
  {
    ...CLOSED,
    title: '按月用仓的小微卖家',
    detail: '按月使用园区仓库、没有签一年以上入驻协议的小卖家，建议计入入驻企业。',
    tags: ['小微企业', '认定条件'],
    draft: {
      disposition: 'partly-adopted',
      reason:
        '部分采纳。第七条拟增加一款：连续使用园区仓储服务满六个月并有出口记录的个体工商户，按五户折算一家入驻企业。未签协议且无出口记录的不计入，以免虚增。',
      state: 'division-review',
    },
  },
  {
    ...CLOSED,
    title: '季度报送的时限',
    detail: '季度结束后十五日内与增值税申报重叠，建议改为二十日。',
    tags: ['统计', '减负'],
    draft: {
      disposition: 'not-adopted',
      reason:
        '不采纳。第一次征求意见后已由每月五日改为每季度十五日；再延长五日，全省季度数据将晚于统计部门的汇总时间。平台支持在线暂存和更正，可以先报后补。',
      state: 'legal-review',
    },
  },
  {
    ...CLOSED,
    title: '消防验收或者备案',
    detail: '老厂房改造的楼宇属于备案抽查范围，没有验收文件。',
    tags: ['认定条件'],
    draft: {
      disposition: 'adopted',
      reason:
        '采纳。第六条第三项拟改为“依法通过消防验收或者完成消防验收备案”，与《建设工程消防设计审查验收管理暂行规定》的分类一致。',
      state: 'approval',
    },
  },
  { ...PUBLISHED, title: '园区面积', changedClause: 'c-a6.2' },
  { ...PUBLISHED, title: '企业数量门槛', changedClause: 'c-a7.1' },
  { ...PUBLISHED, title: '进出口额门槛', changedClause: 'c-a7.3' },
  { ...PUBLISHED, title: '认定周期', changedClause: 'c-a10' },
  { ...PUBLISHED, title: '申报材料', changedClause: 'c-a11.p2' },
  { ...PUBLISHED, title: '洋浦园区的受理机关', changedClause: 'c-a12.p2' },
  { ...PUBLISHED, title: '公示时间', changedClause: 'c-a13.p2' },
  { ...PUBLISHED, title: '数据报送周期', changedClause: 'c-a15' },
  { ...PUBLISHED, title: '撤销认定的程序', changedClause: 'c-a22.p2' },
] as const satisfies readonly SeedPoint[]
