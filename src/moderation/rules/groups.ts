/**
 * `added`: by the draft where the rules in force find nothing · `lost`: by the rule it replaces, and by none any more ·
 * `same`: by the draft where a rule in force finds something too.
 */
export const TEST_GROUPS = ['added', 'lost', 'same'] as const

export type TestGroup = (typeof TEST_GROUPS)[number]
