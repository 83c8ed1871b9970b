import type { Payload } from 'payload'

import { may } from '../../../access/abilities'
import type { StaffActor } from '../../../access/actor'
import { SLUGS } from '../../../collections/slugs'
import { reasonOf, Refusal } from '../../../errors/Refusal'
import type { Locale } from '../../../i18n'
import { findVisible } from '../../../workflow/perform'
import { registrationError } from '../errorTexts'
import { checkRegistration } from '../form'
import { findOpenEvent, isOpen } from './openEvent'
import { receiveRegistration } from './receiveRegistration'

type Entry = {
  event: string
  /** By control, as on the public form. */
  entered: Record<string, unknown>
  actor: StaffActor
  locale: Locale
  /** One for each entry: sent again after a lost answer it is the same registration. */
  key: string
  now?: Date
}

/** What was entered, or what to put right, as sentences. */
export type Entered = { ok: true; receipt: string; state: string } | { ok: false; messages: string[] }

/**
 * A registration that came by telephone or at the counter, typed in by staff; through the same door as every other.
 *
 * @throws Refusal 404 no such event for them · 409 not open, or the address is registered · 400 no key
 */
export const enterRegistration = async (
  payload: Payload,
  { event: id, entered, actor, locale, key, now = new Date() }: Entry,
): Promise<Entered> => {
  if (!/^[\w-]{8,64}$/.test(key)) throw new Refusal(400, reasonOf('malformed-request'))
  const record = await findVisible({ payload, req: {} }, { collection: SLUGS.events, id, actor })
  const event = record && (await findOpenEvent(payload, id))
  if (!event || !may(actor, 'enter', SLUGS.eventRegistrations, record)) {
    throw new Refusal(404, reasonOf('not-found'))
  }
  if (!isOpen(event, now)) throw new Refusal(409, reasonOf('event-registration-over'))
  const checked = checkRegistration(event.questions, entered)
  if (!checked.ok) {
    return {
      ok: false,
      messages: checked.errors.map((error) => registrationError(event.questions, error, locale)),
    }
  }
  const received = await receiveRegistration({
    event: id,
    values: checked.values,
    locale,
    channel: 'counter',
    arrivedAt: now,
    actor,
    unverified: false,
    submissionKey: `counter:${actor.id}:${key}`,
  })
  switch (received.outcome) {
    case 'received':
      return { ok: true, receipt: received.receipt, state: received.state }
    case 'repeated':
      return { ok: true, receipt: received.receipt, state: 'registered' }
    case 'already-registered':
      throw new Refusal(409, reasonOf('event-address-registered'))
    case 'not-open':
    case 'closed':
    case 'challenge-used':
      throw new Refusal(409, reasonOf('event-registration-over'))
  }
}
