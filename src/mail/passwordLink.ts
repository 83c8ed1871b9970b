import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { SLUGS } from '../collections/slugs'
import { query } from '../db/transaction'
import { siteUrl } from '../environment'
import { isLocale, translator } from '../i18n'
import type { PasswordParcel } from '../outbox/enqueue'
import type { Letter } from './commentReceipt'

/** Hours a link to a password is good for: a new colleague may be away over the weekend. */
const HOURS = { first: 72, forgotten: 1 } as const

/**
 * A one-time link by which somebody sets their own password; undefined for a disabled account. The link is made as the
 * letter is written: it stands nowhere else.
 */
export const composePasswordLink = async (
  payload: Payload,
  { user, why }: PasswordParcel,
): Promise<Letter | undefined> => {
  const [row] = await query<{ email: string; name: string; language: string | null }>(
    payload,
    sql`select email, name, language::text from users where id = ${user}::uuid and disabled is not true`,
  )
  if (!row) return undefined
  const hours = HOURS[why]
  const token = await payload.forgotPassword({
    collection: SLUGS.users,
    data: { email: row.email },
    disableEmail: true,
    expiration: hours * 60 * 60 * 1000,
  })
  if (!token) return undefined
  const t = translator(isLocale(row.language) ? row.language : 'zh')
  const line = (key: string) => t(`mails:password-link.${key}`, { name: row.name, hours })
  const text = [
    line('greeting'),
    '',
    line(why),
    `${siteUrl()}/admin/reset/${token}`,
    '',
    line('once'),
    line(`${why}Else`),
    '',
    t('mails:work.automatic'),
    '',
  ].join('\n')
  return { to: row.email, subject: line(`${why}Subject`), text, attachments: [] }
}
