import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { query } from '../db/transaction'
import { readSettings } from '../globals/readSettings'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { formatReceiptCode } from '../intake/receiptCode'
import { formatBeijing } from '../legal/beijing'
import { describeKeptData } from '../privacy/describeKeptData'
import { readKeptData } from '../privacy/keptData'
import type { Letter } from './commentReceipt'

type Row = {
  email: string | null
  receipt: string
  comment: string
  kind: 'access' | 'deletion'
  state: string
  answer: string | null
  submitted_at: string
}

const findRequest = async (payload: Payload, request: string): Promise<Row | undefined> => {
  const [row] = await query<Row>(
    payload,
    sql`select p.email, c.receipt_code as receipt, c.id as comment, r.kind, r.state, r.answer, r.submitted_at
      from privacy_requests r
        join comments c on c.id = r.comment_id
        join comment_contacts p on p.comment_id = c.id
      where r.id = ${request}::uuid`,
  )
  return row
}

const dataLines = async (payload: Payload, { comment }: Row, locale: Locale): Promise<string[]> => {
  const t = translator(locale, 'privacy')
  const data = await readKeptData(payload, comment)
  const facts = data ? describeKeptData(data, locale) : []
  return ['', ...facts.map(([label, value]) => t('mail.line', { label, value }))]
}

/** The answer to a request about one's own data; undefined when there is no address (any more). */
export const composePrivacyAnswer = async (
  payload: Payload,
  { request, locale }: { request: string; locale: Locale },
): Promise<Letter | undefined> => {
  const row = await findRequest(payload, request)
  if (!row?.email) return undefined
  const settings = await readSettings(payload)
  const t = translator(locale, 'privacy')
  const words = {
    receipt: formatReceiptCode(row.receipt),
    at: formatBeijing(new Date(row.submitted_at), locale, 'minute'),
    department: locale === 'en' ? settings.departmentEn : settings.department,
    contact: settings.privacyContact,
  }
  const isGranted = row.state === 'granted'
  const text = [
    t('mail.greeting'),
    '',
    t(`mail.asked.${row.kind}`, words),
    t(isGranted ? `mail.granted.${row.kind}` : 'mail.refused', words),
    ...(isGranted && row.kind === 'access' ? await dataLines(payload, row, locale) : []),
    ...(row.answer ? ['', t('mail.reason', { reason: row.answer })] : []),
    '',
    t('mail.appeal', words),
    '',
    t('mail.signature', words),
    '',
    t('mail.automatic'),
    '',
  ].join('\n')
  return { to: row.email, subject: t(`mail.subject.${row.kind}`, words), text, attachments: [] }
}
