/** What comes in of livestreams in the demo: on the air now, listed by a platform, barred; all fictional. */

/** Broadcasts on the air when the demo is set up. */
export const onAir = [
  {
    title: '午后果切直播',
    account: 'yefeng-shuiguo',
    viewers: 8_400,
    isCleared: true,
    goods: [
      {
        name: '金煌芒果 5斤装',
        category: 'food',
        licence: '琼农产合格证（演示）2026-018',
        priceBasis: '产地当日批发价',
      },
      { name: '椰子刀具套装', category: 'ordinary', licence: null, priceBasis: '店铺近30日成交价' },
    ],
  },
  {
    title: '跨境美妆答疑',
    account: 'lanwan-meizhuang',
    viewers: 35_600,
    isCleared: false,
    goods: [
      { name: '进口防晒霜', category: 'cosmetics', licence: null, priceBasis: '专柜价' },
      {
        name: '玻尿酸面膜',
        category: 'cosmetics',
        licence: '国妆网备进字（演示）2026000001',
        priceBasis: null,
      },
    ],
  },
] as const

/** An operator put on the blacklist, whose telephone another one has. */
export const barred = {
  account: 'yecheng-zhubao',
  name: '椰城珠宝专场',
  platform: 'kuaishou',
  county: '460100',
  operator: '椰城珠宝商行（演示）',
  code: '91460000MA5TD0062D',
  phone: '0898-00000202',
  base: '海口电商直播基地（演示）',
  followers: 27_000,
  goods: '珍珠、贝壳饰品',
  description: '以合成珍珠冒充天然海水珍珠反复销售，被两次处置后仍在继续。',
  policyCode: 'ZB25',
} as const

/** A list of operators as a platform sends it; two rows of it are wrong. */
export const platformList = {
  filename: '抖音2026年7月经营者名单.csv',
  head: [
    '经营者名称',
    '统一社会信用代码',
    '主体类型',
    '所在市县',
    '联系人',
    '联系电话',
    '电子邮箱',
    '收款账户',
  ],
  rows: [
    [
      '三亚晴空传媒有限公司（演示）',
      '91460202MA5T000457',
      '直播营销人员服务机构',
      '三亚市',
      '林小晴',
      '0898-00000211',
      'qingkong@example.org',
      '',
    ],
    [
      '儋州海岸农产合作社（演示）',
      '93469005MA5T20011H',
      '直播间运营者',
      '儋州市',
      '王海',
      '0898-00000212',
      'haian@example.org',
      '',
    ],
    [
      '文昌椰语工作室（演示）',
      '91469005MA5T00061D',
      '直播间运营者',
      '文昌市',
      '符语',
      '0898-00000202',
      'yeyu@example.org',
      '',
    ],
    [
      '澄迈咖啡直播间（演示）',
      '91469023MAC1T0016A',
      '直播间运营者',
      '澄迈县',
      '吴啡',
      '0898-00000214',
      'coffee@example.org',
      '',
    ],
    ['海口小店（演示）', '', '直播间运营者', '海口市', '陈店', '0898-00000215', '', ''],
  ],
} as const
