import type { Payload } from 'payload'

import { PUBLIC_ACTOR } from '../../../access/actor'
import { payloadSecret } from '../../../environment'
import type { Locale } from '../../../i18n'
import { readFormToken } from '../../../intake/formToken'
import { checkHuman } from '../../../intake/humanCheck'
import { judgeHuman, refusedForm, refuseOverLimit } from '../../../intake/judgeSender'
import type { FormRefusal } from '../../../intake/judgeSender'
import type { Sender } from '../../../intake/sender'
import { checkRegistration } from '../form'
import { findOpenEvent, isOpen } from './openEvent'
import { receiveRegistration } from './receiveRegistration'

/** Says nothing of the registration itself: how it stands, and its receipt, go to its address alone. */
export type RegistrationResult = { ok: true } | FormRefusal

type Arrival = {
  event: string
  locale: Locale
  values: Record<string, unknown>
  sender: Sender
  now?: Date
}

/** What the token of an event's form is bound to. */
export const tokenSubjectOf = (event: string): string => `event:${event}`

/**
 * A registration from the public form, from raw fields to the receipt.
 *
 * @returns after it is durably stored; whoever registers an address that is registered already is answered just the same, so
 *   that nobody learns of an address whether it is. Or what to put right: 404 no such event · 409 not open (any more), check
 *   used twice · 422 fields · 429 over a limit of the defence rules.
 */
export const submitRegistration = async (
  payload: Payload,
  { event: id, locale, values, sender, now = new Date() }: Arrival,
): Promise<RegistrationResult> => {
  const event = await findOpenEvent(payload, id)
  if (!event) return refusedForm(404, 'not-open')
  if (!isOpen(event, now)) return refusedForm(409, 'closed')
  const token = readFormToken({
    secret: payloadSecret(),
    token: String(values.token ?? ''),
    consultation: tokenSubjectOf(id),
    now,
  })
  if (!token.ok) return refusedForm(422, `token-${token.code}`)

  const checked = checkRegistration(event.questions, values)
  const consent = values.consent === 'yes' ? [] : [{ field: 'consent', code: 'empty' }]
  if (!checked.ok || consent.length > 0) {
    return { ok: false, status: 422, errors: [...(checked.ok ? [] : checked.errors), ...consent] }
  }

  const limited = await refuseOverLimit('submission', sender)
  if (limited) return limited
  const human = await judgeHuman(checkHuman(String(values.altcha ?? '')), Boolean(values.homepage), sender)
  if (human.refusal) return human.refusal

  const received = await receiveRegistration({
    event: id,
    values: checked.values,
    locale,
    channel: 'web',
    arrivedAt: now,
    actor: PUBLIC_ACTOR,
    unverified: human.unverified,
    challenge: human.challenge,
    submissionKey: token.nonce,
  })
  switch (received.outcome) {
    case 'received':
    case 'repeated':
    case 'already-registered':
      return { ok: true }
    case 'challenge-used':
      return refusedForm(409, 'human-check-used')
    case 'not-open':
    case 'closed':
      return refusedForm(409, 'closed')
  }
}
