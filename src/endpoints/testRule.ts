import type { Endpoint, PayloadRequest } from 'payload'
import { validate as isUuid } from 'uuid'

import { may } from '../access/abilities'
import { SLUGS } from '../collections/slugs'
import { inTransaction, query } from '../db/transaction'
import { reasonOf, Refusal } from '../errors/Refusal'
import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { applyRules } from '../moderation/rules/applyRules'
import { backTest } from '../moderation/rules/backTest'
import { findRule, rulesInForce } from '../moderation/rules/rulesInForce'
import { RULE_SCOPES } from '../moderation/rules/rule'
import type { RuleScope } from '../moderation/rules/rule'
import { showHits } from '../moderation/rules/showHits'
import { MAX_TRANSCRIPT_BYTES } from '../moderation/transcripts/cue'
import type { Cue, LineFault } from '../moderation/transcripts/cue'
import { readPlainText } from '../moderation/transcripts/readPlainText'
import { readTranscript } from '../moderation/transcripts/readTranscript'
import { findVisible } from '../workflow/perform'
import { getStaff } from './request'

/** The file and what stands around it in a form. */
const MAX_BYTES = MAX_TRANSCRIPT_BYTES + 1024 * 1024

type Sent = { scope: RuleScope; cues: readonly Cue[]; faults: readonly LineFault[]; isAiFigure: boolean }

class Unread extends Error {
  constructor(readonly code: string) {
    super(code)
  }
}

const readForm = async (req: PayloadRequest): Promise<FormData> => {
  const request = req as unknown as Request
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BYTES) {
    throw new Refusal(413, reasonOf('submission-too-large', { megabytes: MAX_TRANSCRIPT_BYTES / 2 ** 20 }))
  }
  const form = await request.formData().catch(() => undefined)
  if (!form) throw new Refusal(400, reasonOf('malformed-request'))
  return form
}

const readFile = async (file: File, scope: RuleScope): Promise<Omit<Sent, 'isAiFigure'>> => {
  const read = await readTranscript({ filename: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  if (!read.ok) throw new Unread(read.code)
  const isOther = read.kind === 'comments' || scope === 'comments'
  return { scope: isOther ? 'comments' : 'transcript', ...read.transcript }
}

/** `text` with `scope`, or `file`; multipart. */
const readSent = async (req: PayloadRequest): Promise<Sent> => {
  const form = await readForm(req)
  const scope = RULE_SCOPES.find((known) => known === form.get('scope')) ?? 'transcript'
  const isAiFigure = form.get('isAiFigure') === 'true'
  const file = form.get('file')
  if (file !== null && typeof file !== 'string' && file.size > 0) {
    return { ...(await readFile(file as File, scope)), isAiFigure }
  }
  const text = form.get('text')
  const { cues, faults } = readPlainText(typeof text === 'string' ? text : '')
  if (cues.length === 0) throw new Unread('empty')
  return { scope, cues, faults, isAiFigure }
}

/** Runs `work`; what cannot be read is answered with its sentence. */
const answering = async (req: PayloadRequest, work: (sent: Sent) => Promise<unknown>): Promise<Response> => {
  try {
    return Response.json(await work(await readSent(req)))
  } catch (error) {
    if (!(error instanceof Unread)) throw error
    const message = translator(localeOf(req))(`rules:refused.${error.code}`)
    return Response.json({ errors: [{ message }] }, { status: 422 })
  }
}

/**
 * POST /api/rule-tests/:id — multipart `file`, or `text` and `scope`; `isAiFigure` → what the rule would have found beside
 * those in force; see `ShownHits`. Nothing is kept or counted. 404 not there for this person · 413 · 422 what cannot be read.
 */
export const testRule: Endpoint = {
  method: 'post',
  path: '/rule-tests/:id',
  handler: async (req) => {
    const actor = getStaff(req)
    const id = String(req.routeParams?.id)
    const visible =
      isUuid(id) &&
      (await findVisible({ payload: req.payload, req }, { collection: SLUGS.textRules, id, actor }))
    if (!visible) throw new Refusal(404, reasonOf('not-found'))
    return answering(req, async ({ scope, cues, faults, isAiFigure }) => {
      const ask = (statement: Parameters<typeof query>[1]) => query(req.payload, statement)
      const draft = await findRule(ask as never, id)
      if (!draft) throw new Refusal(404, reasonOf('not-found'))
      const { rules } = await rulesInForce(ask as never)
      const live = rules.filter(({ state }) => state === 'live')
      const texts = { [scope]: cues }
      const { unlabelled, ...groups } = backTest(
        { draft, live, replaces: draft.replaces },
        { isAiFigure, texts },
      )
      const missing = [...unlabelled.added, ...unlabelled.same]
      return showHits({
        groups,
        unlabelled: missing,
        rules: [draft, ...live],
        cues,
        faults,
        locale: localeOf(req),
      })
    })
  },
}

/**
 * POST /api/rule-checks — as above, by the rules in force: what they find. Hits of rules on trial are counted and not
 * shown. 403 who may not read rules.
 */
export const checkByRules: Endpoint = {
  method: 'post',
  path: '/rule-checks',
  handler: async (req) => {
    const actor = getStaff(req)
    if (!may(actor, 'read', SLUGS.textRules, {})) throw new Refusal(403, reasonOf('not-your-action'))
    return answering(req, async ({ scope, cues, faults, isAiFigure }) => {
      const applied = await inTransaction(req.payload, (tx) =>
        applyRules(tx, { isAiFigure, texts: { [scope]: cues } }),
      )
      const shown = showHits({
        groups: { hits: applied.hits },
        unlabelled: applied.unlabelled,
        rules: applied.rules,
        cues,
        faults,
        locale: localeOf(req),
      })
      return { ...shown, shadowHits: applied.shadowHits }
    })
  },
}
