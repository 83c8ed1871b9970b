import type { SeedProgramme } from './talent'

const MENTOR_RULES = [
  {
    question: 'years',
    comparison: 'atLeast',
    value: '3',
    message: '从事跨境电商工作应满三年。',
    messageEn: 'Three years or more in cross-border e-commerce.',
    effect: 'required',
  },
] as const satisfies SeedProgramme['data']['rules']

/** A selection whose list is published for objections; one has come in. */
export const mentors: SeedProgramme = {
  opensInDays: -75,
  closesInDays: -45,
  outcome: 'publicity',
  panel: ['registrar', 'legal-reviewer', 'senior-moderator'],
  data: {
    title: '跨境电商实训导师选聘',
    titleEn: 'Mentors of Cross-Border E-Commerce',
    kind: 'selection',
    description:
      '面向跨境电商企业、服务机构和院校选聘实训导师，为中小企业和在校学生提供选品、运营、合规方面的实训指导。\n入选名单公示五个工作日，公示无异议的，颁发聘书，聘期两年。',
    descriptionEn:
      'Practitioners from enterprises, service providers and colleges who train small firms and students in sourcing, operations and compliance.\nThe list is published for five working days before letters of appointment are issued, for two years.',
    quota: 2,
    reviewersEach: 2,
    publicityDays: 5,
    thirdReviewerGap: 20,
    awardTitle: '跨境电商实训导师聘书',
    awardTitleEn: 'Mentor of Cross-Border E-Commerce',
    awardText: '兹聘请{{name}}为跨境电商实训导师，聘期两年。',
    awardTextEn: '{{name}} is appointed a mentor of cross-border e-commerce for two years.',
    questions: [
      { key: 'employer', label: '所在单位', labelEn: 'Employer', kind: 'text', required: true, most: 100 },
      {
        key: 'years',
        label: '从事跨境电商工作年限',
        labelEn: 'Years in cross-border e-commerce',
        kind: 'number',
        required: true,
      },
      {
        key: 'topics',
        label: '可讲授的内容',
        labelEn: 'What you can teach',
        kind: 'choices',
        required: true,
        options:
          '选品和供应链 / Sourcing\n平台运营 / Marketplaces\n直播带货 / Livestreaming\n通关和税务合规 / Customs and tax\n知识产权 / Intellectual property',
      },
      {
        key: 'experience',
        label: '主要经历',
        labelEn: 'Experience',
        kind: 'longtext',
        required: true,
        most: 2000,
      },
    ],
    documents: [],
    rules: MENTOR_RULES,
    criteria: [
      {
        key: 'practice',
        label: '实务经验',
        labelEn: 'Practice',
        weight: 60,
        maximum: 100,
        guidance: '经手业务的规模、年限和成效。',
        guidanceEn: 'Scale, years and results of the work done.',
      },
      {
        key: 'teaching',
        label: '授课能力',
        labelEn: 'Teaching',
        weight: 40,
        maximum: 100,
        guidance: '有培训或者带教经历，表达清楚。',
        guidanceEn: 'Has trained or coached others, and speaks clearly.',
      },
    ],
  },
  applications: [
    {
      day: 4,
      county: '460100',
      form: {
        name: '林海涛',
        nameEn: 'Lin Haitao',
        contactPhone: '13800000421',
        contactEmail: 'linhaitao@mail.example',
        'q-employer': '海口云帆跨境贸易有限公司（演示）',
        'q-years': '8',
        'q-topics': ['选品和供应链', '平台运营'],
        'q-experience': '负责热带水果加工品出口八年，带教新人二十余名，编写选品手册一部。',
      },
      decision: { act: 'accept' },
      sheets: [
        { practice: 92, teaching: 86 },
        { practice: 88, teaching: 84 },
      ],
    },
    {
      day: 8,
      county: '460200',
      form: {
        name: '陈玉兰',
        nameEn: 'Chen Yulan',
        contactPhone: '13800000422',
        contactEmail: 'chenyulan@mail.example',
        'q-employer': '三亚南岸商务学院（演示）',
        'q-years': '5',
        'q-topics': ['通关和税务合规', '知识产权'],
        'q-experience': '讲授跨境电商实务课程五年，指导学生团队在技能竞赛中获奖。',
      },
      decision: { act: 'accept' },
      sheets: [
        { practice: 80, teaching: 94 },
        { practice: 82, teaching: 90 },
      ],
    },
    {
      day: 15,
      county: '460400',
      form: {
        name: '吴明远',
        nameEn: 'Wu Mingyuan',
        contactPhone: '13800000423',
        contactEmail: 'wumingyuan@mail.example',
        'q-employer': '儋州洋浦物流服务有限公司（演示）',
        'q-years': '4',
        'q-topics': ['通关和税务合规'],
        'q-experience': '从事保税仓业务四年，熟悉通关流程。',
      },
      decision: { act: 'accept' },
      sheets: [
        { practice: 76, teaching: 70 },
        { practice: 72, teaching: 68 },
      ],
    },
  ],
  objection: {
    against: '陈玉兰',
    form: {
      name: '王志强',
      contactPhone: '13800000431',
      contactEmail: 'wangzhiqiang@mail.example',
      grounds: '公示人员在申报材料中所列从业年限包含在校兼课时间，请核实是否满三年。',
    },
  },
}
