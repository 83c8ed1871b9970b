import { addDays } from 'date-fns'
import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Slug } from '../../collections/slugs'
import type { Transaction } from '../../db/transaction'
import type { Locale } from '../../i18n'
import { closeLinks, issueLink } from '../../links/issueLink'
import { enqueue } from '../../outbox/enqueue'
import type { MailParcel } from '../../outbox/enqueue'
import type { ActionContext, Follow, RecordData } from '../../workflow/definition'

/** What the link of an entry's holder is good for: to report, again and again, as long as the entry stands. */
export const HOLDER_PURPOSE = 'report'

/** A term is three years at most; renewal brings a new link. */
const LINK_DAYS = 3 * 366

/** An open link that ends sooner than this is replaced before somebody is sent to it. */
const LEAST_DAYS = 30

type Letter = {
  register: Slug
  record: RecordData
  /** Names the words, `registers:<slug>.mails.<act>` or `registers:mails.<act>`. */
  act: string
  /** What the letter is about beside the entry itself. */
  about?: { collection: Slug; id: string }
  now: Date
}

const letterOf = ({
  register,
  record,
  act,
  about,
}: Letter): Extract<MailParcel, { template: 'register-step' }> => ({
  kind: 'mail',
  template: 'register-step',
  register,
  record: record.id,
  act,
  locale: (record.locale === 'en' ? 'en' : 'zh') satisfies Locale,
  linkPurpose: HOLDER_PURPOSE,
  ...(about && { about }),
})

const hasLink = async (tx: Transaction, { register, record, now }: Letter): Promise<boolean> => {
  const [open] = await tx.query(sql`
    select 1 from applicant_links
    where subject_collection = ${register} and subject_id = ${record.id}::uuid and purpose = ${HOLDER_PURPOSE}
      and used_at is null and replaced_at is null and expires_at > ${addDays(now, LEAST_DAYS).toISOString()}`)
  return open !== undefined
}

/** Tells the holder of an entry something by mail, with the link through which they report; one is issued where there is none. */
export const tellHolder = async (tx: Transaction, letter: Letter): Promise<void> => {
  const parcel = letterOf(letter)
  if (!(await hasLink(tx, letter))) await issueHolderLink(tx, letter)
  await enqueue(tx, parcel)
}

const issueHolderLink = async (tx: Transaction, letter: Letter): Promise<void> => {
  const { register, record, now } = letter
  await issueLink(tx, {
    purpose: HOLDER_PURPOSE,
    collection: register,
    record: record.id,
    letter: letterOf({ ...letter, act: 'report-link', about: undefined }),
    expiresAt: addDays(now, LINK_DAYS),
    now,
  })
}

/** As an act of the entry: tells its holder, with their link. */
export const tellHolderOf =
  (act: string): Follow =>
  ({ tx, collection, record, now }) =>
    tellHolder(tx, { register: collection, record, act, now })

/** A new link; whoever has the old one can do nothing with it. */
export const replaceHolderLink: Follow = async ({ tx, collection, record, now }) => {
  const letter: Letter = { register: collection, record, act: 'report-link', now }
  await issueHolderLink(tx, letter)
  await enqueue(tx, letterOf(letter))
}

export const closeHolderLink: Follow = ({ tx, collection, record, now }) =>
  closeLinks(tx, { purpose: HOLDER_PURPOSE, collection, record: record.id, now })

const letterAbout = async ({ tx, collection, record, now }: ActionContext, act: string): Promise<Letter> => {
  const register = record.register as Slug
  const entry = await tx.payload.db.findOne<RecordData>({
    collection: register,
    req: tx.req,
    where: { id: { equals: record.record } },
  })
  if (!entry) throw new TypeError(`${collection} ${record.id} is about no entry`)
  return { register, record: entry, act, about: { collection, id: record.id }, now }
}

/** As an act of something about an entry, an inspection or a return: tells the entry's holder, with their link. */
export const tellHolderAbout =
  (act: string): Follow =>
  async (context) =>
    tellHolder(context.tx, await letterAbout(context, act))

/** As `tellHolderAbout`, where there is nothing for the holder to do: without a link, which stays closed if it is. */
export const informHolderAbout =
  (act: string): Follow =>
  async (context) => {
    const { linkPurpose: _, ...parcel } = letterOf(await letterAbout(context, act))
    await enqueue(context.tx, parcel)
  }
