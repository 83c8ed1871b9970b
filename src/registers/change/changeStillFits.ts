import { reasonOf } from '../../errors/Refusal'
import type { Guard, RecordData } from '../../workflow/definition'
import { getRegister } from '../registry'
import { readChanges, stillFits } from './fieldChange'

/** What was filed may have changed, or have ended, since the change was asked for. */
export const changeStillFits: Guard = async ({ tx, record }) => {
  const { slug, publicStates } = getRegister(String(record.register))
  const subject = await tx.payload.db.findOne<RecordData>({
    collection: slug,
    req: tx.req,
    where: { id: { equals: String(record.record) } },
  })
  if (!subject || !publicStates.includes(subject.state)) return reasonOf('change-of-ended')
  return stillFits(subject, readChanges(record.changes)) ? null : reasonOf('change-outdated')
}
