import { v7 as uuidv7 } from 'uuid'

import type { Actor } from '../../access/actor'
import { appendAudit } from '../../audit/append'
import { SLUGS } from '../../collections/slugs'
import type { Transaction } from '../../db/transaction'
import { reasonOf, Refusal } from '../../errors/Refusal'
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
  const request = uuidv7()
  await tx.payload.db.create({
    collection: SLUGS.changeRequests,
    customID: request,
    data: {
      state: 'requested',
      revision: 1,
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
    req: tx.req,
    returning: false,
  })
  await appendAudit(tx, {
    collection: SLUGS.changeRequests,
    id: request,
    action: 'receive',
    actor,
    at: now,
    toState: 'requested',
    reason,
    data: { register: slug, record: id, fields: changes.map(({ field }) => field) },
  })
  await tellHolderOfChange(tx, { request, subject: record, register: slug, act: 'change-received', now })
  const { agency, name } = record
  await notify([
    {
      tx,
      collection: SLUGS.changeRequests,
      record: { id: request, state: '', revision: 0, county: record.county, agency, recordName: name },
      actor,
      action: 'receive',
      to: 'requested',
      passed: [],
      input: {},
      reason,
      now,
    },
  ])
  return request
}
