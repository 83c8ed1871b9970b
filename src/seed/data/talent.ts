import type { PROGRAMME_KINDS, Question } from '../../talent/programme'
import type { EligibilityRule } from '../../talent/eligibility'
import { mentors } from './talentMentors'

type Row = { key: string; label: string; labelEn: string }

export type SeedTalentApplication = {
  /** Days after the opening day it came in. */
  day: number
  county: string
  form: Record<string, string | string[]>
  /** What is decided of it while applications are checked; left open when absent. */
  decision?: { act: 'accept' | 'reject' | 'return-to-applicant'; reason?: string }
  /** Points by each reviewer, in the order they are asked; those left out have not scored yet. */
  sheets?: readonly Record<string, number>[]
}

export type SeedProgramme = {
  opensInDays: number
  closesInDays: number
  /** How far it has come; in publicity only on days whose holidays are known, else its ranking waits to be published. */
  outcome: 'open' | 'scoring' | 'publicity'
  /** Accounts that score. */
  panel: readonly string[]
  data: {
    title: string
    titleEn: string
    kind: (typeof PROGRAMME_KINDS)[number]
    description: string
    descriptionEn: string
    quota: number
    reviewersEach: number
    publicityDays: number
    thirdReviewerGap: number
    awardTitle: string
    awardTitleEn: string
    awardText: string
    awardTextEn: string
    questions: readonly (Row & Partial<Question>)[]
    documents: readonly (Row & { required: boolean })[]
    rules: readonly EligibilityRule[]
    criteria: readonly (Row & { weight: number; maximum: number; guidance: string; guidanceEn: string })[]
  }
  applications: readonly SeedTalentApplication[]
  /** What was objected to its published list. */
  objection?: { against: string; form: Record<string, string> }
}

