/**
 * Legal periods, each with the article it comes from. Laws change: read a period here or from the settings,
 * never write it inline. `basis` is a citation, printed as it stands in both languages.
 *
 * standing: `verified` against the text of the law; `default` is the house's choice where the rule that
 * governs is unread or silent, to be set by the department (settings override `minimumDays`).
 */
export type ConsultationPeriod = {
  /** Days the public has, as counted by `checkConsultationPeriod`. */
  minimumDays: number
  basis: string
  standing: 'verified' | 'default'
}

export const DOCUMENT_KINDS = [
  'administrative-regulation-document',
  'government-rule',
  'major-decision',
  'business-policy',
  'other',
] as const

/** 行政规范性文件, 规章, 重大行政决策, 涉企政策, 其他 */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

export const CONSULTATION_PERIODS = {
  /** The consultation article of the Hainan rule in force since 2025-12-01 is unread: hence 30, and a setting. */
  'administrative-regulation-document': {
    minimumDays: 30,
    basis: '《海南省行政规范性文件制定与备案规定》（省政府令第334号）',
    standing: 'default',
  },
  'government-rule': {
    minimumDays: 30,
    basis: '《规章制定程序条例》第十五条',
    standing: 'verified',
  },
  'major-decision': {
    minimumDays: 30,
    basis: '《重大行政决策程序暂行条例》（国务院令第713号）第十五条',
    standing: 'verified',
  },
  'business-policy': {
    minimumDays: 30,
    basis: '《优化营商环境条例》第六十二条',
    standing: 'verified',
  },
  /** No rule asks for a period. Not shorter than the others, or "other" would be the way round them. */
  other: {
    minimumDays: 30,
    basis: '',
    standing: 'default',
  },
} as const satisfies Record<DocumentKind, ConsultationPeriod>

/** Sanity limit of one consultation, days; longer than a year is a mistyped date. No law says so. */
export const LONGEST_CONSULTATION_DAYS = 366
