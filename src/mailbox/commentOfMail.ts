import { z } from 'zod'

import type { Locale } from '../i18n'
import { translator } from '../i18n'
import type { SubmissionValues } from '../intake/submissionSchema'
import { cleanText, withoutRefused } from '../text/normalise'
import { MAX_MAIL_TEXT } from './limits'
import type { Mail } from './parseMail'

const lineOf = (text: string, max: number): string | null => {
  const cleaned = cleanText(withoutRefused(text), { max: MAX_MAIL_TEXT, multiline: false })
  return cleaned.ok ? [...cleaned.value].slice(0, max).join('').trim() : null
}

const email = z.email().max(254)

/** The words of a message, or null when it has none that can be seen. @throws nothing: what is too long is null too. */
export const wordsOf = ({ text }: Pick<Mail, 'text'>): string | null => {
  const cleaned = cleanText(withoutRefused(text), { max: MAX_MAIL_TEXT, multiline: true })
  return cleaned.ok ? cleaned.value : null
}

/** The language of the receipt: Chinese unless the message is written in Latin letters alone. */
export const localeOfMail = ({ subject, text }: Pick<Mail, 'subject' | 'text'>): Locale =>
  !/\p{Script=Han}/u.test(subject + text) && /[a-z]{2}/i.test(text || subject) ? 'en' : 'zh'

const bodyOf = (mail: Mail, files: readonly string[]): string => {
  const words = wordsOf(mail)
  if (words) return words
  const t = translator(localeOfMail(mail), 'mailbox')
  if (files.length > 0) return t('body.inAttachments', { files: files.join(t('body.separator')) })
  return lineOf(mail.subject, MAX_MAIL_TEXT) ?? t('body.none')
}

/**
 * A message as what a person might have put into the form. Its words stay as they are, quotations included.
 *
 * @param options.files names of the attachments that are taken; where there are no words, the comment says so.
 * @param options.isAnswered a receipt goes out; otherwise the address is kept as a contact only.
 */
export const commentOfMail = (
  mail: Mail,
  { files, isAnswered }: { files: readonly string[]; isAnswered: boolean },
): SubmissionValues => {
  const address = mail.sender ? lineOf(mail.sender.address, 254) : null
  const isMailable = isAnswered && email.safeParse(address).success
  return {
    clause: null,
    body: bodyOf(mail, files),
    name: lineOf(mail.sender?.name ?? '', 60),
    contact: isMailable ? null : address,
    email: isMailable ? address : null,
    county: null,
    submitterKind: null,
  }
}
