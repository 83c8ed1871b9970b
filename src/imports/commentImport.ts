import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { SLUGS } from '../collections/slugs'
import type { StaffActor } from '../access/actor'
import { may } from '../access/abilities'
import { findEntryConsultation } from '../entry/entryConsultation'
import { explainField } from '../entry/explainField'
import { forgetIntakeConsultation } from '../intake/openConsultation'
import { LATE_GRACE, receive } from '../intake/receive'
import type { Channel } from '../intake/receive'
import { beijingDay } from '../legal/beijing'
import { localeOfMail } from '../mailbox/commentOfMail'
import { clauseLabels } from '../queries/clauseLabels'
import { maskName } from '../text/mask'
import type { Batch } from './batch'
import { checkRow } from './checkRow'
import type { CommentRow } from './checkRow'
import { COMMENT_LAYOUT } from './columns'
import { judgeFile } from './judgeFile'
import { openFilesOfMails, openMails } from './openMails'
import { openList } from './openSource'
import { getRowContext } from './rowContext'
import type { CheckedRow } from './row'
import { rowTexts } from './rowTexts'
import type { Checking, Door, ImportTarget } from './target'

const consultationOf = ({ facts }: Pick<Batch, 'facts'>): string => String(facts.consultation_id)

const open = async ({ payload, batch, actor, locale, now }: Checking, bytes: Buffer) => {
  const { filename } = batch
  const context = await getRowContext(payload, { consultation: consultationOf(batch), actor, now })
  const kind = await judgeFile(bytes, filename)
  if (kind === 'eml' || kind === 'mails') return openMails(kind, filename, context)
  return openList(kind, filename, {
    reader: { layout: COMMENT_LAYOUT, locale },
    judge: (row, columns) => checkRow(row, columns, context),
  })
}

/** The same words of the same person on the same day, or one message. */
const partsOf = ({ content }: CheckedRow) => {
  const { values, arrivedAt, messageId } = content as CommentRow
  if (messageId) return ['message', messageId]
  if (!values || !arrivedAt) return undefined
  const { body, name, contact, email, clause } = values
  return ['row', body, name, contact, email, clause, beijingDay(new Date(arrivedAt))]
}

/** A row's key makes it one comment, however often a broken-off step is begun again. */
const openDoor = async (
  payload: Payload,
  { batch, actor }: { batch: Batch; actor: StaffActor },
): Promise<Door | undefined> => {
  if (!may(actor, 'start', SLUGS.importBatches, { agency: batch.agency })) return undefined
  const door = await findEntryConsultation(payload, { id: consultationOf(batch), actor })
  if (!door.ok) return undefined
  const { consultation } = door
  const files = openFilesOfMails(batch.filename, consultation.agency)
  const store: Door['store'] = async ({ number, content }) => {
    const { values, arrivedAt, postmarkedOn, message, wrongSubject = false } = content as CommentRow
    if (!values || !arrivedAt) return undefined
    const received = await receive({
      consultation,
      values,
      locale: localeOfMail({ subject: '', text: values.body }),
      channel: batch.facts.channel as Channel,
      arrivedAt: new Date(arrivedAt),
      ...(postmarkedOn && { postmarkedOn }),
      wrongSubject,
      actor,
      unverified: false,
      submissionKey: `import:${batch.id}:${number}`,
      attachments: message ? await files.filesOf(message) : [],
      graceSeconds: LATE_GRACE,
    })
    return 'receipt' in received ? received.receipt : undefined
  }
  return { store, close: files.close }
}

/** Longest beginning of a comment that is shown, in characters. */
const BEGINNING = 160

const beginningOf = (text: string): string => {
  const characters = [...text]
  return characters.length > BEGINNING ? `${characters.slice(0, BEGINNING).join('')}…` : text
}

const show: ImportTarget['show'] = async (query, { batch, locale }, contents) => {
  const [row] = await query<{ revision: string }>(
    sql`select policy_revision_id as revision from consultations where id = ${consultationOf(batch)}::uuid`,
  )
  const revisionId = row?.revision ?? ''
  const labels = await clauseLabels(
    { query },
    contents.map((content) => ({
      revisionId,
      clause: (content as CommentRow | null)?.values?.clause ?? null,
    })),
  )
  return contents.map((content) => {
    const { body = '', name = '', arrivedOn = '', clause = '' } = rowTexts(locale, content)
    return [beginningOf(body), maskName(name), arrivedOn, labels.get(`${revisionId}_${clause}`) ?? clause]
  })
}

/** Files of comments: lists and mails, into one consultation. */
export const commentImport: ImportTarget = {
  layout: () => COMMENT_LAYOUT,
  open,
  partsOf,
  // A letter said twice is for a clerk to judge; a message that is in the file twice is one message.
  repeat: ({ content }) =>
    'messageId' in content
      ? { level: 'fault', field: 'message', code: 'duplicate' }
      : { level: 'notice', field: 'row', code: 'repeated' },
  isRelated: (batch) => sql`batch.consultation_id = ${consultationOf(batch)}::uuid`,
  openDoor,
  forgetDoor: (batch) => forgetIntakeConsultation(consultationOf(batch)),
  explain: explainField,
  texts: rowTexts,
  shown: [{ name: 'body', isLong: true }, { name: 'sender' }, { name: 'arrivedOn' }, { name: 'clause' }],
  show,
}
