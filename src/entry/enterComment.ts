import type { Payload } from 'payload'

import type { StaffActor } from '../access/actor'
import { findCountyCodes } from '../intake/countyCodes'
import { forgetIntakeConsultation } from '../intake/openConsultation'
import type { IntakeConsultation } from '../intake/openConsultation'
import type { SubmittedForm } from '../intake/readForm'
import { LATE_GRACE, receive } from '../intake/receive'
import type { Received } from '../intake/receive'
import { checkAttachments, storeAttachments } from '../intake/storeAttachments'
import { checkSubmission } from '../intake/submissionSchema'
import type { FieldError } from '../intake/submissionSchema'
import { localeOfMail } from '../mailbox/commentOfMail'
import { findEntryConsultation } from './entryConsultation'
import { bodyWithMeeting, readEntry } from './readEntry'

export type EntryResult =
  | { ok: true; receipt: string; late: boolean; repeated: boolean }
  | { ok: false; status: 404 | 409 | 422; errors: FieldError[] }

type Entry = { actor: StaffActor; form: SubmittedForm; now?: Date }

const NONCE = /^[\w-]{16,64}$/

const refused = (status: 404 | 409 | 422, field: string, code: string): EntryResult => ({
  ok: false,
  status,
  errors: [{ field, code }],
})

/** Everything that is wrong with it at once, so that it is put right at once. */
const checkForm = async (
  { values: typed, files }: SubmittedForm,
  { consultation, opensAt, now }: { consultation: IntakeConsultation; opensAt: Date; now: Date },
) => {
  const entry = readEntry(typed, { opensAt, now })
  const words = (typed.body ?? '').trim()
  const locale = localeOfMail({ subject: '', text: words })
  const body = words && entry.ok ? bodyWithMeeting(words, entry.facts, locale) : words
  const submission = checkSubmission({ ...typed, body }, { consultation, counties: await findCountyCodes() })
  const { checked, errors: fileErrors } = await checkAttachments(files)
  if (entry.ok && submission.ok && fileErrors.length === 0) {
    return { ok: true as const, facts: entry.facts, values: submission.values, files: checked, locale }
  }
  return {
    ok: false as const,
    errors: [...(entry.ok ? [] : entry.errors), ...(submission.ok ? [] : submission.errors), ...fileErrors],
  }
}

const answerOf = (received: Received): EntryResult => {
  switch (received.outcome) {
    case 'received':
      return { ok: true, receipt: received.receipt, late: received.late, repeated: false }
    case 'repeated':
      return { ok: true, receipt: received.receipt, late: false, repeated: true }
    case 'stale':
      return refused(409, 'form', 'text-changed')
    case 'not-open':
    case 'closed':
    case 'challenge-used':
      return refused(409, 'form', 'concluded')
  }
}

/**
 * A letter, fax, call or opinion spoken at a meeting, from what staff typed to the receipt.
 *
 * @param entry.form `consultation`, `channel`, `arrivedOn` and `postmarkedOn` (`yyyy-MM-dd`), `arrivedTime` (`HH:mm`),
 *   `meeting`, `nonce` (one per sheet: the same sheet sent twice is one comment), and the fields of the public form.
 * @returns the receipt after the comment is durably stored, or what to put right: 404 no such consultation for this
 *   person · 409 not open yet, or concluded meanwhile · 422 fields. Codes stand under `entry:fields`, those of the
 *   public form under `intake:fields`.
 */
export const enterComment = async (
  payload: Payload,
  { actor, form, now = new Date() }: Entry,
): Promise<EntryResult> => {
  const { consultation: id = '', nonce = '' } = form.values
  if (id === '') return refused(422, 'consultation', 'empty')
  const door = await findEntryConsultation(payload, { id, actor })
  if (!door.ok) {
    return door.code === 'unknown' ? refused(404, 'consultation', 'unknown') : refused(409, 'form', door.code)
  }
  if (!NONCE.test(nonce)) return refused(422, 'form', 'malformed')
  const { consultation, opensAt } = door
  const checked = await checkForm(form, { consultation, opensAt, now })
  if (!checked.ok) return { ok: false, status: 422, errors: checked.errors }

  const { facts, values, locale } = checked
  const received = await receive({
    consultation,
    values,
    locale,
    channel: facts.channel,
    arrivedAt: facts.arrivedAt,
    ...(facts.postmarkedOn && { postmarkedOn: facts.postmarkedOn }),
    actor,
    unverified: false,
    submissionKey: `entry:${actor.id}:${nonce}`,
    attachments: await storeAttachments(checked.files, consultation.agency),
    graceSeconds: LATE_GRACE,
  })
  if (received.outcome !== 'received' && received.outcome !== 'repeated') forgetIntakeConsultation(id)
  return answerOf(received)
}
