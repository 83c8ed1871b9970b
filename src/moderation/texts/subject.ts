import type { StaffActor } from '../../access/actor'
import { may } from '../../access/abilities'
import { placeOf } from '../../access/placeOf'
import { SLUGS } from '../../collections/slugs'
import type { Transaction } from '../../db/transaction'
import { reasonOf, Refusal } from '../../errors/Refusal'
import { findVisible } from '../../workflow/perform'

/** What texts belong to: a broadcast; a case, as long as nobody knows which broadcast it is about. */
export type TextSubject = { collection: 'broadcasts' | 'live-cases'; id: string }

export type SubjectRecord = TextSubject & {
  record: Record<string, unknown> & { id: string; state: string }
  startedAt: Date | undefined
}

const COLLECTIONS = [SLUGS.broadcasts, SLUGS.liveCases] as const

const moment = (value: unknown): Date | undefined => (typeof value === 'string' ? new Date(value) : undefined)

/**
 * What texts are kept with, for whoever sees the record: of a case with a known broadcast, that broadcast.
 *
 * @throws Refusal 404 where there is none for this person.
 */
export const getTextSubject = async (
  tx: Pick<Transaction, 'payload' | 'req'>,
  { collection: name, id, actor }: { collection: string; id: string; actor: StaffActor },
): Promise<SubjectRecord> => {
  const collection = COLLECTIONS.find((known) => known === name)
  const record = collection && (await findVisible(tx, { collection, id, actor }))
  if (!record) throw new Refusal(404, reasonOf('not-found'))
  if (collection === SLUGS.liveCases && typeof record.broadcast === 'string') {
    return getTextSubject(tx, { collection: SLUGS.broadcasts, id: record.broadcast, actor })
  }
  return { collection, id, record, startedAt: moment(record.startsAt) }
}

/** Whether somebody judges cases where this is. */
export const moderates = (actor: StaffActor, { record }: SubjectRecord): boolean => {
  const { agency, county } = placeOf(record)
  return may(actor, 'claim', SLUGS.liveCases, { agency, county })
}

/** @throws Refusal 403 for whoever judges no cases where this is. */
export const assertModerates = (actor: StaffActor, subject: SubjectRecord): void => {
  if (!moderates(actor, subject)) throw new Refusal(403, reasonOf('not-your-action'))
}
