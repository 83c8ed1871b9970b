import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import type { ApplicantActor } from '../../access/actor'
import { appendAudit } from '../../audit/append'
import { SLUGS } from '../../collections/slugs'
import type { Slug } from '../../collections/slugs'
import { inTransaction } from '../../db/transaction'
import type { Transaction } from '../../db/transaction'
import { reasonOf, Refusal } from '../../errors/Refusal'
import { refusedForm } from '../../intake/judgeSender'
import type { FormRefusal } from '../../intake/judgeSender'
import { checkAttachments } from '../../intake/storeAttachments'
import type { FieldError } from '../../intake/submissionSchema'
import { beijingDay, startOfBeijingDay } from '../../legal/beijing'
import { openLink } from '../../links/spendLink'
import { cleanText } from '../../text/normalise'
import { begin } from '../../workflow/begin'
import { performIn } from '../../workflow/perform'
import { attachFiles } from '../door/attachFiles'
import type { StoredFile } from '../door/attachFiles'
import type { Evidence } from '../door/checkEvidence'
import { keepEvidence } from '../door/keepEvidence'
import type { ApplicationForm } from '../door/readApplicationForm'
import { ledgerFields } from '../ledger/fields'
import { readFields } from '../readFields'
import { recordColumns } from '../recordOf'
import { findAcceptedBefore } from '../returns/findAcceptedBefore'
import { findJumps } from '../returns/jumps'
import { getReturn } from '../returns/returnDefinition'
import type { HolderPage } from './holderPage'
import { findHolderPage, RETURN_OPEN } from './holderPage'
import { HOLDER_PURPOSE } from './holderLink'
import { tableOf } from '../../workflow/tableOf'

/** What a holder does through the link. */
export const HOLDER_ACTS = ['return', 'service', 'take-back', 'rectified'] as const

export type HolderAct = (typeof HOLDER_ACTS)[number]

/** Controls a holder's evidence is handed in by. */
export const RECTIFICATION_FILES = ['evidence-1', 'evidence-2', 'evidence-3'] as const

const MAX_EXPLANATION = 1000
const MAX_REASON = 2000

type Answer = { ok: true; act: HolderAct } | FormRefusal

/** What is to be done once everything typed has been found sound. */
type Deed = (tx: Transaction, page: HolderPage, now: Date) => Promise<void>

type Judged = { ok: true; deed: Deed } | { ok: false; errors: FieldError[] }

const wrong = (...errors: FieldError[]): Judged => ({ ok: false, errors })

const actorOf = (collection: Slug, record: string): ApplicantActor => ({
  kind: 'applicant',
  collection,
  record,
})

const textOf = (form: ApplicationForm, name: string, max: number) =>
  cleanText(String(form.values[name] ?? ''), { max, multiline: true })

/** The record, if it is about the entry of the link: an id in a form proves nothing. */
const getOwn = async (tx: Transaction, collection: Slug, id: string, { register, record }: HolderPage) => {
  const [own] = await tx.query(sql`
    select 1 from ${tableOf(collection)}
    where id::text = ${id} and register = ${register.slug} and record = ${record.id}`)
  if (!own) throw new Refusal(404, reasonOf('not-found'))
  return actorOf(collection, id)
}

const judgeReturn = async (payload: Payload, page: HolderPage, form: ApplicationForm): Promise<Judged> => {
  const own = page.returns.find(({ id }) => id === form.values.id)
  if (!own || !RETURN_OPEN.some((state) => state === own.state)) {
    return wrong({ field: 'form', code: 'return-not-open' })
  }
  const { definition } = getReturn(page.register.slug, own.kind)
  const read = readFields(definition.fields, form.values)
  const explained = textOf(form, 'explanation', MAX_EXPLANATION)
  const errors = [...(read.ok ? [] : read.errors)]
  if (!explained.ok && explained.code !== 'empty') {
    errors.push({ field: 'explanation', code: explained.code, params: { max: MAX_EXPLANATION } })
  }
  if (!read.ok || errors.length > 0) return wrong(...errors)
  const jumps = findJumps(
    definition.fields,
    await findAcceptedBefore(payload, {
      register: page.register.slug,
      record: page.record.id,
      kind: own.kind,
      period: own.period,
    }),
    read.values,
  )
  if (jumps.length > 0 && !explained.ok) {
    return wrong(...jumps.map(({ field, before }) => ({ field, code: 'jump', params: { before } })), {
      field: 'explanation',
      code: 'empty',
    })
  }
  return {
    ok: true,
    deed: async (tx, { register }, now) => {
      const actor = await getOwn(tx, SLUGS.registerReturns, own.id, page)
      const { state, revision } = await performIn(tx, {
        collection: SLUGS.registerReturns,
        id: own.id,
        action: 'submit',
        actor,
        now,
      })
      await tx.payload.db.updateOne({
        collection: SLUGS.registerReturns,
        id: own.id,
        req: tx.req,
        returning: false,
        data: { values: read.values, explanation: explained.ok ? explained.value : null },
      })
      await appendAudit(tx, {
        collection: SLUGS.registerReturns,
        id: own.id,
        action: 'edit',
        actor,
        at: now,
        fromState: state,
        toState: state,
        data: { register: register.slug, fields: Object.keys(read.values), revision },
      })
    },
  }
}

