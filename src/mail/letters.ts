import type { Payload } from 'payload'

import type { MailParcel } from '../outbox/enqueue'
import { composeCommentReceipt } from './commentReceipt'
import type { Letter } from './commentReceipt'
import { composeConsultationPublished } from './consultationPublished'
import { composeCreditStep } from './creditStep'
import { composeEventStep } from './eventStep'
import { composeLiveCase, composeLiveReport } from './livestream'
import { composeOpinionAnswered } from './opinionAnswered'
import { composeOpinionRequest } from './opinionRequest'
import { composePasswordLink } from './passwordLink'
import { composePrivacyAnswer } from './privacyAnswer'
import { composeRegisterStep } from './registerStep'
import { composeWorkLetter } from './workLetter'

type Template = MailParcel['template']

/** Writes the letter of a parcel; undefined when there is no address to send it to (any more). */
type Compose<Parcel> = (payload: Payload, parcel: Parcel) => Promise<Letter | undefined>

const LETTERS: { [Name in Template]: Compose<Extract<MailParcel, { template: Name }>> } = {
  'comment-receipt': composeCommentReceipt,
  'consultation-published': composeConsultationPublished,
  'privacy-answer': composePrivacyAnswer,
  'work-waiting': composeWorkLetter,
  'work-reminder': composeWorkLetter,
  'work-escalation': composeWorkLetter,
  'second-look-due': composeWorkLetter,
  'second-look-objection': composeWorkLetter,
  'opinion-request': composeOpinionRequest,
  'opinion-answered': composeOpinionAnswered,
  'register-step': composeRegisterStep,
  'credit-step': composeCreditStep,
  'event-step': composeEventStep,
  'live-case': composeLiveCase,
  'live-report': composeLiveReport,
  'password-link': composePasswordLink,
}

export const composeLetter = (payload: Payload, parcel: MailParcel): Promise<Letter | undefined> => {
  const compose = LETTERS[parcel.template] as Compose<MailParcel>
  return compose(payload, parcel)
}
