import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { query } from '../db/transaction'
import { siteUrl } from '../environment'
import { readSettings } from '../globals/readSettings'
import { translator } from '../i18n'
import { formatBeijing } from '../legal/beijing'
import { signId } from '../links/signedId'
import type { Letter } from './commentReceipt'

type Row = { address: string | null; body: string; title: string | null; question: string; until: string }

/** The question to a body outside, with the link that takes its answer; undefined once it is answered or withdrawn. */
export const composeOpinionRequest = async (
  payload: Payload,
  { request }: { request: string },
): Promise<Letter | undefined> => {
  const [row] = await query<Row>(
    payload,
    sql`select address, body, subject_title as title, question, until from opinion_requests
      where id = ${request}::uuid and state = 'asked'`,
  )
  if (!row?.address) return undefined
  const settings = await readSettings(payload)
  const t = translator('zh', 'mails')
  const line = (key: string) =>
    t(`opinion-request.${key}`, {
      body: row.body,
      title: row.title ?? '',
      department: settings.department,
      until: formatBeijing(new Date(row.until), 'zh', 'minute'),
    })
  const text = [
    line('greeting'),
    '',
    line('asks'),
    '',
    ...(row.title ? [row.title, ''] : []),
    row.question,
    '',
    line('until'),
    `${siteUrl()}/zh/opinions/${signId('opinion', request)}`,
    '',
    line('signature'),
    '',
    line('automatic'),
    '',
  ].join('\n')
  return { to: row.address, subject: line(row.title ? 'subject' : 'subjectPlain'), text, attachments: [] }
}
