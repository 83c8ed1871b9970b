import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { SLUGS } from '../../src/collections/slugs'
import { query } from '../../src/db/transaction'
import type { RowRemark } from '../../src/imports/row'
import { workOnRuns } from '../../src/runs/work'
import { rowOf } from '../support/factories'
import type { Person } from '../support/people'
import { rest } from '../support/rest'

export type HandedIn = {
  as: Person
  consultation: string
  name: string
  bytes: string | Uint8Array
  channel?: string
  /** Beside what the form has: what somebody might try. */
  more?: Record<string, unknown>
}

/** Uploads a file as the panel does; the answer of REST. */
export const upload = ({ as, consultation, name, bytes, channel = 'import', more }: HandedIn) => {
  const form = new FormData()
  form.append('file', new Blob([Buffer.from(bytes)]), name)
  form.append('_payload', JSON.stringify({ consultation, channel, ...more }))
  return rest('POST', '/import-batches', { as, raw: form, headers: { 'accept-language': 'zh' } })
}

/** A file that is handed in and not yet checked. */
export const handIn = async (file: HandedIn): Promise<string> => {
  const { status, body } = await upload(file)
  if (status !== 201) throw new Error(JSON.stringify(body))
  return String(body.doc?.id)
}

/** A file that is handed in and checked. */
export const checked = async (payload: Payload, file: HandedIn): Promise<string> => {
  const id = await handIn(file)
  await workOnRuns(payload)
  return id
}

export const batchOf = (payload: Payload, id: string) => rowOf(payload, SLUGS.importBatches, id)

export type Row = {
  number: number
  content: Record<string, unknown> | null
  remarks: RowRemark[]
  receipt: string | null
}

export const rowsOf = (payload: Payload, batch: string) =>
  query<Row>(
    payload,
    sql`select number, content, errors as remarks, receipt from import_rows where batch_id = ${batch}::uuid order by number`,
  )

/** What is wrong with each row that has something: its number and `field:code` in the order of the file. */
export const wrongIn = async (payload: Payload, batch: string) =>
  (await rowsOf(payload, batch)).flatMap(({ number, remarks }) =>
    remarks.map(({ field, code, cell }) => [number, `${field}:${code}`, cell].filter(Boolean).join(' ')),
  )

export const act = (as: Person, batch: string, action: string, input: Record<string, string> = {}) =>
  rest('POST', `/workflow/import-batches/${batch}`, {
    as,
    body: { action, input },
    headers: { 'accept-language': 'zh' },
  })

/** Starts the import and works until it is over. */
export const stored = async (
  payload: Payload,
  as: Person,
  batch: string,
  input: Record<string, string> = {},
) => {
  const answer = await act(as, batch, 'start', input)
  await workOnRuns(payload)
  return answer
}

export type Comment = {
  body: string
  channel: string
  clause: string | null
  arrived_at: string
  late: boolean
  receipt_code: string
  name: string | null
  contact: string | null
  files: string[]
}

/** Everything a consultation has received, in the order of its words. */
export const commentsOn = (payload: Payload, consultation: string) =>
  query<Comment>(
    payload,
    sql`select c.body, c.channel, c.clause, c.arrived_at, c.late, c.receipt_code, p.name, p.contact,
        array(select original_name from attachments a where a.comment_id = c.id order by a.id) as files
      from comments c join comment_contacts p on p.comment_id = c.id
      where c.consultation_id = ${consultation}::uuid order by c.body`,
  )
