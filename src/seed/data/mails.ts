import type { SeedMail } from './types'

/** What came to the notice's mailbox: two that were taken by themselves, one to be set aside, two that wait for a person. */
export const mails = [
  {
    key: 'mail-1',
    from: { name: '云浪电商有限公司', address: 'office@yunlang.mail.example' },
    subject: '直播电商和选品中心工作方案意见',
    body: '各位同志：\n\n选品目录每月一换，我们备货来不及。建议提前两个月公布下一期目录，并注明每种样品的起订量。\n\n云浪电商有限公司',
    arrivedDay: 4,
  },
  {
    key: 'mail-2',
    from: { name: '唐明', address: 'tangming@mail.example' },
    subject: '一点建议',
    body: '公共直播间的收费标准对外公布是好事，请同时公布预约情况，免得白跑一趟。',
    arrivedDay: 6,
  },
  {
    key: 'mail-3',
    from: { name: '人事部', address: 'hr@mail.example' },
    subject: '自动回复：征求意见公告',
    body: '您好，我正在休假，回来后尽快处理您的邮件。',
    arrivedDay: 7,
  },
  {
    key: 'mail-4',
    from: { name: '椰岸合作社', address: 'yean@mail.example' },
    subject: '直播电商和选品中心工作方案意见',
    body: '',
    arrivedDay: 8,
  },
  {
    key: 'mail-5',
    from: { name: '王静', address: 'wangjing@mail.example' },
    subject: '直播电商和选品中心工作方案意见',
    body: '建议把\ufffd\ufffd培训安排在农闲时节，\ufffd\ufffd线上线下同时开课。',
    arrivedDay: 8,
  },
] as const satisfies readonly SeedMail[]
