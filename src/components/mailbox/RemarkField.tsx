import type { TextFieldServerComponent } from 'payload'

import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { remarksOf } from './remarksOf'

/** On a message: why it waits for a person, or what else there is to know. */
export const RemarkField: TextFieldServerComponent = ({ data, i18n }) => {
  const t = translator(localeOf({ i18n }))
  const { remark, state } = data as Record<string, unknown>
  const remarks = remarksOf(t, remark)
  if (remarks.length === 0) return null
  const isWaiting = state === 'waiting'
  return (
    <div className={isWaiting ? 'field-type desk-mail-why' : 'field-type desk-fact'}>
      <span className="field-label">{t(isWaiting ? 'mailbox:view.why' : 'mailbox:view.note')}</span>
      {remarks.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}