const judgeService = (page: HolderPage, form: ApplicationForm, now: Date): Judged => {
  const { register, record } = page
  if (!register.ledger) return wrong({ field: 'form', code: 'malformed-request' })
  const read = readFields(ledgerFields(register.ledger.topics), form.values)
  if (!read.ok) return read
  const servedOn = String(read.values.servedOn)
  if (servedOn > beijingDay(now)) return wrong({ field: 'servedOn', code: 'day-to-come' })
  const submissionKey = `${record.id}:${String(form.values.nonce ?? '').slice(0, 60)}`
  return {
    ok: true,
    deed: async (tx) => {
      const [taken] = await tx.query(
        sql`select 1 from service_records where submission_key = ${submissionKey}`,
      )
      if (taken) return
      await begin(tx, {
        collection: SLUGS.serviceRecords,
        data: {
          ...recordColumns(register.slug, record),
          ...read.values,
          servedOn: startOfBeijingDay(servedOn).toISOString(),
          submissionKey,
        },
        action: 'receive',
        actor: actorOf(register.slug, record.id),
        trace: { register: register.slug, record: record.id },
        now,
      })
    },
  }
}

const judgeReason = (form: ApplicationForm, name: string): { reason: string } | { errors: FieldError[] } => {
  const reason = textOf(form, name, MAX_REASON)
  return reason.ok
    ? { reason: reason.value }
    : { errors: [{ field: name, code: reason.code, params: { max: MAX_REASON } }] }
}

const judgeTakeBack = (form: ApplicationForm): Judged => {
  const judged = judgeReason(form, 'reason')
  if ('errors' in judged) return wrong(...judged.errors)
  const id = String(form.values.id ?? '')
  return {
    ok: true,
    deed: async (tx, page, now) => {
      const collection = SLUGS.serviceRecords
      const actor = await getOwn(tx, collection, id, page)
      await performIn(tx, { collection, id, action: 'take-back', actor, reason: judged.reason, now })
    },
  }
}

const checkRectification = async (form: ApplicationForm) => {
  const evidence: Evidence[] = []
  const errors: FieldError[] = []
  for (const name of RECTIFICATION_FILES) {
    const file = form.files[name]
    if (!file) continue
    const result = await checkAttachments([file])
    errors.push(...result.errors.map((error) => ({ ...error, field: `files.${name}` })))
    evidence.push(...result.checked.map((one) => ({ purpose: 'rectification', file: one })))
  }
  return { evidence, errors }
}

const judgeRectified = async (page: HolderPage, form: ApplicationForm): Promise<Judged> => {
  const judged = judgeReason(form, 'rectification')
  const { evidence, errors } = await checkRectification(form)
  const all = [...('errors' in judged ? judged.errors : []), ...errors]
  if ('errors' in judged || all.length > 0) return wrong(...all)
  const id = String(form.values.id ?? '')
  const agency = String(page.record.agency)
  const files: StoredFile[] = await keepEvidence(evidence, agency)
  return {
    ok: true,
    deed: async (tx, { record }, now) => {
      const collection = SLUGS.inspections
      const actor = await getOwn(tx, collection, id, page)
      await performIn(tx, { collection, id, action: 'report-rectified', actor, reason: judged.reason, now })
      await attachFiles(tx, { collection, id, agency, county: String(record.county), files })
    },
  }
}

const judge = (payload: Payload, page: HolderPage, form: ApplicationForm, now: Date) => {
  switch (form.values.act as HolderAct) {
    case 'return':
      return judgeReturn(payload, page, form)
    case 'service':
      return judgeService(page, form, now)
    case 'take-back':
      return judgeTakeBack(form)
    case 'rectified':
      return judgeRectified(page, form)
    default:
      return wrong({ field: 'form', code: 'malformed-request' })
  }
}

/**
 * What the holder of an entry reports through their link: a return, a service, what has been put right. The link stays
 * good; two acts through it take turns.
 *
 * @returns what was done, or what to put right: 404 not a link of ours, or not of this entry · 409 not possible (any
 *   more) · 422 fields.
 */
export const reportByLink = async (
  payload: Payload,
  { token, form, now = new Date() }: { token: string; form: ApplicationForm; now?: Date },
): Promise<Answer> => {
  const page = await findHolderPage(payload, token, now)
  if (typeof page === 'string')
    return refusedForm(page === 'forged' ? 404 : 409, `link-${page === 'forged' ? 'unknown' : page}`)
  // What an inspection asked for is put right before the entry, too.
  if (!page.isStanding && form.values.act !== 'rectified') return refusedForm(409, 'entry-ended')
  const judged = await judge(payload, page, form, now)
  if (!judged.ok) return { ok: false, status: 422, errors: judged.errors }
  try {
    await inTransaction(payload, async (tx) => {
      await openLink(tx, { token, purpose: HOLDER_PURPOSE, now })
      await judged.deed(tx, page, now)
    })
    return { ok: true, act: form.values.act as HolderAct }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const [first] = error.reasons
    return refusedForm(error.status === 404 ? 404 : 409, first?.code ?? 'link-unknown', first?.params)
  }
}
