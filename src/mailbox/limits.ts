import { MAX_ATTACHMENT_BYTES, MAX_ATTACHMENTS } from '../intake/attachmentRules'

const MEBIBYTE = 1024 * 1024

/** What a comment may carry, as base64 in a message, and room for its text. */
export const MAX_MAIL_BYTES = Math.ceil(MAX_ATTACHMENTS * MAX_ATTACHMENT_BYTES * 1.4) + 2 * MEBIBYTE

/** Of a message beyond that only the beginning is kept, to judge it by: the mailbox keeps the whole. */
export const KEPT_OF_OVERSIZE = MEBIBYTE

/** Fetched many at a time and in one piece; larger ones are streamed to the disk one by one. */
export const SMALL_MAIL_BYTES = MEBIBYTE / 2

/** Code points of a text that is taken as it is; the form's own limit is for typing. */
export const MAX_MAIL_TEXT = 100_000

/** Messages taken in one go, after which the place in the mailbox is noted. */
export const BATCH = 100

/** Receipts sent to one address within 24 hours: two robots must not write to each other for ever. */
export const ANSWERS_PER_DAY = 5
