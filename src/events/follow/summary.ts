import type { ActionContext, InputField } from '../../workflow/definition'

/** What is reported after an event, and counts towards the indicators. Amounts in yuan. */
export const SUMMARY_NUMBERS = ['attendance', 'leads', 'deals', 'dealAmount', 'mediaReports'] as const

export const SUMMARY_INPUT: readonly InputField[] = [
  ...SUMMARY_NUMBERS.map((name): InputField => ({ name, type: 'number', required: true })),
  { name: 'account', type: 'long', required: true, maxLength: 5_000 },
  { name: 'accountEn', type: 'long', required: false, maxLength: 8_000 },
]

export const takeSummary = ({ input, now }: ActionContext): Record<string, unknown> => ({
  ...Object.fromEntries(SUMMARY_NUMBERS.map((name) => [name, Number(input[name])])),
  account: input.account,
  accountEn: input.accountEn ?? null,
  summarisedAt: now.toISOString(),
})

export const SUMMARY_OWNED = {
  ...Object.fromEntries(SUMMARY_NUMBERS.map((name) => [name, null])),
  account: null,
  accountEn: null,
  summarisedAt: null,
}