const outstanding: SeedProgramme = {
  opensInDays: -40,
  closesInDays: -10,
  outcome: 'scoring',
  panel: ['registrar', 'senior-moderator', 'legal-reviewer'],
  data: {
    title: '2026年度优秀电商主播评选',
    titleEn: 'Outstanding E-Commerce Streamers 2026',
    kind: 'selection',
    description:
      '面向在本省从事直播电商的主播，评选年度优秀电商主播，鼓励诚信经营、专业讲解，带动特色产品走向国内外市场。\n申报人应从事直播电商满一年，近两年没有因直播营销受到行政处罚。\n评审结果公示五个工作日，公示无异议的，颁发证书。',
    descriptionEn:
      'Open to streamers who sell from this province. The selection honours honest business and knowledgeable presentation that bring local products to markets at home and abroad.\nApplicants have streamed for a year or more and were not penalised for their marketing in the last two years.\nThe result is published for five working days before certificates are issued.',
    quota: 2,
    reviewersEach: 2,
    publicityDays: 5,
    thirdReviewerGap: 20,
    awardTitle: '优秀电商主播证书',
    awardTitleEn: 'Outstanding E-Commerce Streamer',
    awardText: '{{name}}在2026年度优秀电商主播评选中表现突出，被评为优秀电商主播，特发此证。',
    awardTextEn: '{{name}} has been named an Outstanding E-Commerce Streamer of 2026.',
    questions: [
      {
        key: 'platform',
        label: '主要直播平台账号',
        labelEn: 'Main streaming account',
        kind: 'text',
        required: true,
      },
      {
        key: 'since',
        label: '开始从事直播电商的日期',
        labelEn: 'Streaming since',
        kind: 'day',
        required: true,
      },
      {
        key: 'sales',
        label: '近一年直播销售额（万元）',
        labelEn: 'Sales by streaming in the last year (10,000 yuan)',
        kind: 'number',
        required: true,
      },
      {
        key: 'products',
        label: '主推产品',
        labelEn: 'Products',
        kind: 'choices',
        required: true,
        options:
          '热带水果 / Tropical fruit\n海产品 / Seafood\n椰子制品 / Coconut products\n黎锦苗绣 / Li and Miao textiles\n旅游服务 / Travel',
      },
      {
        key: 'penalised',
        label: '近两年是否因直播营销受到行政处罚',
        labelEn: 'Penalised for livestream marketing in the last two years',
        kind: 'choice',
        required: true,
        options: '否 / No\n是 / Yes',
      },
      {
        key: 'deeds',
        label: '主要事迹',
        labelEn: 'Achievements',
        kind: 'longtext',
        required: true,
        most: 2000,
      },
      {
        key: 'born',
        label: '出生日期',
        labelEn: 'Date of birth',
        kind: 'day',
        required: false,
        personal: true,
      },
    ],
    documents: [
      { key: 'account', label: '账号后台数据截图', labelEn: 'Figures of the account', required: false },
      { key: 'proof', label: '获奖或业绩证明', labelEn: 'Proof of achievements', required: false },
    ],
    rules: [
      {
        question: 'since',
        comparison: 'onOrBefore',
        value: '2025-11-30',
        message: '从事直播电商应满一年（2025年11月30日前开始）。',
        messageEn: 'Streaming for a year or more (since 30 November 2025 at the latest).',
        effect: 'required',
      },
      {
        question: 'penalised',
        comparison: 'equals',
        value: '否',
        message: '近两年没有因直播营销受到行政处罚。',
        messageEn: 'Not penalised for livestream marketing in the last two years.',
        effect: 'required',
      },
      {
        question: 'sales',
        comparison: 'atLeast',
        value: '100',
        message: '近一年直播销售额不足100万元，请核实业绩材料。',
        messageEn: 'Sales below one million yuan: please look at the proof.',
        effect: 'hint',
      },
    ],
    criteria: [
      {
        key: 'business',
        label: '经营业绩',
        labelEn: 'Business',
        weight: 40,
        maximum: 100,
        guidance: '销售规模、增长和带动本地产品的情况。',
        guidanceEn: 'Volume, growth and what it does for local products.',
      },
      {
        key: 'content',
        label: '内容质量',
        labelEn: 'Content',
        weight: 35,
        maximum: 100,
        guidance: '讲解专业、真实，不夸大宣传。',
        guidanceEn: 'Knowledgeable and true, without exaggeration.',
      },
      {
        key: 'conduct',
        label: '诚信守法',
        labelEn: 'Conduct',
        weight: 25,
        maximum: 50,
        guidance: '投诉处理、售后保障和公益参与。',
        guidanceEn: 'Complaints, after-sales service, public good.',
      },
    ],
  },
  applications: [
    {
      day: 3,
      county: '460100',
      form: {
        name: '阿霞讲海南',
        nameEn: 'Axia on Hainan',
        contactPhone: '13800000401',
        contactEmail: 'axia@mail.example',
        'q-platform': '阿霞讲海南（短视频平台）',
        'q-since': '2023-03-15',
        'q-sales': '860',
        'q-products': ['热带水果', '椰子制品'],
        'q-penalised': '否',
        'q-deeds': '连续三年推介琼中绿橙、三亚芒果等产品，开设产地直播间，售后问题当日答复。',
        'q-born': '1992-08-11',
      },
      decision: { act: 'accept' },
      sheets: [
        { business: 88, content: 90, conduct: 46 },
        { business: 84, content: 86, conduct: 44 },
      ],
    },
    {
      day: 6,
      county: '460200',
      form: {
        name: '三亚阿明出海记',
        nameEn: 'Aming Goes to Sea',
        contactPhone: '13800000402',
        contactEmail: 'aming@mail.example',
        'q-platform': '三亚阿明出海记（直播平台）',
        'q-since': '2024-01-08',
        'q-sales': '1240',
        'q-products': ['海产品', '旅游服务'],
        'q-penalised': '否',
        'q-deeds': '与渔村合作社共建直播间，展示捕捞和分拣全过程，带动三十余户渔民增收。',
        'q-born': '1995-02-20',
      },
      decision: { act: 'accept' },
      sheets: [{ business: 92, content: 80, conduct: 45 }],
    },
    {
      day: 9,
      county: '460400',
      form: {
        name: '黎家织娘',
        nameEn: 'The Li Weaver',
        contactPhone: '13800000403',
        contactEmail: 'weaver@mail.example',
        'q-platform': '黎家织娘（短视频平台）',
        'q-since': '2022-06-01',
        'q-sales': '95',
        'q-products': ['黎锦苗绣'],
        'q-penalised': '否',
        'q-deeds': '以双语直播讲解黎锦纹样和织造技艺，开设线上公益课三十二期。',
        'q-born': '1988-11-03',
      },
      decision: { act: 'accept' },
      sheets: [
        { business: 60, content: 96, conduct: 49 },
        { business: 90, content: 35, conduct: 20 },
      ],
    },
    {
      day: 14,
      county: '460100',
      form: {
        name: '琼岛好物推荐官',
        contactPhone: '13800000404',
        contactEmail: 'goods@mail.example',
        'q-platform': '琼岛好物推荐官（直播平台）',
        'q-since': '2026-04-01',
        'q-sales': '310',
        'q-products': ['热带水果'],
        'q-penalised': '否',
        'q-deeds': '推介本地水果和加工品。',
      },
      decision: { act: 'reject', reason: '从事直播电商不满一年，不符合申报条件。' },
    },
  ],
}

