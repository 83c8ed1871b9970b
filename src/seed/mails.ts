import type { Payload } from 'payload'

import { SLUGS } from '../collections/slugs'
import { keepMail } from '../mailbox/keepMail'
import type { OpenMailbox } from '../mailbox/keepMail'
import { keepRaw } from '../mailbox/rawMail'
import { findAddressees } from '../mailbox/readMailbox'
import { settleMail } from '../mailbox/settleMail'
import type { SeededConsultation } from './consultations'
import { mails } from './data/mails'
import type { SeedMail } from './data/types'
import { getPerson } from './people'

const DAY = 24 * 60 * 60 * 1000
const HOUR_OF_DAY = 10 * 60 * 60 * 1000

const encoded = (words: string) => `=?utf-8?B?${Buffer.from(words).toString('base64')}?=`

/** As a mail program writes it. Demo addresses get no answer, which is what X-Auto-Response-Suppress asks for. */
const rawOf = ({ key, from, subject, body }: SeedMail, { to, date }: { to: string; date: Date }): Buffer =>
  Buffer.from(
    [
      `From: ${encoded(from.name)} <${from.address}>`,
      `To: <${to}>`,
      `Subject: ${encoded(subject)}`,
      `Date: ${date.toUTCString()}`,
      `Message-ID: <${key}@mail.example>`,
      'X-Auto-Response-Suppress: All',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(body).toString('base64'),
      '',
    ].join('\r\n'),
  )

const openMailbox = async (payload: Payload, { source }: SeededConsultation): Promise<OpenMailbox> => {
  const { user } = await getPerson(payload, 'system-admin')
  const { actor } = await getPerson(payload, 'editor')
  const agency = actor.agency ?? ''
  const address = source.email
  // Nobody reads it: the demo has no mail server.
  const data = { address, agency, connection: 'DEMO_IMAP_URL', active: false }
  const { id } = await payload.create({
    collection: SLUGS.mailboxes,
    data,
    user,
    overrideAccess: false,
    depth: 0,
  })
  const addressees = await findAddressees(payload, { address, agency })
  return { id: String(id), agency, uidValidity: 'demo', own: new Set([address]), addressees }
}

/** Messages to the open consultation's mailbox, recorded and dealt with as the worker does. @returns how many. */
export const seedMails = async (payload: Payload, seeded: SeededConsultation): Promise<number> => {
  const mailbox = await openMailbox(payload, seeded)
  for (const [place, mail] of (mails as readonly SeedMail[]).entries()) {
    const receivedAt = new Date(seeded.opensAt.getTime() + mail.arrivedDay * DAY + HOUR_OF_DAY)
    const raw = await keepRaw(rawOf(mail, { to: seeded.source.email, date: receivedAt }))
    await keepMail(payload, mailbox, { uid: place + 1, receivedAt, isOversize: false, raw })
  }
  await settleMail(payload, mailbox.id)
  return mails.length
}
