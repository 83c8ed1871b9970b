import { describe, expect, test } from 'vitest'

import { checkEligibility, type Answers, type EligibilityRule } from '../../src/talent/eligibility'
import { rankApplicants, shortlist, type Criterion, type Scored } from '../../src/talent/ranking'

type Programme = {
  readonly rules: readonly EligibilityRule[]
  readonly criteria: readonly Criterion[]
  readonly places: number
  readonly eligible: Answers
  readonly ineligible: Answers
  readonly refusedFor: string
  readonly scored: readonly Scored[]
  readonly winners: readonly string[]
}

const outstandingStreamers: Programme = {
  rules: [
    {
      question: 'sales',
      comparison: 'atLeast',
      value: '500',
      message: '年销售额不足500万元。',
      effect: 'required',
    },
    { question: 'penalised', comparison: 'equals', value: '否', message: '请核实处罚情况。', effect: 'hint' },
  ],
  criteria: [
    { key: 'sales', weight: 70, maximum: 100 },
    { key: 'conduct', weight: 30, maximum: 10 },
  ],
  places: 1,
  eligible: { sales: 820, penalised: '否' },
  ineligible: { sales: 499, penalised: '否' },
  refusedFor: 'sales',
  scored: [
    {
      id: '王',
      sheets: [
        { sales: 80, conduct: 9 },
        { sales: 82, conduct: 8 },
      ],
    },
    {
      id: '符',
      sheets: [
        { sales: 90, conduct: 9 },
        { sales: 88, conduct: 9 },
      ],
    },
  ],
  winners: ['符'],
}

const foreignStreamers: Programme = {
  rules: [
    {
      question: 'language',
      comparison: 'oneOf',
      value: '英语、俄语、泰语',
      message: '语种不在支持范围。',
      effect: 'required',
    },
    {
      question: 'permitUntil',
      comparison: 'onOrAfter',
      value: '2026-12-31',
      message: '工作许可将到期。',
      effect: 'required',
    },
  ],
  criteria: [
    { key: 'fluency', weight: 50, maximum: 20 },
    { key: 'plan', weight: 50, maximum: 50 },
  ],
  places: 2,
  eligible: { language: '俄语', permitUntil: '2027-06-30' },
  ineligible: { language: '俄语', permitUntil: '2026-12-30' },
  refusedFor: 'permitUntil',
  scored: [
    {
      id: 'Anna',
      sheets: [
        { fluency: 18, plan: 40 },
        { fluency: 16, plan: 45 },
      ],
    },
    {
      id: 'Boris',
      sheets: [
        { fluency: 10, plan: 20 },
        { fluency: 12, plan: 25 },
        { fluency: 11, plan: 22 },
      ],
    },
    {
      id: 'Chai',
      sheets: [
        { fluency: 20, plan: 44 },
        { fluency: 19, plan: 46 },
      ],
    },
  ],
  winners: ['Chai', 'Anna'],
}

describe.each([
  ['优秀主播评选', outstandingStreamers],
  ['外籍主播扶持', foreignStreamers],
])('%s is data alone', (_, programme) => {
  test('lets in who is eligible', () => {
    expect(checkEligibility(programme.rules, programme.eligible)).toEqual({ unmet: [], hints: [] })
  })

  test('refuses who is not, by the rule that says why', () => {
    const { unmet } = checkEligibility(programme.rules, programme.ineligible)
    expect(unmet.map(({ question }) => question)).toEqual([programme.refusedFor])
  })

  test('fills its places by its own criteria', () => {
    const { within } = shortlist(rankApplicants(programme.criteria, programme.scored), programme.places)
    expect(within.map(({ id }) => id)).toEqual(programme.winners)
  })
})
