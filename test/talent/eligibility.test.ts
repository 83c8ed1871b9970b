import { describe, expect, test } from 'vitest'
import { checkEligibility, meetsRule, type EligibilityRule } from '../../src/talent/eligibility'

const rule = (overrides: Partial<EligibilityRule>): EligibilityRule => ({
  question: 'followers',
  comparison: 'atLeast',
  value: '10000',
  message: '粉丝数不足一万，不符合申报条件。',
  effect: 'required',
  ...overrides,
})

describe('one rule', () => {
  test.each([
    ['equals', '海口', '海口', true],
    ['equals', '', '', false],
    ['oneOf', '英语', '英语、俄语，泰语', true],
    ['oneOf', '英', '英语、俄语', false],
    ['oneOf', '', '、', false],
    ['atLeast', 10000, '10000', true],
    ['atLeast', '9999', '10000', false],
    ['atLeast', '9', '10', false],
    ['atMost', '', '10', false],
    ['atMost', '3', '10', true],
    ['atMost', '一万', '10', false],
    ['atLeast', 'Infinity', '10', false],
    ['onOrAfter', '1986-01-01', '1986-01-01', true],
    ['onOrAfter', '1985-12-31', '1986-01-01', false],
    ['onOrAfter', '2026-02-30', '1986-01-01', false],
    ['onOrBefore', '2025-12-31', '2026-01-01', true],
    ['onOrBefore', '', '2026-01-01', false],
    ['present', true, '', true],
    ['present', false, '', false],
    ['present', '  ', '', false],
  ] as const)('%s: %j against %j is %j', (comparison, answer, value, met) => {
    expect(meetsRule(rule({ comparison, value }), { followers: answer })).toBe(met)
  })

  test('does not take an inherited property for an answer', () => {
    expect(meetsRule(rule({ question: 'toString', comparison: 'present' }), {})).toBe(false)
  })
})

describe('all rules of a programme', () => {
  test('names every unmet rule at once and parts what must be from hints', () => {
    const followers = rule({})
    const permit = rule({ question: 'permit', comparison: 'present', message: '请提供工作许可。' })
    const town = rule({ question: 'town', comparison: 'equals', value: '海口', effect: 'hint' })
    expect(checkEligibility([followers, town, permit], { followers: '5', town: '三亚' })).toEqual({
      unmet: [followers, permit],
      hints: [town],
    })
  })

  test('lets in whoever meets all', () => {
    expect(checkEligibility([rule({})], { followers: 20000 })).toEqual({ unmet: [], hints: [] })
  })
})
