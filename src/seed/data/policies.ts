import { filingRulesText } from './filingRulesText'
import { livestreamPlanText } from './livestreamPlanText'
import { parkRulesFirstText, parkRulesText } from './parkRulesText'
import type { SeedPolicy } from './types'

export const policies = [
  {
    key: 'park-rules',
    titleZh: '海南省跨境电子商务产业园认定和管理实施细则',
    titleEn: 'Implementing Rules on the Recognition and Management of Cross-border E-commerce Parks',
    kind: 'administrative-regulation-document',
    agency: 'hainan-commerce',
    summaryZh:
      '规定什么样的园区可以认定为省级跨境电子商务产业园、怎样申报和评审、认定后如何运营、每年怎样评价以及什么情形下退出。',
    summaryEn:
      'Which parks may be recognised by the province, how they apply and are assessed, what is expected of them afterwards, and when recognition is withdrawn.',
    text: parkRulesText,
    firstText: parkRulesFirstText,
    issuedDaysAgo: null,
  },
  {
    key: 'livestream-plan',
    titleZh: '海南省直播电商和跨境电商选品中心培育工作方案（2027—2029年）',
    titleEn: 'Work Plan for Livestream Commerce and Cross-border Product Selection Centres, 2027–2029',
    kind: 'business-policy',
    agency: 'hainan-commerce',
    summaryZh:
      '提出三年内选品中心和直播基地怎样布点、怎样运营，公共直播间如何向农户和小团队开放，以及直播中的规范管理要求。',
    summaryEn:
      'Where selection centres and livestream bases will be set up over three years, how public studios open to farmers and small teams, and what is expected of everyone who broadcasts.',
    text: livestreamPlanText,
    firstText: null,
    issuedDaysAgo: null,
  },
  {
    key: 'filing-rules',
    titleZh: '中国（海南）跨境电子商务综合试验区备案管理规定（示范文本）',
    titleEn: 'Rules on Filing in the China (Hainan) Cross-border E-commerce Pilot Zone (model text)',
    kind: 'administrative-regulation-document',
    agency: 'hainan-commerce',
    summaryZh: '哪些企业可以备案、怎样申请、多少日内答复，备案后的变更、年度核验、暂停、撤销和申诉。',
    summaryEn:
      'Which enterprises may file, how they apply and within how many days they are answered; changes, yearly verification, suspension, revocation and appeal.',
    text: filingRulesText,
    firstText: null,
    issuedDaysAgo: 95,
  },
] as const satisfies readonly SeedPolicy[]
