import { addDays } from 'date-fns'

import { SLUGS } from '../../collections/slugs'
import type { Transaction } from '../../db/transaction'
import { tellApplicant } from '../../links/tellApplicant'
import type { Follow, RecordData } from '../../workflow/definition'
import { getRegister } from '../registry'

/** How long the certificate a change has led to can be fetched through its letter. */
const LINK_DAYS = 365

type Letter = {
  /** The change request. */
  request: string
  /** What was filed, as it is known: the letter goes to the address it has when it is sent. */
  subject: RecordData
  register: Parameters<typeof tellApplicant>[1]['register']
  /** Names the words, `registers:mails.<act>`. */
  act: string
  purpose?: 'certificate'
  now: Date
}

/** Tells the holder of what was filed how the change they asked for stands. */
export const tellHolderOfChange = (
  tx: Transaction,
  { request, subject, register, act, purpose, now }: Letter,
): Promise<void> =>
  tellApplicant(tx, {
    register,
    record: subject.id,
    act,
    locale: subject.locale === 'en' ? 'en' : 'zh',
    about: { collection: SLUGS.changeRequests, id: request },
    now,
    ...(purpose && { link: { purpose, expiresAt: addDays(now, LINK_DAYS) } }),
  })

/** As `tellHolderOfChange`, with an act on the request. */
export const tellOfChange =
  (act: string, purpose?: Letter['purpose']): Follow =>
  async ({ tx, record, now }) => {
    const register = getRegister(String(record.register)).slug
    const subject = await tx.payload.db.findOne<RecordData>({
      collection: register,
      req: tx.req,
      where: { id: { equals: String(record.record) } },
    })
    if (subject) await tellHolderOfChange(tx, { request: record.id, subject, register, act, purpose, now })
  }
