import { sql } from '@payloadcms/db-postgres/drizzle'

import { reasonOf } from '../../errors/Refusal'
import type { Guard } from '../definition'

/** The consultation is the same agency's and not yet concluded. */
export const consultationTakesMail: Guard = async ({ tx, record, input }) => {
  if (!input.consultation) return null
  const [consultation] = await tx.query<{ state: string }>(sql`
    select state from consultations
    where id = ${input.consultation}::uuid and agency_id = ${record.agency}`)
  if (!consultation) return reasonOf('consultation-unknown')
  return ['open', 'closed'].includes(consultation.state) ? null : reasonOf('consultation-takes-nothing')
}
