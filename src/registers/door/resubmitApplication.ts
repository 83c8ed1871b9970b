import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import type { ApplicantActor } from '../../access/actor'
import { appendAudit } from '../../audit/append'
import { inTransaction } from '../../db/transaction'
import type { Transaction } from '../../db/transaction'
import type { RecordData } from '../../workflow/definition'
import { performIn } from '../../workflow/perform'
import type { ApplicationValues, RegisterDefinition } from '../definition'
import { derivedColumns } from '../derivedColumns'
import { findPlaceNames } from '../places'
import { applicantFieldsOf } from '../fieldsOf'
import { columnsFor, valuesIn } from '../keptValues'
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
  // First the transition: it locks the row and refuses a record that may not be corrected (any more).
  await performIn(tx, { collection: slug, id: record, action, actor, now })
  const before = await tx.payload.db.findOne<RecordData>({
    collection: slug,
    req: tx.req,
    where: { id: { equals: record } },
  })
  if (!before) throw new Error('the record that was just moved is gone')
  await tx.payload.db.updateOne({
    collection: slug,
    id: record,
    // Whole: the adapter writes lists by inserting the row again.
    data: {
      ...before,
      ...columnsFor(register, values),
      ...derivedColumns(register, values, await findPlaceNames()),
      county,
    },
    req: tx.req,
    returning: false,
  })
  await attachFiles(tx, { collection: slug, id: record, agency: String(before.agency), county, files })
  // Files handed in before belong to the record's county too.
  await tx.query(sql`
    update registry_files set county_id = ${county} where subject_collection = ${slug} and subject_id = ${record}`)
  await appendAudit(tx, {
    collection: slug,
    id: record,
    action: 'edit',
    actor,
    at: now,
    fromState: before.state,
    toState: before.state,
    data: {
      fields: [
        ...changedFields(register, valuesIn(register, before), values),
        ...(before.county === county ? [] : ['county']),
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
