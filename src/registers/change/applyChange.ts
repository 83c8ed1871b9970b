import { sql } from '@payloadcms/db-postgres/drizzle'

import { appendAudit } from '../../audit/append'
import { supersedeCertificate } from '../../certificates/moveCertificates'
import { reasonOf, Refusal } from '../../errors/Refusal'
import type { ActionContext, Follow, RecordData } from '../../workflow/definition'
import { tableOf } from '../../workflow/tableOf'
import { certificateOf } from '../certificateOf'
import type { RegisterDefinition } from '../definition'
import { derivedColumns } from '../derivedColumns'
import { findPlaceNames } from '../places'
import { fieldsOf } from '../fieldsOf'
import { valuesIn } from '../keptValues'
import { moveToCounty } from '../moveToCounty'
import { nextPermitReminder } from '../permits'
import { getRegister } from '../registry'
import { readChanges, stillFits } from './fieldChange'
import type { FieldChange } from './fieldChange'

const lockSubject = async ({ tx, record }: ActionContext, { slug }: RegisterDefinition) => {
  const id = String(record.record)
  await tx.query(sql`select 1 from ${tableOf(slug)} where id = ${id}::uuid for update`)
  const subject = await tx.payload.db.findOne<RecordData>({
    collection: slug,
    req: tx.req,
    where: { id: { equals: id } },
  })
  if (!subject) throw new Refusal(409, reasonOf('change-of-ended'))
  return subject
}

const isOnCertificate = (register: RegisterDefinition, changes: readonly FieldChange[]) =>
  changes.some(({ field }) => fieldsOf(register).some((known) => known.name === field && known.public))

const findTermStart = async ({ tx }: ActionContext, { slug }: RegisterDefinition, { id }: RecordData) => {
  const [live] = await tx.query<{ validFrom: string }>(sql`
    select facts->>'validFrom' as "validFrom" from certificates
    where kind = ${slug} and subject_collection = ${slug} and subject_id = ${id} and state in ('valid', 'suspended')`)
  return live?.validFrom
}

/**
 * A certificate that no longer says what is so is replaced by one that does, under a number of its own and for the rest of
 * the same term.
 */
const renewCertificate = async (
  context: ActionContext,
  register: RegisterDefinition,
  subject: RecordData,
) => {
  const { slug } = register
  const validFrom = await findTermStart(context, register, subject)
  const { number } = await supersedeCertificate(context.tx, {
    ...certificateOf(
      register,
      subject,
      typeof subject.validUntil === 'string' ? new Date(subject.validUntil) : null,
    ),
    subject: {
      collection: slug,
      id: subject.id,
      agency: String(subject.agency),
      county: String(subject.county),
    },
    ...(validFrom && { validFrom }),
    reason: context.reason ?? context.action,
    actor: context.actor,
    at: context.now,
  })
  return number
}

/** Writes an approved change into the record, with its own entry in the record's trail. */
export const applyChange: Follow = async (context) => {
  const { tx, record, actor, now } = context
  const register = getRegister(String(record.register))
  const { slug } = register
  const changes = readChanges(record.changes)
  const subject = await lockSubject(context, register)
  // Checked again under the lock: two changes of one field cannot both be right.
  if (!stillFits(subject, changes)) throw new Refusal(409, reasonOf('change-outdated'))
  const changed = Object.fromEntries(changes.map(({ field, to }) => [field, to]))
  const after: RecordData = { ...subject, ...changed }
  const hasMoved = after.county !== subject.county
  const number = isOnCertificate(register, changes) ? await renewCertificate(context, register, after) : null
  await tx.payload.db.updateOne({
    collection: slug,
    id: subject.id,
    // Whole: the adapter writes lists by inserting the row again.
    data: {
      ...subject,
      ...changed,
      ...(hasMoved && { assignee: null }),
      ...(register.permits && nextPermitReminder(register.permits, { record: after, now })),
      ...derivedColumns(register, valuesIn(register, after), await findPlaceNames()),
      revision: subject.revision + 1,
      updatedAt: now.toISOString(),
      ...(number === null ? {} : { number, issuedAt: now.toISOString() }),
    },
    req: tx.req,
    returning: false,
  })
  if (hasMoved) await moveToCounty(tx, { collection: slug, id: subject.id, county: String(after.county) })
  await appendAudit(tx, {
    collection: slug,
    id: subject.id,
    action: 'change',
    actor,
    at: now,
    fromState: subject.state,
    toState: subject.state,
    reason: context.reason,
    data: { request: record.id, fields: changes.map(({ field }) => field), ...(number && { number }) },
  })
}
