import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import type { ApplicantActor } from '../../access/actor'
import { appendAudit } from '../../audit/append'
import { inTransaction } from '../../db/transaction'
import type { Transaction } from '../../db/transaction'
import { reasonOf, Refusal } from '../../errors/Refusal'
import type { RecordData } from '../../workflow/definition'
import { performIn } from '../../workflow/perform'
import { tableOf } from '../../workflow/tableOf'
import type { ApplicationValues, RegisterDefinition } from '../definition'
import { derivedColumns } from '../derivedColumns'
import { findPlaceNames } from '../places'
import { applicantFieldsOf } from '../fieldsOf'
import { columnsFor, valuesIn } from '../keptValues'
import { moveToCounty } from '../moveToCounty'
import { attachFiles } from './attachFiles'
import type { StoredFile } from './attachFiles'

type Correction = {
  register: RegisterDefinition
  record: string
  values: ApplicationValues
  county: string
  files: readonly StoredFile[]
  /** The applicant's act that brings it back to staff. */
  action?: 'resubmit' | 'renew'
  now?: Date
}

const changedFields = (register: RegisterDefinition, before: ApplicationValues, values: ApplicationValues) =>
  applicantFieldsOf(register)
    .map(({ name }) => name)
    .filter((name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(values[name] ?? null))

/** As `resubmitApplication`, in the transaction in which the applicant's link is used up. */
export const resubmitIn = async (tx: Transaction, correction: Correction): Promise<void> => {
  const { register, record, values, county, files, action = 'resubmit', now = new Date() } = correction
  const { slug } = register
  const actor: ApplicantActor = { kind: 'applicant', collection: slug, record }
  await tx.query(sql`select 1 from ${tableOf(slug)} where id = ${record}::uuid for update`)
  const before = await tx.payload.db.findOne<RecordData>({
    collection: slug,
    req: tx.req,
    where: { id: { equals: record } },
  })
  if (!before) throw new Refusal(404, reasonOf('not-found'))
  const hasMoved = before.county !== county
  await tx.payload.db.updateOne({
    collection: slug,
    id: record,
    // Whole: the adapter writes lists by inserting the row again.
    data: {
      ...before,
      ...columnsFor(register, values),
      ...derivedColumns(register, values, await findPlaceNames()),
      county,
      // Who held it there has no part in it here.
      ...(hasMoved && 'assignee' in before && { assignee: null }),
    },
    req: tx.req,
    returning: false,
  })
  // Then the transition: it tells those of the county the record is in now, and refuses, which undoes all of this, a
  // record that may not be corrected (any more).
  const { state } = await performIn(tx, { collection: slug, id: record, action, actor, now })
  await attachFiles(tx, { collection: slug, id: record, agency: String(before.agency), county, files })
  if (hasMoved) await moveToCounty(tx, { collection: slug, id: record, county })
  await appendAudit(tx, {
    collection: slug,
    id: record,
    action: 'edit',
    actor,
    at: now,
    fromState: state,
    toState: state,
    data: {
      fields: [
        ...changedFields(register, valuesIn(register, before), values),
        ...(hasMoved ? ['county'] : []),
      ],
      files: files.map((file) => file.sm3),
    },
  })
}

/**
 * Takes what an applicant has put right: only while the record is returned, only what the applicant fills in.
 *
 * @throws Refusal 409 when the record is not returned to the applicant (any more)
 */
export const resubmitApplication = (payload: Payload, correction: Correction): Promise<void> =>
  inTransaction(payload, (tx) => resubmitIn(tx, correction))
