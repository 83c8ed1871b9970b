import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { query } from '../db/transaction'
import { siteUrl } from '../environment'
import { readSettings } from '../globals/readSettings'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { formatReceiptCode } from '../intake/receiptCode'
import { formatBeijing } from '../legal/beijing'
import { unquoted } from '../report/reportWords'
import type { Letter } from './commentReceipt'

type Row = {
  email: string | null
  receipt: string
  arrivedAt: string
  consultation: string
  title: string
  titleEn: string | null
}

/**
 * Tells who wrote a comment that it has been answered and where to read the answer; undefined when there is no address
 * (any more).
 */
export const composeConsultationPublished = async (
  payload: Payload,
  { comment, locale }: { comment: string; locale: Locale },
): Promise<Letter | undefined> => {
  const [row] = await query<Row>(
    payload,
    sql`select p.email, c.receipt_code as receipt, c.arrived_at as "arrivedAt", n.id as consultation,
        y.title, y.title_en as "titleEn"
      from comments c
        join comment_contacts p on p.comment_id = c.id
        join consultations n on n.id = c.consultation_id
        join policies y on y.id = n.policy_id
      where c.id = ${comment}::uuid and n.state = 'published' and c.disowned is not true`,
  )
  if (!row?.email) return undefined
  const settings = await readSettings(payload)
  const t = translator(locale, 'mails')
  const line = (key: string) =>
    t(`consultation-published.${key}`, {
      receipt: formatReceiptCode(row.receipt),
      title: unquoted((locale === 'en' && row.titleEn) || row.title),
      at: formatBeijing(new Date(row.arrivedAt), locale, 'minute'),
      department: locale === 'en' ? settings.departmentEn : settings.department,
    })
  const text = [
    line('greeting'),
    '',
    line('published'),
    line('code'),
    '',
    line('look'),
    `${siteUrl()}/${locale}/receipts/${row.receipt}`,
    '',
    line('report'),
    `${siteUrl()}/${locale}/consultations/${row.consultation}/report`,
    '',
    line('thanks'),
    '',
    line('signature'),
    '',
    line('automatic'),
    '',
  ].join('\n')
  return { to: row.email, subject: line('subject'), text, attachments: [] }
}
