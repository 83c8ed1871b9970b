import type { JSONFieldServerComponent } from 'payload'

import { findOpenEvent } from '../../events/registrations/door/openEvent'
import { answerName, questionFieldsOf } from '../../events/registrations/form'
import { labelOf, translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'

/** What somebody answered to the event's own questions, question by question. */
export const AnswersField: JSONFieldServerComponent = async ({ data, req }) => {
  const locale = localeOf(req)
  const t = translator(locale)
  const { event, answers } = (data ?? {}) as { event?: unknown; answers?: Record<string, string | boolean> }
  const { questions } = (await findOpenEvent(req.payload, String(event))) ?? { questions: [] }
  const asked = questionFieldsOf(questions)
  if (asked.length === 0) return null
  const wordsOf = (value: string | boolean | undefined, options: (typeof asked)[number]['options']) => {
    if (typeof value === 'boolean') return t(value ? 'admin:timeline.yes' : 'admin:timeline.no')
    return (
      options.find((option) => option.value === value)?.label[locale] ?? value ?? t('admin:comment.notGiven')
    )
  }
  return (
    <div className="field-type desk-fact">
      <span className="field-label">{labelOf('events:fields.answers')[locale]}</span>
      <dl className="desk-facts">
        {questions.map((question, index) => (
          <div key={answerName(question)}>
            <dt>{asked[index]?.label[locale]}</dt>
            <dd>{wordsOf(answers?.[question.id], asked[index]?.options ?? [])}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
