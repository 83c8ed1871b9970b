import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import type { Actor } from '../../access/actor'
import { canonicalJson } from '../../audit/entry'
import { sm3 } from '../../audit/sm3'
import { inTransaction } from '../../db/transaction'
import type { Transaction } from '../../db/transaction'
import type { Locale } from '../../i18n'
import { tellApplicant } from '../../links/tellApplicant'
import { begin } from '../../workflow/begin'
import { notify } from '../../workflow/follow/notify'
import type { ApplicationValues, RegisterDefinition } from '../definition'
import { derivedColumns } from '../derivedColumns'
import { columnsFor } from '../keptValues'
import { findPlaceNames } from '../places'
import type { APPLICATION_CHANNELS } from '../registerCollection'
import { attachFiles } from './attachFiles'
import type { StoredFile } from './attachFiles'
import { findReceipt, takeReceipt } from './receipt'

export type Application = {
  register: RegisterDefinition
  /** Checked by `checkApplication`. */
  values: ApplicationValues
  /** GB/T 2260. */
  county: string
  /** The agency that keeps the register. */
  agency: string
  locale: Locale
  channel: (typeof APPLICATION_CHANNELS)[number]
  arrivedAt: Date
  /** Who hands it in: the public, or staff who type it in or import it. */
  actor: Actor
  /** The human check was not passed: taken all the same, shown to staff. */
  unverified?: boolean
  challenge?: { id: string; expiresAt: Date }
  /** The same key again is the same application: double click, reload, a row of a file taken twice. */
  submissionKey: string
  files?: readonly StoredFile[]
}

export type ReceivedApplication =
  | { outcome: 'received'; receipt: string; id: string }
  | { outcome: 'repeated'; receipt: string }
  | { outcome: 'challenge-used' }

/** The code under which it is known from now on; undefined when this very application has been taken before. */
const spendChallenge = async (tx: Transaction, challenge: Application['challenge']): Promise<boolean> => {
  if (!challenge) return true
  const rows = await tx.query(sql`
    insert into used_challenges values (${challenge.id}, ${challenge.expiresAt.toISOString()}::timestamptz)
    on conflict do nothing returning 1`)
  return rows.length > 0
}

class ChallengeUsed extends Error {}

const store = async (tx: Transaction, application: Application): Promise<ReceivedApplication> => {
  const { register, values, county, agency, locale, channel, arrivedAt, actor, files = [] } = application
  const id = uuidv7()
  const { submissionKey } = application
  const receipt = await takeReceipt(tx, { collection: register.slug, id, submissionKey, at: arrivedAt })
  if (!receipt) return { outcome: 'repeated', receipt: await findReceipt(tx, submissionKey) }
  // Rolls the receipt back: a solved check is good for one application.
  if (!(await spendChallenge(tx, application.challenge))) throw new ChallengeUsed()
  const { slug } = register
  const received = await begin(tx, {
    collection: slug,
    id,
    data: {
      ...derivedColumns(register, values, await findPlaceNames()),
      receiptCode: receipt,
      county: county || null,
      agency,
      channel,
      locale,
      arrivedAt: arrivedAt.toISOString(),
      unverified: application.unverified ?? false,
      ...columnsFor(register, values),
    },
    action: 'receive',
    actor,
    // Personal data stays out of the trail, which nobody can delete from; the digest proves what was handed in.
    trace: { channel, valuesSm3: sm3(canonicalJson(values)), files: files.map((file) => file.sm3) },
    now: arrivedAt,
  })
  await attachFiles(tx, { collection: slug, id, agency, county, files })
  await register.received?.(tx, values, arrivedAt)
  await tellApplicant(tx, { register: slug, record: id, act: 'receive', locale, now: arrivedAt })
  // A file of thousands is told of by the person who imports it.
  if (channel !== 'import') await notify([received])
  return { outcome: 'received', receipt, id }
}

/**
 * The one door for applications: record, receipt, files, trail entry and mail in one transaction, durable when this
 * resolves. The same submission again gets the receipt of the first.
 */
export const receiveApplication = async (
  payload: Payload,
  application: Application,
): Promise<ReceivedApplication> => {
  try {
    return await inTransaction(payload, (tx) => store(tx, application))
  } catch (error) {
    if (error instanceof ChallengeUsed) return { outcome: 'challenge-used' }
    throw error
  }
}

/** As `receiveApplication`, in a transaction that is already open: a row of a file, a step of a run. */
export const receiveApplicationIn = store
