import { SLUGS } from '../collections/slugs'
import type { Slug } from '../collections/slugs'
import { systemActor } from '../access/actor'
import type { Transaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import type { ActionContext, RecordData } from '../workflow/definition'
import { readProgramme } from './programme'
import type { Programme } from './programme'
import { performAlso } from '../workflow/follow/performAlso'

type Reading = Pick<Transaction, 'payload' | 'req'>

/** @throws Refusal 404 when the record is gone */
export const getRecord = async (tx: Reading, collection: Slug, id: string): Promise<RecordData> => {
  const record = await tx.payload.db.findOne<RecordData>({
    collection,
    req: tx.req,
    where: { id: { equals: id } },
  })
  if (!record) throw new Refusal(404, reasonOf('not-found'))
  return record
}

/** The programme that an application, a score sheet or an objection belongs to. */
export const programmeOf = async ({ tx, record }: Pick<ActionContext, 'tx' | 'record'>): Promise<Programme> =>
  readProgramme(await getRecord(tx, SLUGS.talentProgrammes, String(record.programme)))

/** Brings another record of the same programme forward, as what follows from an act. */
export const move = async (
  { tx, now }: Pick<ActionContext, 'tx' | 'now'>,
  collection: Slug,
  id: string,
  action: string,
): Promise<void> => {
  await performAlso(tx, { collection, id, action, actor: systemActor('talent'), now })
}
