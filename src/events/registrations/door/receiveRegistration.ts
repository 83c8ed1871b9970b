import { randomBytes } from 'node:crypto'

import { v7 as uuidv7 } from 'uuid'

import type { Actor } from '../../../access/actor'
import { auditActorOf, auditHash, canonicalJson, CHAIN_START } from '../../../audit/entry'
import { sm3 } from '../../../audit/sm3'
import type { REGISTRATION_CHANNELS } from '../../../collections/EventRegistrations'
import { SLUGS } from '../../../collections/slugs'
import { intakePool } from '../../../db/intakePool'
import type { Locale } from '../../../i18n'
import { createReceiptCode } from '../../../intake/receiptCode'
import type { RegistrationValues } from '../form'
import { addressKey } from './addressKey'
import { inTurn } from './inTurn'

export type Registration = {
  event: string
  /** Checked by `checkRegistration`. */
  values: RegistrationValues
  locale: Locale
  channel: (typeof REGISTRATION_CHANNELS)[number]
  arrivedAt: Date
  /** Who hands it in: the public, or staff who type it in. */
  actor: Actor
  /** The human check was not passed: taken all the same, shown to staff. */
  unverified: boolean
  challenge?: { id: string; expiresAt: Date }
  /** The same key again is the same registration: double click, reload, back. */
  submissionKey: string
}

export type ReceivedRegistration =
  | { outcome: 'received'; receipt: string; id: string; state: 'registered' | 'waiting' }
  | { outcome: 'repeated'; receipt: string }
  | { outcome: 'not-open' | 'closed' | 'already-registered' | 'challenge-used' }

/** In the QR code of a ticket: nobody guesses it, and it says nothing of who holds it. */
const createTicketCode = (): string => randomBytes(15).toString('base64url')

const BEGINNINGS = ['registered', 'waiting'] as const

const entryOf = ({ values, event, actor, challenge, ...registration }: Registration) => {
  const id = uuidv7()
  const arrivedAt = registration.arrivedAt.toISOString()
  // Personal data stays out of the trail, which nobody can delete from; the digest proves what was handed in.
  const data = { channel: registration.channel, event, valuesSm3: sm3(canonicalJson(values)) }
  const auditActor = auditActorOf(actor)
  // Which of the two it is, the database says under the lock of the places.
  const hashOf = (toState: string) =>
    auditHash(CHAIN_START, {
      subjectCollection: SLUGS.eventRegistrations,
      subjectId: id,
      sequence: 1,
      at: arrivedAt,
      action: 'receive',
      fromState: null,
      toState,
      reason: null,
      actor: auditActor,
      data,
    })
  return {
    id,
    auditId: uuidv7(),
    outboxId: uuidv7(),
    linkId: uuidv7(),
    event,
    ...values,
    receiptCode: createReceiptCode(),
    ticketCode: createTicketCode(),
    addressKey: addressKey(event, values.email),
    channel: registration.channel,
    unverified: registration.unverified,
    locale: registration.locale,
    arrivedAt,
    submissionKey: registration.submissionKey,
    challenge: challenge?.id ?? null,
    challengeExpiresAt: challenge?.expiresAt.toISOString() ?? null,
    actorId: auditActor.id,
    actor: auditActor,
    auditData: data,
    hashes: Object.fromEntries(BEGINNINGS.map((state) => [state, hashOf(state)])),
  }
}

const isReceiptCollision = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'application_receipts_pkey'

/** Several for one event in one statement: the places are locked, and the commit waited for, once. */
const storeAll = async (registrations: readonly Registration[]): Promise<ReceivedRegistration[]> => {
  const { rows } = await intakePool().query<{ answer: ReceivedRegistration }>({
    name: 'receive-registrations',
    text: `select receive_registration(entry) as answer
      from (select value as entry from jsonb_array_elements($1::jsonb) with ordinality order by ordinality) as entries`,
    values: [JSON.stringify(registrations.map(entryOf))],
  })
  return rows.map(({ answer }) => answer)
}

const storeInTurn = inTurn(storeAll)

/**
 * The one door for registrations: place or waiting list, receipt, trail entry, link and mail in one statement, durable
 * when this resolves. Of any number at once, as many get a place as there are places, the rest wait in the order they
 * were taken.
 */
export const receiveRegistration = async (registration: Registration): Promise<ReceivedRegistration> => {
  try {
    return await storeInTurn(registration.event, registration)
  } catch (error) {
    if (!isReceiptCollision(error)) throw error
    return storeInTurn(registration.event, registration)
  }
}
