import type { SeedApplication } from './applications'

const NAMES = [
  ['海口海棠湾跨境贸易有限公司', '91460107MA6X00219W', '美兰区琼山大道示范产业园1栋'],
  ['海口博雅国际物流有限公司', '91460107MA6X00227P', '美兰区琼山大道示范产业园2栋'],
  ['海口新埠岛电子商务有限公司', '91460107MA6X00235J', '美兰区新埠岛示范路5号'],
  ['海口东寨红树林进出口有限公司', '91460107MA6X00243D', '美兰区演丰镇示范街9号'],
  ['海口骑楼老街网络科技有限公司', '91460107MA6X002518', '龙华区示范老街21号'],
  ['海口五源河供应链管理有限公司', '91460107MA6X0026X0', '秀英区长流镇示范大道7号'],
  ['海口白沙门优选商贸有限公司', '91460107MA6X002780', '美兰区白沙门示范路18号'],
  ['海口火山口农产品跨境有限公司', '91460107MA6X00286T', '秀英区石山镇示范村2号'],
  ['海口桂林洋保税仓储有限公司', '91460107MA6X00294M', '美兰区桂林洋示范开发区3号'],
  ['海口羊山湿地数字营销有限公司', '91460107MA6X00307B', '龙华区龙泉镇示范路66号'],
] as const

/** Filed enterprises the demo's credit records and its draw are about; fictional, with valid codes that belong to nobody. */
export const creditSubjects: readonly SeedApplication[] = NAMES.map(
  ([name, unifiedCode, address], index) => ({
    register: 'enterprises',
    daysAgo: 300 - index,
    form: {
      name,
      nameEn: '',
      unifiedCode,
      kinds: [index % 2 === 0 ? 'merchant' : 'supply-chain'],
      supervisionCodes: ['9810'],
      legalRepresentative: '符示范',
      address: `海口市${address}`,
      website: '',
      business: '面向东南亚市场的商品出口和仓储服务。',
      contactName: '王示范',
      contactPhone: `1380000${2001 + index}`,
      contactEmail: `office${index + 1}@subject.example`,
      county: '460100',
    },
    steps: [
      { act: 'pass-county', by: 'county-officer', reason: '经核验，申请信息与营业执照一致。' },
      { act: 'file', by: 'registrar', reason: '材料齐全，准予备案。' },
    ],
  }),
)
