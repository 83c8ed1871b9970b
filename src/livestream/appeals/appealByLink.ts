import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import { placeOf } from '../../access/placeOf'
import { SLUGS } from '../../collections/slugs'
import { inTransaction } from '../../db/transaction'
import type { Transaction } from '../../db/transaction'
import { reasonOf, Refusal } from '../../errors/Refusal'
import { refusedForm } from '../../intake/judgeSender'
import type { FormRefusal } from '../../intake/judgeSender'
import type { UploadedFile } from '../../intake/readForm'
import { checkAttachments, storeAttachments } from '../../intake/storeAttachments'
import type { FieldError } from '../../intake/submissionSchema'
import { findLink } from '../../links/findLink'
import { openLink } from '../../links/spendLink'
import { cleanText } from '../../text/normalise'
import { begin } from '../../workflow/begin'
import type { RecordData } from '../../workflow/definition'
import { notify } from '../../workflow/follow/notify'
import { performIn } from '../../workflow/perform'
import { NOTICE_PURPOSE } from '../notices/notice'
import { NOTICE_ACTS } from './noticeActs'
import type { NoticeAct } from './noticeActs'

export const NOTICE_FILES = ['evidence-1', 'evidence-2', 'evidence-3'] as const

const MAX_WORDS = 2000

export type NoticeForm = { values: Record<string, string | string[]>; files: Record<string, UploadedFile> }

export type NoticeAnswer = { ok: true; act: NoticeAct } | FormRefusal

const getCase = async (tx: Transaction, id: string): Promise<RecordData> => {
  await tx.query(sql`select 1 from live_cases where id = ${id}::uuid for update`)
  const record = await tx.payload.db.findOne<RecordData>({
    collection: SLUGS.liveCases,
    req: tx.req,
    where: { id: { equals: id } },
  })
  if (!record) throw new Refusal(404, reasonOf('not-found'))
  return record
}

const findStanding = async (tx: Transaction, record: RecordData) => {
  const [decision] = await tx.query<{ id: string; origin: string }>(sql`
    select id, origin::text from case_decisions where case_id = ${record.id}::uuid and state = 'opened'
      and measure::text = ${record.measure} order by created_at desc limit 1`)
  if (!decision) throw new Refusal(409, reasonOf('nothing-to-appeal'))
  return decision
}

/** One a decision, within twenty days, and none against what an appeal has decided. */
const assertMayAppeal = async (tx: Transaction, record: RecordData, now: Date) => {
  if (!record.appealBy || !record.noticeAt) throw new Refusal(409, reasonOf('nothing-to-appeal'))
  const decision = await findStanding(tx, record)
  if (decision.origin === 'appeal') throw new Refusal(409, reasonOf('appeal-decided'))
  const [earlier] = await tx.query(sql`select 1 from case_appeals where decision_id = ${decision.id}::uuid`)
  if (earlier) throw new Refusal(409, reasonOf('appealed-already'))
  if (new Date(String(record.appealBy)) < now) {
    throw new Refusal(409, reasonOf('live-appeal-too-late', { day: String(record.appealBy).slice(0, 10) }))
  }
  return decision.id
}

const fileAppeal = async (tx: Transaction, record: RecordData, grounds: string, now: Date) => {
  const decision = await assertMayAppeal(tx, record, now)
  const { county, agency } = placeOf(record)
  const filed = await begin(tx, {
    collection: SLUGS.caseAppeals,
    data: { case: record.id, caseTitle: String(record.title), decision, grounds, county, agency },
    action: 'receive',
    actor: { kind: 'applicant', collection: SLUGS.liveCases, record: record.id },
    trace: { case: record.id, decision },
    now,
  })
  await notify([filed])
  return filed.record.id
}

const attach = async (
  tx: Transaction,
  record: RecordData,
  { files, purpose }: { files: readonly { id: string }[]; purpose: NoticeAct },
) => {
  const { county, agency } = placeOf(record) as { county: string | null; agency: string }
  for (const { id } of files) {
    await tx.query(sql`
      update case_files set subject_collection = 'live-cases', subject_id = ${record.id}, purpose = ${purpose},
        agency_id = ${agency}, county_id = ${county}, updated_at = now()
      where id = ${id}::uuid and subject_id is null`)
  }
}

const judge = async ({ values, files }: NoticeForm) => {
  const words = cleanText(typeof values.words === 'string' ? values.words : '', {
    max: MAX_WORDS,
    multiline: true,
  })
  const errors: FieldError[] = words.ok
    ? []
    : [{ field: 'words', code: words.code, params: { max: MAX_WORDS } }]
  const checked = []
  for (const name of NOTICE_FILES) {
    const file = files[name]
    if (!file) continue
    const result = await checkAttachments([file])
    errors.push(...result.errors.map((error) => ({ ...error, field: `files.${name}` })))
    checked.push(...result.checked)
  }
  return { words: words.ok ? words.value : '', checked, errors }
}

/**
 * What an operator says through the link of their notice: what has been put right, or that the decision is wrong. Two who
 * press at once take turns.
 *
 * @returns what was done, or what to put right: 404 not a link of ours · 409 not possible (any more) · 422 fields.
 */
export const answerNotice = async (
  payload: Payload,
  { token, form, now = new Date() }: { token: string; form: NoticeForm; now?: Date },
): Promise<NoticeAnswer> => {
  const found = await findLink(payload, token, now)
  if (found.state === 'forged' || found.link.purpose !== NOTICE_PURPOSE)
    return refusedForm(404, 'link-unknown')
  const { record: id } = found.link
  const act = NOTICE_ACTS.find((known) => known === form.values.act)
  if (!act) return refusedForm(422, 'malformed-request')
  const { words, checked, errors } = await judge(form)
  if (errors.length > 0) return { ok: false, status: 422, errors }
  const [place] = await payload.db
    .find<RecordData>({
      collection: SLUGS.liveCases,
      where: { id: { equals: id } },
      limit: 1,
      pagination: false,
    })
    .then(({ docs }) => docs)
  const files = await storeAttachments(checked, String(placeOf(place).agency ?? ''), SLUGS.caseFiles)
  try {
    await inTransaction(payload, async (tx) => {
      await openLink(tx, { token, purpose: NOTICE_PURPOSE, now })
      const record = await getCase(tx, id)
      if (act === 'appeal') await fileAppeal(tx, record, words, now)
      else {
        await performIn(tx, {
          collection: SLUGS.liveCases,
          id,
          action: 'report-rectified',
          actor: { kind: 'applicant', collection: SLUGS.liveCases, record: id },
          reason: words,
          now,
        })
      }
      await attach(tx, record, { files, purpose: act })
    })
    return { ok: true, act }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const [first] = error.reasons
    return refusedForm(error.status === 404 ? 404 : 409, first?.code ?? 'link-unknown', first?.params)
  }
}
