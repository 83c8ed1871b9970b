import type { Payload } from 'payload'

import { PUBLIC_ACTOR } from '../../access/actor'
import type { StaffActor } from '../../access/actor'
import { may } from '../../access/abilities'
import { SLUGS } from '../../collections/slugs'
import type { Locale } from '../../i18n'
import { findCountyCodes } from '../../intake/countyCodes'
import { refusedForm } from '../../intake/judgeSender'
import type { FormRefusal } from '../../intake/judgeSender'
import { passDoor } from '../../intake/publicDoor'
import type { UploadedFile } from '../../intake/readForm'
import type { Sender } from '../../intake/sender'
import { checkAttachments, storeAttachments } from '../../intake/storeAttachments'
import type { FieldError } from '../../intake/submissionSchema'
import { beijingDay } from '../../legal/beijing'
import { findRegistryAgency } from '../../registers/door/registryAgency'
import type { ApplicationForm } from '../../registers/door/readApplicationForm'
import { receiveReport } from './receiveReport'
import { checkReport } from './reportSchema'
import type { ReportValues } from './reportSchema'

/** What the form's token is bound to. */
export const REPORT_TOKEN_SUBJECT = 'live-report'

/** Controls evidence is handed in by. */
export const REPORT_FILES = ['evidence-1', 'evidence-2', 'evidence-3'] as const

export type ReportResult = { ok: true; receipt: string; repeated: boolean } | FormRefusal

const checkFiles = async (files: Record<string, UploadedFile>) => {
  const given = REPORT_FILES.flatMap((name) => (files[name] ? [{ name, file: files[name] }] : []))
  const checked = []
  const errors: FieldError[] = []
  for (const { name, file } of given) {
    const result = await checkAttachments([file])
    errors.push(...result.errors.map((error) => ({ ...error, field: `files.${name}` })))
    checked.push(...result.checked)
  }
  return { checked, errors }
}

type Checked =
  | { ok: true; values: ReportValues; files: Awaited<ReturnType<typeof checkFiles>>['checked'] }
  | { ok: false; errors: FieldError[] }

const checkAll = async ({ values, files }: ApplicationForm, now: Date): Promise<Checked> => {
  const report = checkReport(values, { counties: await findCountyCodes(), today: beijingDay(now) })
  const evidence = await checkFiles(files)
  const errors = [...(report.ok ? [] : report.errors), ...evidence.errors]
  return report.ok && errors.length === 0
    ? { ok: true, values: report.values, files: evidence.checked }
    : { ok: false, errors }
}

type Arrival = { form: ApplicationForm; locale: Locale; sender: Sender; now?: Date }

/**
 * A report from the public form, from raw fields to the receipt.
 *
 * @returns the receipt after it is durably stored, or what to put right: 404 nobody takes reports · 409 a check used twice ·
 *   422 fields · 429 over a limit of the defence rules.
 */
export const submitReport = async (
  payload: Payload,
  { form, locale, sender, now = new Date() }: Arrival,
): Promise<ReportResult> => {
  const agency = await findRegistryAgency(payload)
  if (!agency) return refusedForm(404, 'not-open')
  const door = await passDoor({
    values: form.values,
    subject: REPORT_TOKEN_SUBJECT,
    sender,
    now,
    check: () => checkAll(form, now),
  })
  if (!door.ok) return door
  const received = await receiveReport(payload, {
    ...door.marks,
    values: door.checked.values,
    agency,
    channel: 'web',
    locale,
    actor: PUBLIC_ACTOR,
    arrivedAt: now,
    sender: sender.key(),
    files: await storeAttachments(door.checked.files, agency, SLUGS.caseFiles),
  })
  if (received.outcome === 'challenge-used') return refusedForm(409, 'human-check-used')
  return { ok: true, receipt: received.receipt, repeated: received.outcome === 'repeated' }
}

export type PatrolResult =
  { ok: true; receipt: string; case: string | null } | { ok: false; status: 409 | 422; errors: FieldError[] }

/**
 * What a moderator finds on patrol 巡查发现: the same schema, the same door; in a county of theirs.
 *
 * @returns the receipt and the case, `case` null when this very sheet was entered before.
 */
export const enterPatrol = async (
  payload: Payload,
  {
    form,
    actor,
    locale,
    now = new Date(),
  }: { form: ApplicationForm; actor: StaffActor; locale: Locale; now?: Date },
): Promise<PatrolResult> => {
  const agency = await findRegistryAgency(payload)
  if (!agency) return { ok: false, status: 409, errors: [{ field: 'form', code: 'not-open' }] }
  const checked = await checkAll(form, now)
  if (!checked.ok) return { ok: false, status: 422, errors: checked.errors }
  const { county } = checked.values
  if (!may(actor, 'claim', SLUGS.liveCases, { agency, county })) {
    return { ok: false, status: 422, errors: [{ field: 'county', code: 'other-county' }] }
  }
  const received = await receiveReport(payload, {
    values: { ...checked.values, contactEmail: null, contactName: null },
    agency,
    channel: 'patrol',
    locale,
    actor,
    arrivedAt: now,
    submissionKey: `patrol:${actor.id}:${String(form.values.nonce ?? '')}`,
    files: await storeAttachments(checked.files, agency, SLUGS.caseFiles),
  })
  if (received.outcome === 'challenge-used') throw new TypeError('A patrol asks for no human check')
  return { ok: true, receipt: received.receipt, case: received.outcome === 'received' ? received.case : null }
}
