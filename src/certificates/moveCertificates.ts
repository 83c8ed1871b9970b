import { sql } from '@payloadcms/db-postgres/drizzle'

import { systemActor } from '../access/actor'
import { SLUGS } from '../collections/slugs'
import type { Transaction } from '../db/transaction'
import { issueCertificate } from './issueCertificate'
import type { Issue, IssuedCertificate, Subject } from './issueCertificate'
import { performAlso } from '../workflow/follow/performAlso'

type Move = {
  subject: Pick<Subject, 'collection' | 'id'>
  /** Only certificates of this kind; else of every kind. */
  kind?: string
  /** Why, as it stands in the trail: the reason of the act on the subject. */
  reason: string
  now: Date
}

type Action = 'suspend' | 'resume' | 'supersede' | 'withdraw'

const LIVE = { suspend: ['valid'], resume: ['suspended'], supersede: null, withdraw: null } as const

const statesOf = (action: Action) => LIVE[action] ?? ['valid', 'suspended']

const move = async (tx: Transaction, action: Action, { subject, kind, reason, now }: Move) => {
  const rows = await tx.query<{ id: string }>(sql`
    select id from certificates
    where subject_collection = ${subject.collection} and subject_id = ${subject.id}
      and state::text = any(${`{${statesOf(action).join(',')}}`}::text[])
      and (${kind ?? null}::text is null or kind = ${kind ?? null}::text)
    order by id for update`)
  for (const { id } of rows) {
    await performAlso(tx, {
      collection: SLUGS.certificates,
      id,
      action,
      actor: systemActor('register'),
      reason,
      now,
    })
  }
  return rows.length
}

/**
 * What an act on a record does to the certificates issued for it, in the act's transaction. Each returns how many it
 * moved; a record without any is no error.
 */
export const withdrawCertificate = (tx: Transaction, options: Move) => move(tx, 'withdraw', options)

/** They do not hold for the time being. */
export const suspendCertificate = (tx: Transaction, options: Move) => move(tx, 'suspend', options)

/** The suspended ones hold again. */
export const resumeCertificate = (tx: Transaction, options: Move) => move(tx, 'resume', options)

const hasSuspended = async (tx: Transaction, { subject, kind }: Move): Promise<boolean> => {
  const [suspended] = await tx.query(sql`
    select 1 from certificates where subject_collection = ${subject.collection} and subject_id = ${subject.id}
      and kind = ${kind ?? null}::text and state = 'suspended'`)
  return suspended !== undefined
}

/**
 * Another one takes the place of the present one of this kind, under a number of its own; it holds no more than the one
 * before it did.
 */
export const supersedeCertificate = async (
  tx: Transaction,
  { reason, ...issue }: Issue & { reason: string },
): Promise<IssuedCertificate> => {
  const options = { subject: issue.subject, kind: issue.kind, reason, now: issue.at }
  const isSuspended = await hasSuspended(tx, options)
  await move(tx, 'supersede', options)
  const issued = await issueCertificate(tx, issue)
  if (isSuspended) await move(tx, 'suspend', options)
  return issued
}
