import type { Endpoint, PayloadRequest } from 'payload'
import { validate as isUuid } from 'uuid'

import { inTransaction } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { findSafeName } from '../intake/attachmentRules'
import { startScan } from '../moderation/findings/startScan'
import { storeText } from '../moderation/texts/storeText'
import { assertModerates, getTextSubject, moderates } from '../moderation/texts/subject'
import { MAX_TRANSCRIPT_BYTES } from '../moderation/transcripts/cue'
import type { LineFault } from '../moderation/transcripts/cue'
import { TEXT_KINDS } from '../moderation/transcripts/kinds'
import { readTranscript } from '../moderation/transcripts/readTranscript'
import { findBroadcastTexts, findCues } from '../queries/broadcastTexts'
import { findFindings } from '../queries/ruleFindings'
import { getStaff } from './request'

/** The file and what stands around it in a form. */
const MAX_BYTES = MAX_TRANSCRIPT_BYTES + 1024 * 1024

/** Faults named one by one. */
const MOST_NAMED = 20

const subjectIn = ({ routeParams }: PayloadRequest) => ({
  collection: String(routeParams?.collection),
  id: String(routeParams?.id),
})

const readForm = async (req: PayloadRequest): Promise<{ form: FormData; file: File }> => {
  const request = req as unknown as Request
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BYTES) {
    throw new Refusal(413, reasonOf('submission-too-large', { megabytes: MAX_TRANSCRIPT_BYTES / 2 ** 20 }))
  }
  const form = await request.formData().catch(() => undefined)
  const file = form?.get('file')
  if (!form || !file || typeof file === 'string') throw new Refusal(400, reasonOf('malformed-request'))
  return { form, file: file as File }
}

const unread = (req: PayloadRequest, code: string) =>
  Response.json(
    { errors: [{ message: translator(localeOf(req))(`rules:refused.${code}`) }] },
    { status: 422 },
  )

/** What is wrong with a file's times, line by line; it may be handed in again as it is. */
const faulty = (req: PayloadRequest, faults: readonly LineFault[]) => {
  const t = translator(localeOf(req), 'rules')
  const named = faults.slice(0, MOST_NAMED)
  const errors = [
    { message: t('texts.faults', { count: faults.length }) },
    ...named.map(({ line, code }) => ({
      message: t('test.fault', { line, message: t(`faults.${code}`) }),
      line,
      code,
    })),
    ...(named.length < faults.length ? [{ message: t('texts.more', { shown: named.length }) }] : []),
  ]
  return Response.json({ errors, mayKeep: true }, { status: 422 })
}

/**
 * POST /api/broadcast-texts/:collection/:id — multipart `file`, `kind` (transcript, comments) for what its name does not
 * say, `keepFaults` to keep lines whose time cannot be read without one. 201 `{ id, run, cues }`, 200 for a file that is
 * there already; 422 with each line at fault; 413 over the limit; 403 who does not moderate there; 404.
 */
export const uploadText: Endpoint = {
  method: 'post',
  path: '/broadcast-texts/:collection/:id',
  handler: async (req) => {
    const actor = getStaff(req)
    const subject = await inTransaction(req.payload, (tx) => getTextSubject(tx, { ...subjectIn(req), actor }))
    assertModerates(actor, subject)
    const { form, file } = await readForm(req)
    const name = findSafeName(file.name)
    if (!name) return unread(req, 'unknown-kind')
    const bytes = new Uint8Array(await file.arrayBuffer())
    const as = TEXT_KINDS.find((kind) => kind === form.get('kind'))
    const read = await readTranscript({ filename: name, bytes, startedAt: subject.startedAt, as })
    if (!read.ok) return unread(req, read.code)
    const { kind, transcript } = read
    if (transcript.faults.length > 0 && form.get('keepFaults') !== 'true')
      return faulty(req, transcript.faults)
    const stored = await inTransaction(req.payload, async (tx) => {
      const seen = await getTextSubject(tx, { ...subjectIn(req), actor })
      return storeText(tx, { subject: seen, name, bytes, kind, transcript, actor })
    })
    const { id, isKnown, run } = stored
    return Response.json({ id, run, isKnown, cues: transcript.cues.length }, { status: isKnown ? 200 : 201 })
  },
}

/** GET /api/broadcast-texts/:collection/:id — what was handed in, and what the rules found: `{ texts, findings, mayAdd, subject }`, the record they
 * are kept with. */
export const listBroadcastTexts: Endpoint = {
  method: 'get',
  path: '/broadcast-texts/:collection/:id',
  handler: async (req) => {
    const actor = getStaff(req)
    const answer = await inTransaction(req.payload, async (tx) => {
      const subject = await getTextSubject(tx, { ...subjectIn(req), actor })
      const texts = await findBroadcastTexts(tx.query, subject.id)
      const findings = await findFindings(tx.query, { subject: subject.id, locale: localeOf(req) })
      const { collection, id } = subject
      return { texts, findings, mayAdd: moderates(actor, subject), subject: { collection, id } }
    })
    return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } })
  },
}

const wholeIn = (value: string | null): number | undefined =>
  value !== null && /^\d{1,9}$/.test(value) ? Number(value) : undefined

const MAX_SEARCH = 100

/**
 * GET /api/broadcast-texts/:collection/:id/:text — a stretch of a text, `from` a place or `at` a moment in milliseconds;
 * `q`: only what holds it; `hits=1`: only where rules found something. See `CuePage`.
 */
export const readText: Endpoint = {
  method: 'get',
  path: '/broadcast-texts/:collection/:id/:text',
  handler: async (req) => {
    const actor = getStaff(req)
    const text = String(req.routeParams?.text)
    const { searchParams } = req
    const page = await inTransaction(req.payload, async (tx) => {
      const subject = await getTextSubject(tx, { ...subjectIn(req), actor })
      return isUuid(text)
        ? findCues(tx.query, {
            subject: subject.id,
            text,
            from: wholeIn(searchParams.get('from')),
            at: wholeIn(searchParams.get('at')),
            search: searchParams.get('q')?.trim().slice(0, MAX_SEARCH) ?? '',
            hitsOnly: searchParams.get('hits') === '1',
            locale: localeOf(req),
          })
        : undefined
    })
    if (!page) throw new Refusal(404, reasonOf('not-found'))
    return Response.json(page, { headers: { 'Cache-Control': 'no-store' } })
  },
}

/** POST /api/rule-scans/:collection/:id — has the rules look at it again: `{ run }`. 403 who does not moderate there. */
export const applyRulesNow: Endpoint = {
  method: 'post',
  path: '/rule-scans/:collection/:id',
  handler: async (req) => {
    const actor = getStaff(req)
    const run = await inTransaction(req.payload, async (tx) => {
      const subject = await getTextSubject(tx, { ...subjectIn(req), actor })
      assertModerates(actor, subject)
      return startScan(tx, { subject, actor })
    })
    return Response.json({ run }, { status: 202 })
  },
}
