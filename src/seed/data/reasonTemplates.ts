import type { SeedReasonTemplate } from './types'

/** Reasons a division gives again and again. */
export const reasonTemplates = [
  {
    title: '采纳并修改条款',
    disposition: 'adopted',
    text: '采纳。就“{{point}}”共收到{{count}}条意见。{{clause}}拟作相应修改，修改后的条文随下一稿公布。',
  },
  {
    title: '原则采纳，细化在配套办法中',
    disposition: 'partly-adopted',
    text: '部分采纳。“{{point}}”的建议与{{clause}}的方向一致，《{{policy}}》只作原则规定，具体标准在配套办法中明确。',
  },
  {
    title: '已有规定',
    disposition: 'not-adopted',
    text: '未采纳。{{clause}}已对“{{point}}”作出规定，能够覆盖所提情形，不再重复。',
  },
  {
    title: '超出本文件的权限',
    disposition: 'not-adopted',
    text: '未采纳。“{{point}}”涉及上位法规定的事项，《{{policy}}》无权调整，已将{{count}}条意见汇总转送有权机关研究。',
  },
  {
    title: '需要试行后评估',
    disposition: 'further-study',
    text: '另行研究。“{{point}}”需要试行一段时间的数据支撑，将在评估《{{policy}}》实施情况时一并研究。',
  },
] as const satisfies readonly SeedReasonTemplate[]
