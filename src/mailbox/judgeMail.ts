import type { MailMessage } from '../payload-types'
import { countCodePoints } from '../text/normalise'
import { findAutomatic } from './automaticMail'
import { wordsOf } from './commentOfMail'
import { filesOfMail } from './filesOfMail'
import { MAX_MAIL_TEXT } from './limits'
import type { Mail } from './parseMail'
import { routeMail } from './routeMail'
import type { Addressee } from './routeMail'

/** Why a message waits or is set aside, or what of it was left; words under `mailbox:remarks.<code>`. */
export type Remark =
  | 'automatic'
  | 'bounce'
  | 'own-mail'
  | 'duplicate'
  | 'same-id-other-words'
  | 'oversize'
  | 'long-text'
  | 'unreadable-part'
  | 'nothing-inside'
  | 'no-consultation'
  | 'several-consultations'
  | 'concluded'
  | 'before-opening'
  | 'files-left'

export type Judgement = {
  kind: MailMessage['kind']
  remarks: Remark[]
  consultation: string | null
  wrongSubject: boolean
}

export type Evidence = {
  mail: Mail
  receivedAt: Date
  /** Larger than a comment can be: only its beginning was kept. */
  isOversize: boolean
  /** What the message with the same Message-ID is to this one. */
  twin: 'none' | 'same-words' | 'other-words'
  /** Addresses this system writes from or reads, in lower case. */
  own: ReadonlySet<string>
  addressees: readonly Addressee[]
}

type Verdict = Pick<Judgement, 'kind'> & { why: Remark }

const judgeEnvelope = ({ mail, isOversize, twin, own }: Evidence): Verdict | null => {
  if (isOversize) return { kind: 'oversize', why: 'oversize' }
  if (twin === 'same-words') return { kind: 'duplicate', why: 'duplicate' }
  const automatic = findAutomatic(mail, own)
  if (automatic) return { kind: automatic.kind, why: automatic.why }
  // Some programs give every message the same Message-ID: another letter is never lost for it.
  return twin === 'other-words' ? { kind: 'unmatched', why: 'same-id-other-words' } : null
}

const judgeContent = (mail: Mail, taken: number): Verdict | null => {
  if (mail.isUnreadable) return { kind: 'unreadable', why: 'unreadable-part' }
  if (countCodePoints(mail.text) > MAX_MAIL_TEXT) return { kind: 'oversize', why: 'long-text' }
  return wordsOf(mail) || taken > 0 ? null : { kind: 'unreadable', why: 'nothing-inside' }
}

/** What a message is: a comment for a consultation, something to set aside, or a case for a person, with the reason. */
export const judgeMail = async (evidence: Evidence): Promise<Judgement> => {
  const { mail, receivedAt, addressees } = evidence
  const { taken, left } = await filesOfMail(mail.files)
  const leftRemark: Remark[] = left.length > 0 ? ['files-left'] : []
  const verdict = judgeEnvelope(evidence) ?? judgeContent(mail, taken.length)
  if (verdict) {
    return {
      kind: verdict.kind,
      remarks: [verdict.why, ...leftRemark],
      consultation: null,
      wrongSubject: false,
    }
  }
  const route = routeMail({ subject: mail.subject, receivedAt }, addressees)
  return 'why' in route
    ? { kind: 'unmatched', remarks: [route.why, ...leftRemark], consultation: null, wrongSubject: false }
    : { kind: 'comment', remarks: leftRemark, ...route }
}
