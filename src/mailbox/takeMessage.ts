import { sql } from '@payloadcms/db-postgres/drizzle'

import { systemActor } from '../access/actor'
import { reasonOf, Refusal } from '../errors/Refusal'
import { findIntakeConsultation } from '../intake/openConsultation'
import { LATE_GRACE, receive } from '../intake/receive'
import { storeAttachments } from '../intake/storeAttachments'
import type { ActionContext } from '../workflow/definition'
import { commentOfMail, localeOfMail } from './commentOfMail'
import { filesOfMail } from './filesOfMail'
import { parseMail } from './parseMail'
import { hasRaw, openRaw } from './rawMail'
import { isRightSubject } from './routeMail'

type Asked = { title: string; emailSubject: string | null; mayAnswer: boolean }

const find = async ({ tx, record, input }: ActionContext): Promise<Asked | undefined> => {
  const [asked] = await tx.query<Asked>(sql`
    select c.title, c.email_subject as "emailSubject", m.may_answer as "mayAnswer"
    from mail_messages m, consultations c
    where m.id = ${record.id}::uuid and c.id = ${input.consultation}::uuid`)
  return asked
}

const commentWith = async ({ tx }: ActionContext, receipt: string): Promise<string | undefined> => {
  const [row] = await tx.query<{ id: string }>(sql`select id from comments where receipt_code = ${receipt}`)
  return row?.id
}

const takesNothing = () => new Refusal(409, reasonOf('consultation-takes-nothing'))

/**
 * A message becomes a comment, through the one door. The comment is durable before the message says so; performed
 * again after a crash in between, the door recognises the message and answers with the comment it has.
 *
 * @throws Refusal 409 when the consultation takes nothing (any more), or the original is no longer kept.
 */
export const takeMessage = async (context: ActionContext): Promise<Record<string, unknown>> => {
  const { record, input, actor } = context
  const consultation = await findIntakeConsultation(input.consultation ?? '')
  const asked = await find(context)
  if (!consultation || !asked) throw takesNothing()
  const filename = String(record.filename)
  if (!(await hasRaw(filename))) throw new Refusal(409, reasonOf('original-gone'))
  const mail = await parseMail(openRaw(filename))
  // Of a message that was too large only the beginning is here: its files would be torn ones.
  const { taken } = await filesOfMail(record.kind === 'oversize' ? [] : mail.files)
  const wrongSubject = !isRightSubject(mail.subject, asked)
  const received = await receive({
    consultation,
    values: commentOfMail(mail, {
      files: taken.map(({ safeName }) => safeName),
      isAnswered: asked.mayAnswer,
    }),
    locale: localeOfMail(mail),
    channel: 'mail',
    arrivedAt: new Date(String(record.receivedAt)),
    actor: actor.kind === 'staff' ? actor : systemActor('mailbox'),
    unverified: false,
    wrongSubject,
    submissionKey: `mail:${record.id}`,
    attachments: await storeAttachments(taken, consultation.agency),
    graceSeconds: LATE_GRACE,
  })
  if (!('receipt' in received)) throw takesNothing()
  return {
    consultation: consultation.id,
    comment: await commentWith(context, received.receipt),
    wrongSubject,
    setAsideReason: null,
  }
}
