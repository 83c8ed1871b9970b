import type { Headers, StructuredHeader } from 'mailparser'

import type { Mail } from './parseMail'

export type Automatic = { kind: 'auto-reply' | 'bounce'; why: 'automatic' | 'bounce' | 'own-mail' }

const AUTOMATIC_SUBJECT =
  /^\s*[【[（(]?\s*(自动(回复|答复|应答|回覆)|自動(回覆|回復)|假期(自动)?回复|外出(自动)?回复|auto(matic(ally)?)?[ -]?(reply|response|replied)|out of (the )?office)/i

const BOUNCE_SUBJECT =
  /^\s*(系统退信|退信|邮件退回|undeliver(ed|able)|mail delivery (failed|failure)|delivery status notification|returned mail)/i

const ROBOTS = /^(mailer-daemon|postmaster|mail-daemon)@/i

const textOf = (headers: Headers, name: string): string => {
  const value = headers.get(name)
  return (typeof value === 'string' ? value : Array.isArray(value) ? value.join(' ') : '').toLowerCase()
}

const contentTypeOf = (headers: Headers): StructuredHeader | undefined =>
  headers.get('content-type') as StructuredHeader | undefined

/** `Return-Path: <>`: sent by a mail system, which wants no answer. RFC 5321 §4.5.5. */
const hasNoReturnPath = (headers: Headers): boolean => {
  const path = headers.get('return-path')
  if (path === undefined) return false
  const entries = typeof path === 'object' && 'value' in path ? path.value : []
  return Array.isArray(entries) && entries.every((entry) => !(entry as { address?: string }).address)
}

const isBounce = ({ headers, sender, subject }: Mail): boolean => {
  const type = contentTypeOf(headers)
  const isReport = type?.value === 'multipart/report'
  if (isReport && type.params['report-type']?.toLowerCase() !== 'disposition-notification') return true
  if (type?.value === 'message/delivery-status' || headers.has('x-failed-recipients')) return true
  const isRobot = ROBOTS.test(sender?.address ?? '')
  return (isRobot && BOUNCE_SUBJECT.test(subject)) || (isRobot && hasNoReturnPath(headers))
}

const isAutoSubmitted = (headers: Headers) => /^auto-/.test(textOf(headers, 'auto-submitted').trim())

const isAutoReply = ({ headers, subject }: Mail): boolean =>
  isAutoSubmitted(headers) ||
  contentTypeOf(headers)?.value === 'multipart/report' ||
  ['x-autoreply', 'x-autorespond', 'x-auto-reply'].some((name) => headers.has(name)) ||
  /auto[_-]?reply|bulk|junk/.test(textOf(headers, 'precedence')) ||
  AUTOMATIC_SUBJECT.test(subject)

/**
 * Whether nobody wrote it: an absence notice, a receipt of reading, a newsletter, a message that came back, our own
 * notices coming round again. RFC 3834 §2, RFC 3462, and what mail programs in China put into the subject.
 *
 * @param own addresses this system writes from or reads, in lower case.
 */
export const findAutomatic = (mail: Mail, own: ReadonlySet<string>): Automatic | null => {
  if (isBounce(mail)) return { kind: 'bounce', why: 'bounce' }
  if (own.has(mail.sender?.address ?? '')) return { kind: 'auto-reply', why: 'own-mail' }
  return isAutoReply(mail) ? { kind: 'auto-reply', why: 'automatic' } : null
}

const ANSWERLESS = /^((no|do|not)[-_.]?(not)?[-_.]?reply|bounces?|owner-.*|.*-request|.*-bounces?)(\+.*)?@/i

/** Whether a receipt may go to the sender: RFC 3834 §2 and §4; how many it has had is for the caller to count. */
export const mayAnswer = (mail: Mail, own: ReadonlySet<string>): boolean => {
  const { headers, sender } = mail
  if (!sender || findAutomatic(mail, own) || hasNoReturnPath(headers)) return false
  if (ROBOTS.test(sender.address) || ANSWERLESS.test(sender.address)) return false
  if (headers.has('list') || textOf(headers, 'precedence') === 'list') return false
  return !/\b(all|autoreply|oof)\b/.test(textOf(headers, 'x-auto-response-suppress'))
}
