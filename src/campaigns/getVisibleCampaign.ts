import type { StaffActor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import type { Transaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import type { RecordData } from '../workflow/definition'
import { findVisible } from '../workflow/perform'

/** @throws Refusal 404 when the campaign is not there for this actor. */
export const getVisibleCampaign = async (
  tx: Transaction,
  { id, actor }: { id: string; actor: StaffActor },
): Promise<RecordData> => {
  const record = await findVisible(tx, { collection: SLUGS.campaigns, id, actor })
  if (!record) throw new Refusal(404, reasonOf('not-found'))
  return record
}
