import type { TextRule } from '../../../src/moderation/rules/rule'

/** A list of words over all texts, without variants unless asked for. */
export const ruleOf = (change: Partial<TextRule> = {}): TextRule => ({
  id: 'rule',
  kind: 'keywords',
  scopes: ['title', 'description', 'transcript', 'comments'],
  words: [],
  contexts: [],
  variants: [],
  pattern: '',
  minutes: null,
  ...change,
})
