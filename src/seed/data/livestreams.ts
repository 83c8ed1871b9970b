import type { Platform } from '../../livestream/platforms'
import type { Topic } from '../../livestream/policyCodes'

/** Operators, rooms, streamers, broadcasts and what was reported of them; all fictional. */

export type SeedRoom = {
  account: string
  name: string
  platform: Platform
  county: string
  operator: string
  code: string
  phone: string
  base: string
  followers: number
  goods: string
  /** Name of the agency (MCN) that manages it. */
  agency?: string
}

export type SeedAgency = { name: string; code: string; phone: string; county: string; email: string }

/** Agencies of streamers 直播营销人员服务机构 (MCN). */
export const agencies: readonly SeedAgency[] = [
  {
    name: '海口潮声文化传媒有限公司（演示）',
    code: '91460100MA5TD0054P',
    phone: '0898-00000205',
    county: '460100',
    email: 'chaosheng@example.org',
  },
  {
    name: '三亚海岸星主播经纪有限公司（演示）',
    code: '91460200MA5TD0070J',
    phone: '0898-00000207',
    county: '460200',
    email: 'haianxing@example.org',
  },
]

export const rooms: readonly SeedRoom[] = [
  {
    account: 'yefeng-shuiguo',
    name: '椰风鲜果直播间',
    platform: 'douyin',
    county: '460100',
    operator: '海口椰风传媒有限公司（演示）',
    code: '91460100MA5TD0011A',
    phone: '0898-00000201',
    base: '海口电商直播基地（演示）',
    followers: 182_000,
    goods: '芒果、椰子、胡椒等农产品',
  },
  {
    account: 'lanwan-meizhuang',
    name: '蓝湾美妆严选',
    platform: 'taobao',
    county: '460100',
    operator: '蓝湾免税品导购服务部（演示）',
    code: '91460100MA5TD002X2',
    phone: '0898-00000202',
    base: '海口电商直播基地（演示）',
    followers: 960_000,
    goods: '进口化妆品',
    agency: '海口潮声文化传媒有限公司（演示）',
  },
  {
    account: 'sanya-haiwei',
    name: '三亚海味姐妹',
    platform: 'kuaishou',
    county: '460200',
    operator: '三亚海味电商合作社（演示）',
    code: '93460200MA5TD00381',
    phone: '0898-00000203',
    base: '三亚直播选品中心（演示）',
    followers: 41_000,
    goods: '干海产品',
    agency: '三亚海岸星主播经纪有限公司（演示）',
  },
  {
    account: 'wanning-chonglang',
    name: '日月湾冲浪装备',
    platform: 'douyin',
    county: '469006',
    operator: '万宁冲浪用品经营部（演示）',
    code: '92469006MA5TD0046T',
    phone: '0898-00000204',
    base: '万宁日月湾直播基地（演示）',
    followers: 12_600,
    goods: '冲浪板、防晒衣',
  },
]

export type SeedStreamer = {
  stageName: string
  name: string
  identityNumber: string
  topic: string
  trainedDaysAgo: number
  room: string
  /** Verified so many days ago; null: not yet. */
  verifiedDaysAgo: number | null
  agency?: string
  licenceNumber?: string
  licenceInDays?: number
}

export const streamers: readonly SeedStreamer[] = [
  {
    stageName: '椰子阿妹',
    name: '符美兰',
    identityNumber: '460100199603121015',
    topic: 'none',
    trainedDaysAgo: 120,
    room: 'yefeng-shuiguo',
    verifiedDaysAgo: 100,
    agency: '海口潮声文化传媒有限公司（演示）',
  },
  {
    stageName: '蓝湾小陈',
    name: '陈若溪',
    identityNumber: '460100199908251013',
    topic: 'medicine',
    trainedDaysAgo: 200,
    room: 'lanwan-meizhuang',
    verifiedDaysAgo: 175,
    agency: '海口潮声文化传媒有限公司（演示）',
    licenceNumber: '演示-医-0001',
    licenceInDays: 20,
  },
  {
    stageName: '海味小妹',
    name: '羊小满',
    identityNumber: '460100201002031014',
    topic: 'none',
    trainedDaysAgo: 30,
    room: 'sanya-haiwei',
    verifiedDaysAgo: null,
    agency: '三亚海岸星主播经纪有限公司（演示）',
  },
  {
    stageName: '浪里小白',
    name: '符浪',
    identityNumber: '460100199603121023',
    topic: 'none',
    trainedDaysAgo: 90,
    room: 'wanning-chonglang',
    verifiedDaysAgo: 60,
  },
]

export type SeedBroadcast = {
  title: string
  room: string
  /** Said beforehand to be one of a figure made by a machine. */
  aiFigure?: boolean
  /** Days from today at 20:00 in Beijing; negative: past. */
  inDays: number
  viewers: number
  goods: string
  description?: string
}

