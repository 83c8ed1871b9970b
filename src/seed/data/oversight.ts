/** What the demo's park reported of the quarters that are over, the latest first; one more is missing. */
export const parkFigures: readonly Record<string, string>[] = [
  { enterprisesNow: '63', quarterTrade: '8420', quarterExports: '6110', jobs: '742', occupancy: '91' },
  { enterprisesNow: '58', quarterTrade: '7350', quarterExports: '5480', jobs: '690', occupancy: '88' },
  { enterprisesNow: '52', quarterTrade: '6120', quarterExports: '4400', jobs: '611', occupancy: '80' },
]

/** The station's account of the last year. */
export const stationYear: Record<string, string> = {
  helpedEnterprises: '46',
  registrationsHelped: '28',
  disputesHelped: '3',
  trainings: '5',
  selfGrade: 'excellent',
  summary: '全年指导企业四十六家，其中首次出口企业十二家；协助提交马德里国际注册申请三件；举办培训五场。',
  problems: '专职人员偏少，建议加强与高校知识产权专业的合作。',
}

type Service = { daysAgo: number; client: string; topic: string; adviser: string; outcome: string }

/** Whom the station has helped. */
export const services: readonly Service[] = [
  {
    daysAgo: 4,
    client: '海口椰风跨境电子商务有限公司',
    topic: 'overseas',
    adviser: '王慧敏',
    outcome: '讲解马德里国际注册流程，确定首批指定国家。',
  },
  {
    daysAgo: 11,
    client: '海口琼台直播文化传媒有限公司',
    topic: 'registration',
    adviser: '符丽娜',
    outcome: '检索近似商标，建议调整文字商标后提交。',
  },
  {
    daysAgo: 23,
    client: '澄迈示范福橙专业合作社',
    topic: 'geographical-indication',
    adviser: '王慧敏',
    outcome: '指导规范使用地理标志专用标志。',
  },
  {
    daysAgo: 37,
    client: '海口示范咖啡有限公司',
    topic: 'enforcement',
    adviser: '符丽娜',
    outcome: '协助向电商平台投诉仿冒商品链接，链接已下架。',
  },
  {
    daysAgo: 52,
    client: '海口滨江园区入驻企业',
    topic: 'training',
    adviser: '王慧敏',
    outcome: '举办出海商标布局培训，四十二人参加。',
  },
  {
    daysAgo: 58,
    client: '海口示范茶业有限公司',
    topic: 'registration',
    adviser: '符丽娜',
    outcome: '提交两件商标注册申请。',
  },
  {
    daysAgo: 83,
    client: '定安示范黑猪养殖有限公司',
    topic: 'brand-building',
    adviser: '王慧敏',
    outcome: '制定区域品牌使用管理办法。',
  },
  {
    daysAgo: 96,
    client: '海口示范服饰有限公司',
    topic: 'use',
    adviser: '符丽娜',
    outcome: '核对商标使用证据，应对撤三申请。',
  },
  {
    daysAgo: 121,
    client: '海口示范玩具有限公司',
    topic: 'overseas',
    adviser: '王慧敏',
    outcome: '提示目标市场已有在先注册，建议更换标识。',
  },
  {
    daysAgo: 149,
    client: '海口示范水产有限公司',
    topic: 'registration',
    adviser: '符丽娜',
    outcome: '完成图形商标查询并提交申请。',
  },
  {
    daysAgo: 180,
    client: '海口示范家居有限公司',
    topic: 'enforcement',
    adviser: '王慧敏',
    outcome: '协助收集侵权证据，移交市场监管部门。',
  },
  {
    daysAgo: 214,
    client: '海口示范饮品有限公司',
    topic: 'registration',
    adviser: '符丽娜',
    outcome: '指导商品和服务项目分类。',
  },
  {
    daysAgo: 262,
    client: '海口示范工艺品有限公司',
    topic: 'brand-building',
    adviser: '王慧敏',
    outcome: '梳理品牌名称和包装标识。',
  },
]
