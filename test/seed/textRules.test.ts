import { expect, it } from 'vitest'

import { checkTextRule } from '../../src/moderation/rules/checkTextRule'
import { textRules } from '../../src/seed/data/textRules'
import type { SeedTextRule } from '../../src/seed/data/types'

const rules: readonly SeedTextRule[] = textRules

it('the rules to begin with are sound, and replace only rules before them', () => {
  rules.forEach((rule, index) => {
    expect(checkTextRule({ ...rule })).toMatchObject({ ok: true })
    const before = rules.slice(0, index).map(({ key }) => key)
    expect(rule.replaces === undefined || before.includes(rule.replaces)).toBe(true)
  })
})

it('their kinds are all there', () => {
  expect(new Set(rules.map(({ kind }) => kind)).size).toBe(5)
})
