import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import { may } from '../../access/abilities'
import type { StaffActor } from '../../access/actor'
import type { Slug } from '../../collections/slugs'
import { SLUGS } from '../../collections/slugs'
import { inTransaction } from '../../db/transaction'
import type { Transaction } from '../../db/transaction'
import type { ListedRecord } from '../../imports/credit/checkCreditRow'
import { startOfBeijingDay } from '../../legal/beijing'
import { findReceipt, takeReceipt } from '../../registers/door/receipt'
import { getRegister } from '../../registers/registry'
import { findSubject } from '../subject'
import type { Subject } from '../subject'
import { begin } from '../../workflow/begin'

type Listed = {
  register: Slug
  batch: string
  actor: StaffActor
  now: Date
  /** The same row again is the same record. */
  submissionKey: string
}

/**
 * The entry a row is about, while this person may write records of it; one they may not see is to them like one that is
 * not there.
 */
export const findOwnSubject = async (
  tx: Pick<Transaction, 'query'>,
  { register, code, actor }: { register: Slug; code: string; actor: StaffActor },
): Promise<Subject | undefined> => {
  const found = await findSubject(tx, { register: getRegister(register), code })
  if (!found || !may(actor, 'read', register, { ...found })) return undefined
  const { state: _state, ...subject } = found
  return may(actor, 'create', SLUGS.creditRecords, { ...subject }) ? subject : undefined
}

/**
 * A record of a list becomes a draft like one that was typed: whoever handed the list in submits it, another confirms.
 *
 * @returns the receipt of the row; undefined when its subject is not (any more) one this person may write of
 */
export const storeListedRecord = (
  payload: Payload,
  values: ListedRecord,
  listed: Listed,
): Promise<string | undefined> =>
  inTransaction(payload, async (tx) => {
    const { register, actor, submissionKey, batch, now } = listed
    const subject = await findOwnSubject(tx, { register, code: values.unifiedCode, actor })
    if (!subject) return undefined
    const id = uuidv7()
    const receipt = await takeReceipt(tx, { collection: SLUGS.creditRecords, id, submissionKey, at: now })
    if (!receipt) return findReceipt(tx, submissionKey)
    await begin(tx, {
      collection: SLUGS.creditRecords,
      id,
      data: { ...values, decidedOn: startOfBeijingDay(values.decidedOn).toISOString(), ...subject },
      actor,
      trace: { batch },
      now,
    })
    return receipt
  })
