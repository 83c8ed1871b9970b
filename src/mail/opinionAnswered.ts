import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { query } from '../db/transaction'
import { siteUrl } from '../environment'
import { isLocale, translator } from '../i18n'
import type { Letter } from './commentReceipt'

type Row = {
  email: string
  language: string | null
  body: string
  opinion: string
  collection: string
  subject: string
}

/** Tells whoever asked that the answer is there; undefined when the account is disabled or gone. */
export const composeOpinionAnswered = async (
  payload: Payload,
  { request }: { request: string },
): Promise<Letter | undefined> => {
  const [row] = await query<Row>(
    payload,
    sql`select u.email, u.language::text, o.body, o.opinion::text, o.subject_collection as collection, o.subject
      from opinion_requests o join users u on u.id = o.owner_id
      where o.id = ${request}::uuid and o.state = 'answered' and u.disabled is not true`,
  )
  if (!row) return undefined
  const t = translator(isLocale(row.language) ? row.language : 'zh')
  const values = { body: row.body, opinion: t(`workflow:options.${row.opinion}`) }
  const line = (key: string) => t(`mails:opinion-answered.${key}`, values)
  const text = [
    t('mails:work.greeting'),
    '',
    line('what'),
    '',
    line('look'),
    `${siteUrl()}/admin/collections/opinion-requests/${request}`,
    line('record'),
    `${siteUrl()}/admin/collections/${row.collection}/${row.subject}`,
    '',
    t('mails:work.automatic'),
    '',
  ].join('\n')
  return { to: row.email, subject: line('subject'), text, attachments: [] }
}
