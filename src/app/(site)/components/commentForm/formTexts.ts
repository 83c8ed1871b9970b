import { translator } from '../../../../i18n'
import type { Locale } from '../../../../i18n'
import { MAX_ATTACHMENT_BYTES, MAX_ATTACHMENTS } from '../../../../intake/attachmentRules'
import { MAX_BODY } from '../../../../intake/submissionSchema'
import type { FormTexts } from './types'

const MEBIBYTE = 1024 * 1024

/** Sentences the browser fills in itself keep their places: `{{count}}` stays `{{count}}`. */
const LATER = { count: '{{count}}', over: '{{over}}', percent: '{{percent}}', filename: '{{filename}}' }

/** Every sentence the comment form needs; the browser is not sent the rest of the dictionary. */
export const formTexts = (locale: Locale): FormTexts => {
  const t = translator(locale, 'site')
  const said = translator(locale, 'intake')
  const limits = { files: MAX_ATTACHMENTS, size: MAX_ATTACHMENT_BYTES / MEBIBYTE, max: MAX_BODY }
  const form = (key: string) => t(`form.${key}`, { ...limits, ...LATER })
  return {
    clause: form('clause'),
    whole: form('whole'),
    quote: form('quote'),
    quoteLink: form('quoteLink'),
    newWindow: t('opensNewTab'),
    body: form('body'),
    bodyHelp: form('bodyHelp'),
    max: form('max'),
    count: form('count'),
    countOver: form('countOver'),
    person: form('person'),
    personHelp: form('personHelp'),
    name: form('name'),
    contact: form('contact'),
    contactHelp: form('contactHelp'),
    email: form('email'),
    emailHelp: form('emailHelp'),
    county: form('county'),
    countyNone: form('countyNone'),
    submitterKind: form('submitterKind'),
    submitterKindHelp: form('submitterKindHelp'),
    files: form('files'),
    filesHelp: form('filesHelp'),
    filesAgain: form('filesAgain'),
    honeypot: form('honeypot'),
    optional: form('optional'),
    consent: form('consent'),
    submit: form('submit'),
    sending: form('sending'),
    uploading: form('uploading'),
    checking: form('checking'),
    stored: form('stored'),
    afterwards: form('afterwards'),
    errorTitle: form('errorTitle'),
    errorKept: form('errorKept'),
    network: form('errors.network'),
    server: form('errors.server'),
    bodyEmpty: said('fields.body.empty'),
    bodyTooLong: said('fields.body.too-long', limits),
    nameEmpty: said('fields.name.empty'),
    contactEmpty: said('fields.contact.empty'),
    consentEmpty: said('fields.consent.empty'),
    tooManyFiles: said('fields.files.too-many', { max: MAX_ATTACHMENTS }),
    fileTooLarge: said('fields.files.too-large', LATER),
  }
}