export const broadcasts: readonly SeedBroadcast[] = [
  { title: '芒果产地溯源专场', room: 'yefeng-shuiguo', inDays: -3, viewers: 56_000, goods: '金煌芒果' },
  {
    title: '离岛免税护肤专场',
    room: 'lanwan-meizhuang',
    aiFigure: true,
    inDays: -2,
    viewers: 310_000,
    goods: '进口面霜、精华',
  },
  { title: '春茶尝鲜专场', room: 'yefeng-shuiguo', inDays: -16, viewers: 23_000, goods: '白沙绿茶' },
  { title: '防晒新品试用专场', room: 'lanwan-meizhuang', inDays: -6, viewers: 88_000, goods: '进口防晒' },
  { title: '冬季浪季开播', room: 'wanning-chonglang', inDays: -1, viewers: 3_200, goods: '冲浪板' },
  { title: '年货节预热', room: 'yefeng-shuiguo', inDays: 4, viewers: 0, goods: '胡椒、椰子糖' },
  {
    title: '跨境新品首发',
    room: 'lanwan-meizhuang',
    inDays: 1,
    viewers: 0,
    goods: '进口防晒',
    description: '海外新品第一时间开售，全网最低价，前一百单送小样。',
  },
]

/** How far a case has come. */
export type SeedStage =
  | 'open'
  | 'second-review'
  | 'senior-review'
  | 'rectifying'
  | 'rectified'
  | 'closed'
  | 'appeal'
  // Handed over to another agency, then overturned on appeal: the letter is called back.
  | 'recalled'

export type SeedReport = {
  account: string
  platform: Platform
  county: string
  topic: Topic
  daysAgo: number
  time: string
  description: string
  stage: SeedStage
  code?: string
  measure?: string
}

export const reports: readonly SeedReport[] = [
  {
    account: 'yefeng-shuiguo',
    platform: 'douyin',
    county: '460100',
    topic: 'commerce',
    daysAgo: 3,
    time: '20:40',
    description: '主播反复说“全网最低价、全国第一甜”，没有给出任何依据。',
    stage: 'open',
  },
  {
    account: 'yefeng-shuiguo',
    platform: 'douyin',
    county: '460100',
    topic: 'commerce',
    daysAgo: 3,
    time: '21:10',
    description: '同一场直播，弹幕有人问产地证明，主播让大家“别问，买就对了”。',
    stage: 'open',
  },
  {
    account: 'lanwan-meizhuang',
    platform: 'taobao',
    county: '460100',
    topic: 'minors',
    daysAgo: 2,
    time: '20:30',
    description: '画面里让一个看上去十来岁的孩子一直试用产品、喊口号带货。',
    stage: 'open',
  },
  {
    account: 'lanwan-meizhuang',
    platform: 'taobao',
    county: '460100',
    topic: 'rumours',
    daysAgo: 9,
    time: '19:50',
    description: '称某地自来水“有毒”，以此推销净水器。',
    stage: 'second-review',
    code: 'ZB12',
    measure: 'stop-for-term',
  },
  {
    account: 'lanwan-meizhuang',
    platform: 'taobao',
    county: '460100',
    topic: 'rights',
    daysAgo: 12,
    time: '21:00',
    description: '使用某明星的人工智能合成形象带货，没有标识。',
    stage: 'senior-review',
    code: 'DS34',
    measure: 'close-account',
  },
  {
    account: 'yefeng-shuiguo',
    platform: 'douyin',
    county: '460100',
    topic: 'vulgarity',
    daysAgo: 8,
    time: '22:00',
    description: '与其他主播连线“惩罚”，言语低俗。',
    stage: 'rectifying',
    code: 'ZB24',
    measure: 'limit-traffic',
  },
  {
    account: 'yefeng-shuiguo',
    platform: 'douyin',
    county: '460100',
    topic: 'platform-duty',
    daysAgo: 18,
    time: '20:00',
    description: '回放在直播后第二天就删除了，无法查看。',
    stage: 'rectified',
    code: 'DS16',
    measure: 'warning',
  },
  {
    account: 'lanwan-meizhuang',
    platform: 'taobao',
    county: '460100',
    topic: 'discrimination',
    daysAgo: 40,
    time: '20:00',
    description: '拿某地方言取笑买家。',
    stage: 'closed',
    code: 'ZB10',
    measure: 'warning',
  },
  {
    account: 'yefeng-shuiguo',
    platform: 'douyin',
    county: '460100',
    topic: 'commerce',
    daysAgo: 16,
    time: '20:25',
    description: '主播让观众加别的软件付款，说平台上的价格不算数。',
    stage: 'closed',
    code: 'ZB26',
    measure: 'warning',
  },
  {
    account: 'lanwan-meizhuang',
    platform: 'taobao',
    county: '460100',
    topic: 'environment',
    daysAgo: 10,
    time: '21:30',
    description: '直播中展示砗磲制品并报价。',
    stage: 'appeal',
    code: 'ZB22',
    measure: 'suspend',
  },
  {
    account: 'yefeng-shuiguo',
    platform: 'douyin',
    county: '460100',
    topic: 'commerce',
    daysAgo: 5,
    time: '19:40',
    description: '宣称产品“获国际金奖”，直播间没有出示证书。',
    stage: 'recalled',
    code: 'ZB26',
    measure: 'warning',
  },
  {
    account: 'sanya-haiwei',
    platform: 'kuaishou',
    county: '460200',
    topic: 'commerce',
    daysAgo: 1,
    time: '19:20',
    description: '干贝写明“野生”，实际包装写的是养殖。',
    stage: 'open',
  },
  {
    account: '没有登记的小店',
    platform: 'xiaohongshu',
    county: '460400',
    topic: 'other',
    daysAgo: 1,
    time: '10:00',
    description: '直播间背景贴着别家公司的营业执照。',
    stage: 'open',
  },
]
