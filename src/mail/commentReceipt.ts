import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { query } from '../db/transaction'
import { renderReceipt } from '../documents/receiptPdf'
import { siteUrl } from '../environment'
import { readSettings } from '../globals/readSettings'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { formatReceiptCode } from '../intake/receiptCode'
import { formatBeijing } from '../legal/beijing'
import { threadOf } from '../mailbox/threadOf'
import { issueDisownToken } from '../privacy/disownToken'
import { findStatusOf } from '../queries/receiptStatus'

export type Letter = {
  to: string
  subject: string
  text: string
  attachments: { filename: string; content: Buffer; contentType: string }[]
  /** Message-ID of the message this answers. */
  inReplyTo?: string
  references?: string
}

/**
 * The receipt for a comment, with its PDF, to the address it was sent with; undefined when there is none (any more):
 * an address that has been deleted gets no mail.
 */
export const composeCommentReceipt = async (
  payload: Payload,
  { comment, locale }: { comment: string; locale: Locale },
): Promise<Letter | undefined> => {
  const [row] = await query<{ email: string | null; receipt: string }>(
    payload,
    sql`select p.email, c.receipt_code as receipt
      from comments c join comment_contacts p on p.comment_id = c.id where c.id = ${comment}::uuid`,
  )
  const status = row?.email ? await findStatusOf(row.receipt) : undefined
  if (!row?.email || !status) return undefined
  const settings = await readSettings(payload)
  const t = translator(locale, 'mails')
  const receipt = formatReceiptCode(row.receipt)
  const department = locale === 'en' ? settings.departmentEn : settings.department
  const { title, titleEn } = status.consultation
  const line = (key: string) =>
    t(`comment-receipt.${key}`, {
      receipt,
      title: (locale === 'en' && titleEn) || title,
      at: formatBeijing(new Date(status.arrivedAt), locale, 'minute'),
      department,
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
    '',
    translator(locale, 'privacy')('mail.disown'),
    `${siteUrl()}/${locale}/disown/${issueDisownToken(comment)}`,
    '',
    line('signature'),
    '',
    line('automatic'),
    '',
  ].join('\n')
  const attachment = {
    filename: `receipt-${receipt}.pdf`,
    content: await renderReceipt(status, { locale, department }),
    contentType: 'application/pdf',
  }
  const letter = { to: row.email, subject: line('subject'), text, attachments: [attachment] }
  const thread = await threadOf(payload, comment)
  if (!thread) return letter
  const subject = t('comment-receipt.replySubject', { receipt, subject: thread.subject || title })
  return { ...letter, ...thread, subject }
}
