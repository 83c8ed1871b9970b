import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { query } from '../db/transaction'
import { siteUrl } from '../environment'
import { SETTINGS } from '../globals/Settings'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { formatReceiptCode } from '../intake/receiptCode'
import { formatBeijing } from '../legal/beijing'

export type Letter = { to: string; subject: string; text: string }

type Row = {
  email: string | null
  receipt: string
  arrived_at: string
  title: string
  title_en: string | null
}

/**
 * The receipt for a comment, to the address it was sent with; undefined when there is none (any more): an address
 * that has been deleted gets no mail.
 */
export const composeCommentReceipt = async (
  payload: Payload,
  { comment, locale }: { comment: string; locale: Locale },
): Promise<Letter | undefined> => {
  const [row] = await query<Row>(
    payload,
    sql`select p.email, c.receipt_code as receipt, c.arrived_at, n.title, n.title_en
      from comments c join consultations n on n.id = c.consultation_id
        join comment_contacts p on p.comment_id = c.id
      where c.id = ${comment}::uuid`,
  )
  if (!row?.email) return undefined
  // The department's name as every reader sees it.
  const settings = await payload.findGlobal({ slug: SETTINGS, depth: 0, overrideAccess: true })
  const t = translator(locale, 'mails')
  const receipt = formatReceiptCode(row.receipt)
  const title = locale === 'en' ? (row.title_en ?? row.title) : row.title
  const line = (key: string) =>
    t(`comment-receipt.${key}`, {
      receipt,
      title,
      at: formatBeijing(new Date(row.arrived_at), locale, 'minute'),
      department: locale === 'en' ? settings.departmentEn : settings.department,
    })
  const text = [
    line('greeting'),
    '',
    line('received'),
    line('code'),
    '',
    line('look'),
    `${siteUrl()}/${locale}/receipts/${row.receipt}`,
    '',
    line('keep'),
    line('next'),
    line('notMine'),
    '',
    line('signature'),
    '',
    line('automatic'),
    '',
  ].join('\n')
  return { to: row.email, subject: line('subject'), text }
}
