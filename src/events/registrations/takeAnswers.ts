import type { ActionContext, InputField } from '../../workflow/definition'

/** Answers by the question's id, as JSON; what they say is nobody's but the organiser's. */
export const ANSWERS: InputField = {
  name: 'answers',
  type: 'long',
  required: false,
  maxLength: 20_000,
  isPrivate: true,
}

/** The column of answers: what is told now, beside what was told before. */
export const takeAnswers = ({ record, input }: ActionContext): Record<string, unknown> => {
  const told: unknown = input.answers ? JSON.parse(input.answers) : {}
  return { answers: { ...(record.answers as object | null), ...(told as object) } }
}
