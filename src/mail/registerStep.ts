import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { query } from '../db/transaction'
import { siteUrl } from '../environment'
import { readSettings } from '../globals/readSettings'
import { translator } from '../i18n'
import type { Locale } from '../i18n'
import { formatReceiptCode } from '../intake/receiptCode'
import { formatBeijing } from '../legal/beijing'
import { tokenOfLink } from '../links/issueLink'
import { isLasting } from '../links/link'
import type { ApplicantLink } from '../links/link'
import type { MailParcel } from '../outbox/enqueue'
import { labelKeyOf } from '../registers/certificateOf'
import { readChanges } from '../registers/change/fieldChange'
import { endingPermits } from '../registers/permits'
import { findRegister } from '../registers/registry'
import { periodInWords } from '../registers/returns/periods'
import type { RecordData } from '../workflow/definition'
import type { Letter } from './commentReceipt'

type StepParcel = Extract<MailParcel, { template: 'register-step' }>

type Values = Record<string, string>

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const dayOf = (value: unknown, locale: Locale): string => {
  const date = new Date(textOf(value))
  return Number.isNaN(date.getTime()) ? '' : formatBeijing(date, locale, 'day')
}

/** The permits of a holder that end soon, and the days on which they end, by their labels. */
const permitsOf = (record: RecordData, { register, locale }: StepParcel): string => {
  const days = findRegister(register)?.permits ?? []
  const t = translator(locale)
  return endingPermits(days, { record, now: new Date() })
    .map((name) =>
      t('mails:register-step.permit', {
        label: t(labelKeyOf(register, name)),
        day: dayOf(record[name], locale),
      }),
    )
    .join(t('admin:listSeparator'))
}

/** What a letter may say of a record; read when it is sent, never copied into the outbox. */
const valuesOf = (record: RecordData, parcel: StepParcel): Values => {
  const { locale } = parcel
  return {
    name: textOf(record.name),
    receipt: formatReceiptCode(textOf(record.receiptCode)),
    number: textOf(record.number),
    reason: textOf(record.returnedReason),
    answerBy: dayOf(record.answerBy, locale),
    validUntil: dayOf(record.validUntil, locale),
    programme: textOf(record.programmeTitle),
    permits: permitsOf(record, parcel),
  }
}

/**
 * The words of one step: the register's own, else those all registers share.
 *
 * @throws TypeError when nobody has written any: the parcel stays in the outbox and is shown to the administrator
 */
const wordsOf = ({ register, act, locale }: StepParcel) => {
  const t = translator(locale)
  const key = [`${register}.mails.${act}`, `mails.${act}`].find(
    (one) => t(`registers:${one}.subject`) !== `${one}.subject`,
  )
  if (!key) throw new TypeError(`No words for the mail of ${register} at ${act}`)
  return (part: 'subject' | 'text', values: Values) => t(`registers:${key}.${part}`, values)
}

/** The items a change touches, by their labels; none where the letter is about something else. */
const changedFields = ({ register, changes }: RecordData, locale: Locale): string => {
  const slug = findRegister(textOf(register))?.slug
  if (!slug || !changes) return ''
  const t = translator(locale)
  return readChanges(changes)
    .map(({ field }) => t(labelKeyOf(slug, field)))
    .join(t('admin:listSeparator'))
}

/** What a letter may say of the inspection, return, service or change it is about. */
const aboutValues = async (payload: Payload, { about, locale }: StepParcel): Promise<Values> => {
  const row =
    about &&
    (await payload.db.findOne<RecordData>({
      collection: about.collection,
      where: { id: { equals: about.id } },
    }))
  if (!row) return {}
  const grade = textOf(row.grade)
  return {
    plannedOn: dayOf(row.plannedOn, locale),
    toRectify: textOf(row.toRectify),
    rectifyBy: dayOf(row.rectifyBy, locale),
    period: row.period ? periodInWords(textOf(row.period), locale) : '',
    dueOn: dayOf(row.dueOn, locale),
    servedOn: dayOf(row.servedOn, locale),
    client: textOf(row.client),
    asked: textOf(row.returnedReason),
    changed: changedFields(row, locale),
    answer: textOf(row.answer),
    kind: row.period
      ? translator(locale)(`registers:${textOf(row.register)}.returns.${textOf(row.kind)}`)
      : '',
    grade: grade && translator(locale)(`workflow:options.${grade}`),
  }
}

type StepLink = Pick<ApplicantLink, 'id' | 'purpose' | 'expiresAt'>

/** The link the letter carries, while it may still be used. */
const findOpenLink = async (
  payload: Payload,
  { register, record, act, linkPurpose }: StepParcel,
): Promise<StepLink | undefined> => {
  const isMeant = linkPurpose ? sql`purpose = ${linkPurpose}` : sql`letter->>'act' = ${act}`
  const [row] = await query<{ id: string; purpose: string; expires_at: string }>(
    payload,
    sql`select id, purpose, expires_at from applicant_links
      where subject_collection = ${register} and subject_id = ${record}::uuid and ${isMeant}
        and used_at is null and replaced_at is null and expires_at > now()`,
  )
  return row && { id: row.id, purpose: row.purpose, expiresAt: new Date(row.expires_at) }
}

export type Step = {
  to: string
  locale: Locale
  values: Values
  words: (part: 'subject' | 'text', values: Values) => string
  link: StepLink | undefined
}

/** The letter of a step: whom it is for, what has happened, what there is to do and until when, and who says so. */
export const writeStep = ({ to, locale, values, words, link }: Step): Letter => {
  const t = translator(locale, 'mails')
  const toDo = link && [
    '',
    t(isLasting(link.purpose) ? 'register-step.lastingLink' : 'register-step.link', {
      until: formatBeijing(link.expiresAt, locale, 'minute'),
    }),
    `${siteUrl()}/${locale}/links/${tokenOfLink(link.id)}`,
  ]
  const text = [
    t('register-step.greeting', values),
    '',
    words('text', values),
    ...(toDo ?? []),
    ...(values.receipt
      ? ['', t('register-step.receipt', values), `${siteUrl()}/${locale}/receipts/${values.receipt}`]
      : []),
    '',
    t('register-step.signature', values),
    '',
    t('register-step.automatic'),
    '',
  ].join('\n')
  return { to, subject: words('subject', values), text, attachments: [] }
}

/**
 * The letter that tells an applicant of a step of their application or entry; undefined when there is no address (any
 * more).
 */
export const composeRegisterStep = async (
  payload: Payload,
  parcel: StepParcel,
): Promise<Letter | undefined> => {
  const { register, record: id, locale } = parcel
  const record = await payload.db.findOne<RecordData>({ collection: register, where: { id: { equals: id } } })
  const to = textOf(record?.contactEmail)
  if (!record || to === '') return undefined
  const settings = await readSettings(payload)
  const department = locale === 'en' ? settings.departmentEn : settings.department
  return writeStep({
    to,
    locale,
    values: { ...valuesOf(record, parcel), ...(await aboutValues(payload, parcel)), department },
    words: wordsOf(parcel),
    link: await findOpenLink(payload, parcel),
  })
}
