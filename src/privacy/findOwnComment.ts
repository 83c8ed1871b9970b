import { setTimeout } from 'node:timers/promises'

import { intakePool } from '../db/intakePool'
import { isSameContact } from './matchContact'

/** `answered`: a request about it has been answered. */
export type OwnComment = { id: string; agency: string; answered: boolean }

type Row = OwnComment & { contact: string | null; email: string | null }

/** The comment with this receipt code, for who knows as well the contact it came with. */
export const findOwnComment = async (code: string, contact: string): Promise<OwnComment | undefined> => {
  const { rows } = await intakePool().query<Row>(
    `select c.id, c.agency_id as agency, p.contact, p.email,
        exists (select 1 from privacy_requests r where r.comment_id = c.id and r.state <> 'submitted') as answered
      from comments c join comment_contacts p on p.comment_id = c.id where c.receipt_code = $1`,
    [code],
  )
  const [row] = rows
  const isOwn = isSameContact(contact, [row?.contact ?? null, row?.email ?? null])
  return row && isOwn ? { id: row.id, agency: row.agency, answered: row.answered } : undefined
}

const LEAST_MS = 300

/** Lets an answer take the same time whatever was found: how long it took must not tell what it was. */
export const evenly = async <T>(work: Promise<T>): Promise<T> => {
  const [result] = await Promise.all([work, setTimeout(LEAST_MS)])
  return result
}
