import type { Slug } from '../../collections/slugs'

type Step = { act: string; by: string; reason?: string }

export type SeedApplication = {
  register: Extract<Slug, 'enterprises' | 'service-providers'>
  /** Days ago it came in. */
  daysAgo: number
  form: Record<string, unknown>
  steps: readonly Step[]
}

const pass: Step = { act: 'pass-county', by: 'county-officer', reason: '经核验，申请信息与营业执照一致。' }
const file: Step = { act: 'file', by: 'registrar', reason: '材料齐全，准予备案。' }
const accredit: Step = { act: 'accredit', by: 'registrar', reason: '符合入库条件。' }

const enterprise = (form: Record<string, unknown>) => ({
  supervisionCodes: [],
  website: '',
  nameEn: '',
  ...form,
})

/** Fictional applicants; every code is valid by GB 32100-2015 and belongs to nobody. */
export const applications: readonly SeedApplication[] = [
  {
    register: 'enterprises',
    daysAgo: 40,
    form: enterprise({
      name: '海口椰风跨境电子商务有限公司',
      nameEn: 'Haikou Yefeng Cross-Border E-Commerce Co., Ltd.',
      unifiedCode: '91460105MA5T00010T',
      kinds: ['merchant', 'supply-chain'],
      supervisionCodes: ['9610', '9810'],
      legalRepresentative: '林海生',
      address: '海口市秀英区南海大道示范园3栋',
      website: 'https://yefeng.example',
      business: '热带水果制品、椰子食品出口东南亚和中东，设有海外仓两处。',
      contactName: '符丽娜',
      contactPhone: '13800000101',
      contactEmail: 'office@yefeng.example',
      county: '460100',
    }),
    steps: [pass, file],
  },
  {
    register: 'enterprises',
    daysAgo: 33,
    form: enterprise({
      name: '海口琼台直播文化传媒有限公司',
      unifiedCode: '91460106MA5T000296',
      kinds: ['livestream-agency', 'operator'],
      supervisionCodes: ['9710'],
      legalRepresentative: '陈秋怡',
      address: '海口市龙华区金贸路示范大厦12层',
      business: '为外贸企业提供多语种直播带货和店铺代运营。',
      contactName: '吴坤明',
      contactPhone: '13800000102',
      contactEmail: 'hello@qiongtai.example',
      county: '460100',
    }),
    steps: [pass, file, { act: 'suspend', by: 'registrar', reason: '登记的经营地址无法取得联系，待核实。' }],
  },
  {
    register: 'enterprises',
    daysAgo: 5,
    form: enterprise({
      name: '三亚鹿城国际供应链管理有限公司',
      unifiedCode: '91460202MA5T000457',
      kinds: ['supply-chain', 'warehouse'],
      supervisionCodes: ['1210', '9810'],
      legalRepresentative: '黎文涛',
      address: '三亚市吉阳区迎宾路示范广场8号',
      business: '跨境保税仓储和出口海外仓配送。',
      contactName: '韩晓敏',
      contactPhone: '13800000103',
      contactEmail: 'hr@lucheng.example',
      county: '460200',
    }),
    steps: [pass],
  },
  {
    register: 'enterprises',
    daysAgo: 3,
    form: enterprise({
      name: '洋浦海丝路物流有限公司',
      unifiedCode: '91460400MA5T00053F',
      kinds: ['logistics'],
      legalRepresentative: '羊建国',
      address: '洋浦经济开发区港口路示范仓库2号',
      business: '跨境快件集货和国际海运订舱。',
      contactName: '郑欣悦',
      contactPhone: '13800000104',
      contactEmail: 'ops@haisilu.example',
      county: '460400',
    }),
    steps: [
      {
        act: 'return-to-applicant',
        by: 'registrar',
        reason: '物流企业应填写快递业务经营许可证号及有效期，并上传许可证。请补充后重新提交。',
      },
    ],
  },
  {
    register: 'enterprises',
    daysAgo: 2,
    form: enterprise({
      name: '海南椰风国际贸易有限公司',
      unifiedCode: '91460108MA5T00037X',
      kinds: ['merchant'],
      legalRepresentative: '林海生',
      address: '海口市美兰区示范街66号',
      business: '椰子制品出口。',
      contactName: '符丽娜',
      contactPhone: '13800000101',
      contactEmail: 'trade@yefeng.example',
      county: '460100',
    }),
    steps: [],
  },
  {
    register: 'enterprises',
    daysAgo: 1,
    form: enterprise({
      name: '文昌铜鼓岭个体网店',
      unifiedCode: '92460105MA5T100162',
      kinds: ['merchant'],
      legalRepresentative: '邢春花',
      address: '海口市琼山区示范村12号',
      business: '手工椰雕网上零售。',
      contactName: '邢春花',
      contactPhone: '13800000106',
      contactEmail: 'shop@tonggu.example',
      county: '460100',
    }),
    steps: [],
  },
  {
    register: 'service-providers',
    daysAgo: 60,
    form: {
      name: '海南南渡江律师事务所',
      nameEn: 'Nandu River Law Firm',
      unifiedCode: '91469005MA5T00061D',
      services: ['law', 'arbitration', 'intellectual-property'],
      languages: ['zh', 'en', 'ru'],
      address: '海口市美兰区国兴大道示范中心20层',
      servicePhone: '0898-00000120',
      website: 'https://nandu.example',
      staff: '36',
      introduction: '办理跨境电商合规审查、国际商事仲裁和海外知识产权纠纷应对。',
      contactName: '云思源',
      contactPhone: '13800000111',
      contactEmail: 'contact@nandu.example',
      county: '460100',
    },
    steps: [pass, accredit],
  },
  {
    register: 'service-providers',
    daysAgo: 45,
    form: {
      name: '海口万泉税务师事务所有限公司',
      nameEn: 'Wanquan Tax Advisers',
      unifiedCode: '91469023MAC1T0016X',
      services: ['tax'],
      languages: ['zh', 'en'],
      address: '海口市龙华区滨海大道示范大厦9层',
      servicePhone: '0898-00000121',
      website: '',
      staff: '18',
      introduction: '提供出口退税、核定征收和境外税务登记咨询。',
      contactName: '唐雨晴',
      contactPhone: '13800000112',
      contactEmail: 'tax@wanquan.example',
      county: '460100',
    },
    steps: [pass, accredit],
  },
  {
    register: 'service-providers',
    daysAgo: 4,
    form: {
      name: '三亚海棠商标品牌服务有限公司',
      nameEn: '',
      unifiedCode: '91350100M000100Y43',
      services: ['trademark-brand', 'intellectual-property'],
      languages: ['zh', 'en', 'ja', 'ko'],
      address: '三亚市海棠区示范路5号',
      servicePhone: '0898-00000122',
      website: '',
      staff: '9',
      introduction: '商标注册、马德里国际注册和品牌培育指导。',
      contactName: '麦子涵',
      contactPhone: '13800000113',
      contactEmail: 'brand@haitang.example',
      county: '460200',
    },
    steps: [],
  },
]
