import type { Question } from '../../events/registrations/door/openEvent'
import { answerName } from '../../events/registrations/form'
import { headerKey } from '../header'
import type { Layout } from '../header'
import { GUEST_LAYOUT } from './layout'

const KNOWN = new Set(GUEST_LAYOUT.flatMap(({ headers }) => [...headers.zh, ...headers.en].map(headerKey)))

/**
 * Columns of the guests of one event: those of every list, then its own questions. Whoever invites may know the answers and
 * need not: none of them is required, and what is left empty the guests are asked by mail.
 */
export const guestLayout = (questions: readonly Question[]): Layout => [
  ...GUEST_LAYOUT,
  ...questions
    .filter(({ label }) => !KNOWN.has(headerKey(label)))
    .map((question) => ({
      name: answerName(question),
      required: false,
      headers: { zh: [question.label], en: [question.labelEn || question.label] },
    })),
]
