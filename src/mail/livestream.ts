import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { SLUGS } from '../collections/slugs'
import { query } from '../db/transaction'
import { siteUrl } from '../environment'
import { readSettings } from '../globals/readSettings'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { formatReceiptCode } from '../intake/receiptCode'
import { formatBeijing } from '../legal/beijing'
import { tokenOfLink } from '../links/issueLink'
import { NOTICE_PURPOSE } from '../livestream/notices/notice'
import type { NoticeFacts } from '../livestream/notices/notice'
import { renderNotice } from '../livestream/notices/noticeLetter'
import type { MailParcel } from '../outbox/enqueue'
import type { Letter } from './commentReceipt'

type CaseParcel = Extract<MailParcel, { template: 'live-case' }>
type ReportParcel = Extract<MailParcel, { template: 'live-report' }>

const departmentOf = async (payload: Payload, locale: Locale): Promise<string> => {
  const settings = await readSettings(payload)
  return locale === 'en' ? settings.departmentEn : settings.department
}

type Words = {
  locale: Locale
  act: string
  values: Record<string, string>
  department: string
  link?: string
}

/** @throws TypeError for an act nobody has written words for: the parcel is shown to the administrator */
const write = ({ locale, act, values, department, link }: Words) => {
  const t = translator(locale, 'livestream')
  const subject = t(`mails.${act}.subject`, values)
  if (subject === `mails.${act}.subject`) throw new TypeError(`No words for the mail at ${act}`)
  const text = [
    t('mails.greeting', values),
    '',
    t(`mails.${act}.text`, values),
    ...(link ? ['', t('mails.link'), link] : []),
    '',
    department,
    '',
    t('mails.automatic'),
    '',
  ].join('\n')
  return { subject, text }
}

type CaseRow = {
  name: string
  email: string
  room: string
  notice: NoticeFacts | null
  rectify_by: string | null
  link: string | null
}

const dayOf = (moment: string | null, locale: Locale) =>
  moment === null ? '' : formatBeijing(new Date(moment), locale, 'day')

/** A step of a case, to the operator of the room; the notice itself goes with the letter that brings it. */
export const composeLiveCase = async (
  payload: Payload,
  { case: id, act, locale }: CaseParcel,
): Promise<Letter | undefined> => {
  const [row] = await query<CaseRow>(
    payload,
    sql`select o.name, o.contact_email as email, r.name as room, c.notice, c.rectify_by, l.id as link
      from live_cases c join live_rooms r on r.id = c.room_id join live_operators o on o.id = r.operator_id
        left join applicant_links l on l.subject_collection = ${SLUGS.liveCases} and l.subject_id = c.id
          and l.purpose = ${NOTICE_PURPOSE} and l.used_at is null and l.replaced_at is null and l.expires_at > now()
      where c.id = ${id}::uuid`,
  )
  if (!row) return undefined
  const values = {
    name: row.name,
    room: row.room,
    number: row.notice?.number ?? '',
    rectifyBy: dayOf(row.rectify_by, locale),
  }
  const { subject, text } = write({
    locale,
    act,
    values,
    department: await departmentOf(payload, locale),
    link: row.link ? `${siteUrl()}/${locale}/links/${tokenOfLink(row.link)}` : undefined,
  })
  const attachments =
    act === 'notice' && row.notice
      ? [
          {
            filename: `${row.notice.number}.pdf`,
            content: await renderNotice(payload, row.notice, locale),
            contentType: 'application/pdf',
          },
        ]
      : []
  return { to: row.email, subject, text, attachments }
}

/** What became of a report, to who reported; undefined when they gave no address. */
export const composeLiveReport = async (
  payload: Payload,
  { report, act, locale }: ReportParcel,
): Promise<Letter | undefined> => {
  const [row] = await query<{ email: string | null; name: string | null; room: string; receipt: string }>(
    payload,
    sql`select contact_email as email, contact_name as name, room_text as room, receipt_code as receipt
      from live_reports where id = ${report}::uuid`,
  )
  if (!row?.email) return undefined
  const t = translator(locale, 'livestream')
  const { subject, text } = write({
    locale,
    act: `report-${act}`,
    values: {
      name: row.name ?? t('mails.reporter'),
      room: row.room,
      receipt: formatReceiptCode(row.receipt),
    },
    department: await departmentOf(payload, locale),
  })
  return { to: row.email, subject, text, attachments: [] }
}
