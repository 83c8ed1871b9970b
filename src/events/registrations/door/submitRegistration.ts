import type { Payload } from 'payload'

import { PUBLIC_ACTOR } from '../../../access/actor'
import type { Locale } from '../../../i18n'
import { refusedForm } from '../../../intake/judgeSender'
import type { FormRefusal } from '../../../intake/judgeSender'
import { passDoor } from '../../../intake/publicDoor'
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

const checkAll = (questions: Parameters<typeof checkRegistration>[0], values: Arrival['values']) => {
  const checked = checkRegistration(questions, values)
  const consent = values.consent === 'yes' ? [] : [{ field: 'consent', code: 'empty' }]
  if (checked.ok && consent.length === 0) return checked
  return { ok: false as const, errors: [...(checked.ok ? [] : checked.errors), ...consent] }
}

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
  const door = await passDoor({
    values,
    subject: tokenSubjectOf(id),
    sender,
    now,
    check: () => Promise.resolve(checkAll(event.questions, values)),
  })
  if (!door.ok) return door
  const received = await receiveRegistration({
    ...door.marks,
    event: id,
    values: door.checked.values,
    locale,
    channel: 'web',
    arrivedAt: now,
    actor: PUBLIC_ACTOR,
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
