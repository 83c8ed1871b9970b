import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { query } from '../db/transaction'
import { renderTicket } from '../documents/ticketPdf'
import { siteUrl } from '../environment'
import { calendarFileOf, eventAddress, placeWords } from '../events/calendar/calendarFile'
import { findAttendee } from '../events/registrations/attendee'
import type { Attendee } from '../events/registrations/attendee'
import { findUnanswered } from '../events/registrations/unanswered'
import { readSettings } from '../globals/readSettings'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { formatReceiptCode } from '../intake/receiptCode'
import { formatBeijing } from '../legal/beijing'
import { tokenOfLink } from '../links/issueLink'
import type { MailParcel } from '../outbox/enqueue'
import type { Letter } from './commentReceipt'

type StepParcel = Extract<MailParcel, { template: 'event-step' }>

/** The link with which the registration can be given back. */
const findCancelLink = async (payload: Payload, registration: string): Promise<string | undefined> => {
  const [link] = await query<{ id: string }>(
    payload,
    sql`select id from applicant_links
      where subject_collection = 'event-registrations' and subject_id = ${registration}::uuid
        and purpose = 'cancel-registration' and used_at is null and replaced_at is null and expires_at > now()`,
  )
  return link?.id
}

const mayCome = ({ state, event }: Attendee) =>
  state === 'registered' && !['cancelled', 'postponed'].includes(event.state)

/** A calendar entry for who has a place; who had one is told to take it out when the event is called off. */
const calendarOf = (attendee: Attendee, locale: Locale): Letter['attachments'] => {
  const { event, receipt } = attendee
  const isOff = ['cancelled', 'postponed'].includes(event.state)
  if (attendee.state !== 'registered' && !isOff) return []
  const note = [
    translator(locale, 'events')('mails.note', { receipt: formatReceiptCode(receipt) }),
    mayCome(attendee) && event.format !== 'onsite' ? (event.onlineUrl ?? '') : '',
  ]
  return [
    {
      filename: 'event.ics',
      content: Buffer.from(calendarFileOf(event, locale, note.filter(Boolean).join('\n'))),
      contentType: `text/calendar; charset=utf-8; method=${isOff ? 'CANCEL' : 'PUBLISH'}`,
    },
  ]
}

/** Whom somebody else has registered is invited, not told of a registration of their own. */
const wordsFor = (act: StepParcel['act'], { state, channel }: Attendee): string => {
  if (channel === 'invitation' && act === 'registered') return 'invited'
  if (channel === 'invitation' && act === 'waiting') return 'invited-waiting'
  return act === 'repeat' && state === 'waiting' ? 'repeat-waiting' : act
}

const reasonIn = ({ event }: Attendee): string => event.cancelledReason ?? event.postponedReason ?? ''

/**
 * The letter to somebody who has registered: what has happened, when and where it is, ticket and calendar entry, and how to
 * give the place back. Undefined when there is no address (any more), or what it was to say no longer holds.
 */
export const composeEventStep = async (
  payload: Payload,
  { registration, act, locale }: StepParcel,
): Promise<Letter | undefined> => {
  const attendee = await findAttendee(payload, registration)
  if (!attendee?.email) return undefined
  const { event, receipt, position } = attendee
  // Moved up, or cancelled, before the letter left: a later one says so.
  if (act === 'waiting' && attendee.state !== 'waiting') return undefined
  const settings = await readSettings(payload)
  const department = (locale === 'en' ? settings.departmentEn : settings.department) ?? ''
  const t = translator(locale, 'events')
  const values = {
    name: attendee.name,
    title: locale === 'en' && event.title.en ? event.title.en : event.title.zh,
    receipt: formatReceiptCode(receipt),
    position: position ?? 0,
    starts: formatBeijing(event.startsAt, locale, 'minute'),
    place: placeWords(locale, event),
    reason: reasonIn(attendee),
  }
  const said = wordsFor(act, attendee)
  const link = await findCancelLink(payload, registration)
  const asked = await findUnanswered(payload, attendee)
  const toCancel = link && attendee.state !== 'cancelled' && !['cancelled'].includes(event.state)
  const text = [
    t('mails.greeting', values),
    '',
    t(`mails.${said}.text`, values),
    '',
    t('mails.when', values),
    t('mails.where', values),
    eventAddress(locale, event),
    ...(mayCome(attendee) && event.format !== 'onsite' && event.onlineUrl
      ? ['', t('mails.online'), event.onlineUrl]
      : []),
    '',
    t('mails.receipt', values),
    `${siteUrl()}/${locale}/receipts/${receipt}`,
    ...(asked.length > 0 ? ['', t('mails.questions', { count: asked.length })] : []),
    ...(toCancel ? ['', t('mails.cancel'), `${siteUrl()}/${locale}/links/${tokenOfLink(link)}`] : []),
    '',
    department,
    '',
    t('mails.automatic'),
    '',
  ].join('\n')
  const ticket = mayCome(attendee)
    ? [
        {
          filename: `ticket-${values.receipt}.pdf`,
          content: await renderTicket(attendee, { locale, department }),
          contentType: 'application/pdf',
        },
      ]
    : []
  return {
    to: attendee.email,
    subject: t(`mails.${said}.subject`, values),
    text,
    attachments: [...calendarOf(attendee, locale), ...ticket],
  }
}
