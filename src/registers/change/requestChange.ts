import type { Actor } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import type { Transaction } from '../../db/transaction'
import { reasonOf, Refusal } from '../../errors/Refusal'
import { begin } from '../../workflow/begin'
import { notify } from '../../workflow/follow/notify'
import { findVisible } from '../../workflow/perform'
import type { ApplicationValues, RegisterDefinition } from '../definition'
import { changesBetween } from './fieldChange'
import { tellHolderOfChange } from './tellOfChange'

type Request = {
  register: RegisterDefinition
  record: string
  /** Everything the applicant fills in, as it is to be; checked by `checkApplication`. */
  values: ApplicationValues
  county: string
  reason: string
  /** The applicant through the record's link, or staff. */
  actor: Actor
  now?: Date
}

/**
 * Asks for a change of what was filed. Nothing of the record changes until somebody else has approved it.
 *
 * @returns the request's id.
 * @throws Refusal 404 not there for this actor · 409 not filed (any more) · 422 nothing would change
 */
export const requestChange = async (
  tx: Transaction,
  { register, record: id, values, county, reason, actor, now = new Date() }: Request,
): Promise<string> => {
  const { slug, publicStates } = register
  const record = await findVisible(tx, { collection: slug, id, actor })
  if (!record) throw new Refusal(404, reasonOf('not-found'))
  if (!publicStates.includes(record.state)) throw new Refusal(409, reasonOf('change-of-ended'))
  const changes = changesBetween(register, record, { values, county })
  if (changes.length === 0) throw new Refusal(422, reasonOf('change-of-nothing'))
  const asked = await begin(tx, {
    collection: SLUGS.changeRequests,
    data: {
      register: slug,
      record: id,
      recordName: record.name,
      recordNumber: record.number,
      changes,
      grounds: reason,
      requestedAt: now.toISOString(),
      agency: record.agency,
      county: record.county,
    },
    action: 'receive',
    actor,
    reason,
    trace: { register: slug, record: id, fields: changes.map(({ field }) => field) },
    now,
  })
  const request = asked.record.id
  await tellHolderOfChange(tx, { request, subject: record, register: slug, act: 'change-received', now })
  await notify([asked])
  return request
}
