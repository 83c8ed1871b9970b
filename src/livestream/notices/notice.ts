import { addDays } from 'date-fns'

import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Transaction } from '../../db/transaction'
import { reasonOf, Refusal } from '../../errors/Refusal'
import type { Locale } from '../../i18n'
import { beijingDay, endOfBeijingDay } from '../../legal/beijing'
import { addWorkingDays } from '../../legal/workingDays'
import { issueLink } from '../../links/issueLink'
import { allocateNumber } from '../../numbering/allocateNumber'
import { findSeries } from '../../numbering/findSeries'
import { LETTER_SERIES } from '../../numbering/seriesKinds'
import { enqueue } from '../../outbox/enqueue'
import type { MailParcel } from '../../outbox/enqueue'
import { getHolidayCalendar } from '../../queries/holidayCalendar'
import type { ActionContext, Follow, Guard } from '../../workflow/definition'
import { findOwnEvidence } from '../frames/evidence'
import type { EvidenceFile } from '../frames/evidence'
import { countIn } from '../measures'

/** What the link of a notice is good for: to read it, to report what was put right, to appeal. */
export const NOTICE_PURPOSE = 'live-notice'

/** As long as an appeal and what follows from it may take. */
const LINK_DAYS = 400

/** Days in which a decision may be appealed against, counted from the day after the notice. */
export const APPEAL_DAYS = 20

/** What a notice 告知书 says; frozen the moment it is issued. 直播电商监督管理办法 art 14: facts, reasons, basis, term, appeal. */
export type NoticeFacts = {
  number: string
  issuedOn: string
  addressee: string
  room: string
  facts: string
  grounds: string
  /** Number, short label and place in the law. */
  code: { code: string; title: string; titleEn: string; basis: string }
  measure: string
  term: string | null
  rectifyBy: string
  appealBy: string
  /** What the department recorded itself; notices of before have none. */
  evidence?: EvidenceFile[]
}

type Addressee = { name: string; email: string; locale: Locale; room: string }

export const findAddressee = async (
  tx: Pick<Transaction, 'query'>,
  room: unknown,
): Promise<Addressee | undefined> => {
  const [row] = await tx.query<Addressee>(sql`
    select o.name, o.contact_email as email, coalesce(o.locale::text, 'zh') as locale, r.name as room
    from live_rooms r join live_operators o on o.id = r.operator_id where r.id = ${room ?? null}::uuid`)
  return row
}

export const addresseeIsKnown: Guard = async ({ tx, record }) =>
  (await findAddressee(tx, record.room)) ? null : reasonOf('operator-unknown')

export const isViolation: Guard = ({ record }) =>
  Promise.resolve(record.measure === 'no-violation' ? reasonOf('no-violation-decided') : null)

export const isNoViolation: Guard = ({ record }) =>
  Promise.resolve(record.measure === 'no-violation' ? null : reasonOf('violation-decided'))

const lastDayOf = async ({ tx, record, now }: ActionContext): Promise<string> => {
  const calendar = await getHolidayCalendar(tx)
  const last = addWorkingDays(beijingDay(now), countIn(String(record.remedy)), calendar)
  if (!('day' in last)) throw new Refusal(409, reasonOf('holidays-unknown', { year: last.unknownYear }))
  return last.day
}

const findCode = async (tx: Transaction, id: unknown): Promise<NoticeFacts['code']> => {
  const [code] = await tx.query<NoticeFacts['code']>(sql`
    select code, title, title_en as "titleEn", basis from policy_codes where id = ${id}::uuid`)
  if (!code) throw new Refusal(409, reasonOf('policy-code-unknown'))
  return code
}

/** Whole days after the day of the notice. */
export const appealDay = (issuedOn: Date): string => beijingDay(addDays(issuedOn, APPEAL_DAYS))

/** Columns of a case to whose operator a notice is issued. */
export const noticeChange = async (context: ActionContext) => {
  const { tx, record, input, now } = context
  const addressee = await findAddressee(tx, record.room)
  if (!addressee) throw new Refusal(409, reasonOf('operator-unknown'))
  const series = await findSeries(tx, LETTER_SERIES)
  if (series === undefined) throw new Refusal(409, reasonOf('no-letter-series'))
  const rectifyBy = await lastDayOf(context)
  const code = await findCode(tx, record.policyCode)
  const evidence = await findOwnEvidence(tx, record.id)
  const facts: NoticeFacts = {
    // Last of all that is asked of the database: from here on others wait for their number.
    number: await allocateNumber(tx, { series, at: now }),
    issuedOn: beijingDay(now),
    addressee: addressee.name,
    room: addressee.room,
    facts: input.facts ?? '',
    grounds: String(record.grounds ?? ''),
    code,
    measure: String(record.measure),
    term: typeof record.term === 'string' ? record.term : null,
    rectifyBy,
    appealBy: appealDay(now),
    evidence,
  }
  return {
    notice: facts,
    noticeNumber: facts.number,
    noticeAt: now.toISOString(),
    rectifyBy: endOfBeijingDay(rectifyBy).toISOString(),
    appealBy: endOfBeijingDay(facts.appealBy).toISOString(),
    rectification: null,
  }
}

/** Tells the operator of a case something by mail, with the link of its notice. */
export const tellOperator =
  (act: string): Follow =>
  async ({ tx, collection, record, now }) => {
    const addressee = await findAddressee(tx, record.room)
    if (!addressee) return
    const letter: MailParcel = {
      kind: 'mail',
      template: 'live-case',
      case: record.id,
      act,
      locale: addressee.locale,
    }
    const [open] = await tx.query(sql`
      select 1 from applicant_links where subject_collection = ${collection} and subject_id = ${record.id}::uuid
        and purpose = ${NOTICE_PURPOSE} and used_at is null and replaced_at is null and expires_at > ${now.toISOString()}`)
    if (!open) {
      const expiresAt = addDays(now, LINK_DAYS)
      await issueLink(tx, {
        purpose: NOTICE_PURPOSE,
        collection,
        record: record.id,
        letter: { ...letter, act: 'link' },
        expiresAt,
        now,
      })
    }
    await enqueue(tx, letter)
  }
