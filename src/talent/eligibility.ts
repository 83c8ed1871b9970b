/** How an answer is compared. Dates are `YYYY-MM-DD`, whole days in Beijing. */
export const COMPARISONS = [
  'equals',
  'oneOf',
  'atLeast',
  'atMost',
  'onOrAfter',
  'onOrBefore',
  'present',
] as const
export type Comparison = (typeof COMPARISONS)[number]

export const RULE_EFFECTS = ['required', 'hint'] as const
export type RuleEffect = (typeof RULE_EFFECTS)[number]

/** One condition of a programme, kept as data. `value` is what a clerk typed; a list is separated by 、 or a comma. */
export type EligibilityRule = {
  /** Key of the question whose answer it looks at. */
  readonly question: string
  readonly comparison: Comparison
  readonly value: string
  /** What is said when the rule is not met. */
  readonly message: string
  readonly messageEn?: string | null
  /** `required`: who does not meet it is let in by exception only; `hint`: shown to whoever decides. */
  readonly effect: RuleEffect
}

export type Answers = Readonly<
  Record<string, string | number | boolean | readonly string[] | null | undefined>
>

export type Eligibility = {
  readonly unmet: readonly EligibilityRule[]
  readonly hints: readonly EligibilityRule[]
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const LIST_SEPARATOR = /[、，,]/

const asText = (answer: Answers[string]): string =>
  (Array.isArray(answer) ? answer.join('、') : String(answer ?? '')).trim()

/** An empty text is not the number zero, and neither is one that `Number` would read as Infinity. */
const asNumber = (text: string): number | undefined => {
  const number = text === '' ? Number.NaN : Number(text)
  return Number.isFinite(number) ? number : undefined
}

const isRealDay = (text: string): boolean => {
  const instant = new Date(`${text}T00:00:00Z`)
  return DAY.test(text) && !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
}

const listOf = (value: string): string[] =>
  value
    .split(LIST_SEPARATOR)
    .map((item) => item.trim())
    .filter((item) => item !== '')

const compareNumbers = (answer: string, value: string, holds: (a: number, b: number) => boolean): boolean => {
  const [left, right] = [asNumber(answer), asNumber(value)]
  return left !== undefined && right !== undefined && holds(left, right)
}

const compareDays = (answer: string, value: string, holds: (a: string, b: string) => boolean): boolean =>
  isRealDay(answer) && isRealDay(value) && holds(answer, value)

const COMPARE = {
  equals: (answer, value) => answer !== '' && answer === value,
  // Of several answers one is enough.
  oneOf: (answer, value) => listOf(answer).some((one) => listOf(value).includes(one)),
  atLeast: (answer, value) => compareNumbers(answer, value, (a, b) => a >= b),
  atMost: (answer, value) => compareNumbers(answer, value, (a, b) => a <= b),
  onOrAfter: (answer, value) => compareDays(answer, value, (a, b) => a >= b),
  onOrBefore: (answer, value) => compareDays(answer, value, (a, b) => a <= b),
  present: (answer) => answer !== '' && answer !== 'false',
} as const satisfies Record<Comparison, (answer: string, value: string) => boolean>

/** Whether one rule is met. An answer that is missing or unreadable does not meet it: silence is no proof. */
export function meetsRule(rule: EligibilityRule, answers: Answers): boolean {
  const answer = Object.hasOwn(answers, rule.question) ? asText(answers[rule.question]) : ''
  return COMPARE[rule.comparison](answer, rule.value.trim())
}

/** The rules that an application does not meet, all of them at once, in the order of the programme. */
export function checkEligibility(rules: readonly EligibilityRule[], answers: Answers): Eligibility {
  const failed = rules.filter((rule) => !meetsRule(rule, answers))
  return {
    unmet: failed.filter((rule) => rule.effect === 'required'),
    hints: failed.filter((rule) => rule.effect === 'hint'),
  }
}
