import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { may } from '../../access/abilities'
import type { StaffActor } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import { query } from '../../db/transaction'
import { addressKey } from '../../events/registrations/door/addressKey'
import { findOpenEvent, isOpen } from '../../events/registrations/door/openEvent'
import { receiveRegistration } from '../../events/registrations/door/receiveRegistration'
import { isAnswer } from '../../events/registrations/form'
import { translator } from '../../i18n'
import type { Locale } from '../../i18n'
import { maskContact, maskName } from '../../text/mask'
import type { Batch } from '../batch'
import type { FingerprintedRow } from '../findRepeats'
import { ImportRefused } from '../ImportRefused'
import { judgeFile } from '../judgeFile'
import { openList } from '../openSource'
import type { CheckedRow, RowRemark, Typed } from '../row'
import type { Checking, Door, ImportTarget } from '../target'
import { checkGuestRow } from './checkGuestRow'
import type { GuestRow } from './checkGuestRow'
import { guestLayout } from './guestLayout'
import { GUEST_LAYOUT, MOST_GUESTS } from './layout'

const eventOf = ({ facts }: Pick<Batch, 'facts'>): string => String(facts.event_id)

const open = async ({ payload, batch, locale, now }: Checking, bytes: Buffer) => {
  const event = await findOpenEvent(payload, eventOf(batch))
  if (!event || !isOpen(event, now)) throw new ImportRefused('event-takes-no-guests')
  const kind = await judgeFile(bytes, batch.filename)
  if (kind !== 'csv' && kind !== 'xlsx') throw new ImportRefused('list-wanted')
  const source = await openList(kind, batch.filename, {
    reader: { layout: guestLayout(event.questions), locale },
    judge: (row, columns) => checkGuestRow(row, columns, event.questions),
  })
  return {
    ...source,
    rows: (async function* () {
      let count = 0
      for await (const row of source.rows) {
        count += 1
        if (count > MOST_GUESTS) throw new ImportRefused('too-many-guests', { max: MOST_GUESTS })
        yield row
      }
    })(),
  }
}

const addressOf = (row: CheckedRow) => (row.content as GuestRow).values?.email.toLowerCase()

type Known = { key: string; receipt: string; number: number }

/** Who of these addresses is registered for the event, by the address's digest. */
const findKnown = async (payload: Payload, event: string, addresses: readonly string[]) => {
  const keys = addresses.map((address) => addressKey(event, address))
  const rows = await query<Known>(
    payload,
    sql`select address_key as key, receipt_code as receipt, number::int from event_registrations
      where event_id = ${event}::uuid and state <> 'cancelled' and address_key = any(${`{${keys.map((key) => `"${key}"`).join(',')}}`}::text[])`,
  )
  return new Map(rows.map((row) => [row.key, row]))
}

/** Notes on rows whose address is registered already: they keep the place they have. */
const remark = async (
  { payload, batch }: Checking,
  rows: readonly FingerprintedRow[],
): Promise<FingerprintedRow[]> => {
  const event = eventOf(batch)
  const known = await findKnown(
    payload,
    event,
    rows.flatMap((row) => addressOf(row) ?? []),
  )
  return rows.map((row) => {
    const address = addressOf(row)
    const found = address && known.get(addressKey(event, address))
    if (!found) return row
    const said: RowRemark = {
      level: 'notice',
      field: 'email',
      code: 'registered-already',
      params: { number: found.number },
      cell: '',
    }
    return { ...row, remarks: [...row.remarks, said] }
  })
}

const openDoor = async (
  payload: Payload,
  { batch, actor }: { batch: Batch; actor: StaffActor },
): Promise<Door | undefined> => {
  const event = eventOf(batch)
  const place = { agency: batch.agency, county: batch.facts.county_id }
  const openEvent = await findOpenEvent(payload, event)
  if (!openEvent || !isOpen(openEvent, new Date())) return undefined
  if (!may(actor, 'enter', SLUGS.eventRegistrations, place)) return undefined
  const store: Door['store'] = async ({ number, content }) => {
    const { values, locale } = content as GuestRow
    if (!values) return undefined
    const received = await receiveRegistration({
      event,
      values,
      locale: locale ?? 'zh',
      channel: 'invitation',
      arrivedAt: new Date(),
      actor,
      unverified: false,
      submissionKey: `guests:${batch.id}:${number}`,
    })
    if ('receipt' in received) return received.receipt
    if (received.outcome !== 'already-registered') return undefined
    const known = await findKnown(payload, event, [values.email])
    return known.get(addressKey(event, values.email))?.receipt
  }
  return { store, close: () => undefined }
}

const ROW_CODES = ['repeated', 'imported-before', 'registered-already', 'language-unknown']

const labelIn = (locale: Locale, { field, params = {} }: Pick<RowRemark, 'field' | 'params'>): string => {
  if (isAnswer(field)) return String(locale === 'en' ? params.labelEn : params.label)
  const t = translator(locale, 'events')
  return field === 'language' ? t('guests.language') : t(`form.${field}`)
}

const answersIn = (typed: Typed): string =>
  Object.entries(typed)
    .filter(([name]) => isAnswer(name))
    .map(([, text]) => text)
    .join(' · ')

const explain = (locale: Locale, { field, code, params = {} }: RowRemark): string => {
  const t = translator(locale)
  if (ROW_CODES.includes(code)) return t(`events:guests.remarks.${code}`, params)
  const isOfCell = t(`entry:cells.${code}`) !== `cells.${code}`
  const label = labelIn(locale, { field, params })
  return t(isOfCell ? `entry:cells.${code}` : `registers:errors.${code}`, { ...params, field: label })
}

/** Files of guests: each is registered through the door of the public, with a place while there are any. */
export const guestImport: ImportTarget = {
  layout: async ({ facts }, payload) => {
    const event = facts.event_id ? await findOpenEvent(payload, String(facts.event_id)) : undefined
    return event ? guestLayout(event.questions) : GUEST_LAYOUT
  },
  open,
  partsOf: (row) => {
    const address = addressOf(row)
    return address === undefined ? undefined : ['guest', address]
  },
  repeat: () => ({ level: 'fault', field: 'email', code: 'repeated' }),
  isRelated: (batch) => sql`batch.event_id = ${eventOf(batch)}::uuid`,
  remark,
  openDoor,
  explain,
  texts: (_locale, content) => content?.typed ?? {},
  shown: [
    { name: 'guest' },
    { name: 'organisation', isLong: true },
    { name: 'contact' },
    { name: 'answers' },
  ],
  show: (_query, _context, contents) =>
    Promise.resolve(
      contents.map((content) => {
        const { name = '', organisation = '', email = '', phone = '' } = content?.typed ?? {}
        return [
          maskName(name),
          organisation,
          `${maskContact(email)} ${maskContact(phone)}`.trim(),
          answersIn(content?.typed ?? {}),
        ]
      }),
    ),
}