const foreign: SeedProgramme = {
  opensInDays: -6,
  closesInDays: 24,
  outcome: 'open',
  panel: ['registrar', 'reviewer', 'senior-moderator'],
  data: {
    title: '外籍主播扶持计划',
    titleEn: 'Support for Foreign Streamers',
    kind: 'support',
    description:
      '支持在本省合法工作的外籍人员从事多语种直播，把本省产品介绍给更多国家和地区的消费者。\n入选人员可获得直播场地、设备和培训支持，并享受一站式政务服务。',
    descriptionEn:
      'For foreigners who work here lawfully and stream in other languages, so that more people abroad come to know our products.\nThose selected receive studio space, equipment and training, and one point of contact for government services.',
    quota: 5,
    reviewersEach: 2,
    publicityDays: 5,
    thirdReviewerGap: 25,
    awardTitle: '外籍主播扶持证书',
    awardTitleEn: 'Supported Foreign Streamer',
    awardText: '{{name}}入选外籍主播扶持计划，特发此证。',
    awardTextEn: '{{name}} has been selected for the programme of support for foreign streamers.',
    questions: [
      { key: 'nationality', label: '国籍', labelEn: 'Nationality', kind: 'text', required: true, most: 60 },
      {
        key: 'languages',
        label: '直播语种',
        labelEn: 'Languages you stream in',
        kind: 'choices',
        required: true,
        options:
          '英语 / English\n俄语 / Russian\n泰语 / Thai\n印尼语 / Indonesian\n阿拉伯语 / Arabic\n其他 / Other',
      },
      {
        key: 'permit-until',
        label: '工作许可有效期至',
        labelEn: 'Work permit valid until',
        kind: 'day',
        required: true,
        help: '以《外国人工作许可证》记载的日期为准。',
        helpEn: 'As it stands on the work permit.',
      },
      {
        key: 'channel',
        label: '直播账号网址',
        labelEn: 'Address of your channel',
        kind: 'url',
        required: false,
      },
      {
        key: 'plan',
        label: '直播计划',
        labelEn: 'What you plan to stream',
        kind: 'longtext',
        required: true,
        most: 3000,
      },
      {
        key: 'passport',
        label: '护照号码',
        labelEn: 'Passport number',
        kind: 'text',
        required: true,
        personal: true,
        most: 20,
      },
    ],
    documents: [{ key: 'permit', label: '工作许可证', labelEn: 'Work permit', required: false }],
    rules: [
      {
        question: 'permit-until',
        comparison: 'onOrAfter',
        value: '2027-06-30',
        message: '工作许可有效期应至2027年6月30日以后。',
        messageEn: 'The work permit is valid until 30 June 2027 or later.',
        effect: 'required',
      },
      {
        question: 'languages',
        comparison: 'oneOf',
        value: '英语、俄语、泰语、印尼语、阿拉伯语',
        message: '直播语种不在重点支持范围，请结合直播计划判断。',
        messageEn: 'The language is not among those supported first: please judge by the plan.',
        effect: 'hint',
      },
    ],
    criteria: [
      {
        key: 'plan',
        label: '直播计划',
        labelEn: 'Plan',
        weight: 50,
        maximum: 100,
        guidance: '目标市场清楚，内容可行。',
        guidanceEn: 'A clear market, and content that can be made.',
      },
      {
        key: 'language',
        label: '语言与表达',
        labelEn: 'Language and presentation',
        weight: 30,
        maximum: 50,
        guidance: '面向目标市场的表达能力。',
        guidanceEn: 'Able to speak to that market.',
      },
      {
        key: 'influence',
        label: '传播影响',
        labelEn: 'Reach',
        weight: 20,
        maximum: 50,
        guidance: '现有账号和合作资源。',
        guidanceEn: 'Channels and partners there are already.',
      },
    ],
  },
  applications: [
    {
      day: 1,
      county: '460200',
      form: {
        name: '安娜·索科洛娃',
        nameEn: 'Anna Sokolova',
        contactPhone: '13800000411',
        contactEmail: 'anna@mail.example',
        'q-nationality': '俄罗斯',
        'q-languages': ['俄语', '英语'],
        'q-permit-until': '2028-03-31',
        'q-channel': 'https://channel.example/anna',
        'q-plan': '每周三场俄语直播，介绍三亚旅游、珍珠和椰子制品，面向俄语市场。',
        'q-passport': 'DEMO00411',
      },
      decision: { act: 'accept' },
    },
    {
      day: 3,
      county: '460100',
      form: {
        name: '纳帕·通猜',
        nameEn: 'Napat Thongchai',
        contactPhone: '13800000412',
        contactEmail: 'napat@mail.example',
        'q-nationality': '泰国',
        'q-languages': ['泰语'],
        'q-permit-until': '2027-02-28',
        'q-plan': '用泰语介绍海南咖啡和胡椒，与泰国卖家联合直播。',
        'q-passport': 'DEMO00412',
      },
    },
    {
      day: 4,
      county: '460100',
      form: {
        name: '优素福·哈桑',
        nameEn: 'Yusuf Hassan',
        contactPhone: '13800000413',
        contactEmail: 'yusuf@mail.example',
        'q-nationality': '埃及',
        'q-languages': ['阿拉伯语', '英语'],
        'q-permit-until': '2029-01-15',
        'q-plan': '面向中东市场介绍热带水果加工品和家居产品。',
        'q-passport': 'DEMO00413',
      },
      decision: {
        act: 'return-to-applicant',
        reason: '直播计划请补充场次安排和目标销售额，并上传工作许可证。',
      },
    },
  ],
}

/** Fictional applicants of three programmes: one that is being scored, one that takes applications, one whose list is out. */
export const programmes: readonly SeedProgramme[] = [outstanding, foreign, mentors]
