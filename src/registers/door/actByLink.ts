import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'

import type { ApplicantActor } from '../../access/actor'
import { inTransaction } from '../../db/transaction'
import type { Transaction } from '../../db/transaction'
import { reasonOf, Refusal } from '../../errors/Refusal'
import { findCountyCodes } from '../../intake/countyCodes'
import { refusedForm } from '../../intake/judgeSender'
import type { FormRefusal } from '../../intake/judgeSender'
import type { FieldError } from '../../intake/submissionSchema'
import { findLink } from '../../links/findLink'
import { spendLink } from '../../links/spendLink'
import { cleanText } from '../../text/normalise'
import { performIn } from '../../workflow/perform'
import { tableOf } from '../../workflow/tableOf'
import { checkApplication } from '../applicationSchema'
import { requestChange } from '../change/requestChange'
import { forgetPeople, settledStatesOf } from '../forgetPeople'
import { findDefinitionOf } from '../definitionOf'
import { checkEvidence } from './checkEvidence'
import { keepEvidence } from './keepEvidence'
import type { ApplicationForm } from './readApplicationForm'
import { resubmitIn } from './resubmitApplication'

/** What an applicant's link is good for. */
export const LINK_PURPOSES = [
  'correct',
  'change',
  'renew',
  'confirm',
  'appeal',
  'cancel',
  'withdraw',
  'data',
] as const

export type LinkPurpose = (typeof LINK_PURPOSES)[number]

export const isLinkPurpose = (purpose: string): purpose is LinkPurpose =>
  LINK_PURPOSES.some((known) => known === purpose)

export const MAX_GROUNDS = 2000

type Answer = { ok: true; purpose: LinkPurpose } | FormRefusal

/** Purposes that fill the register's form in again. */
export const fillsForm = (purpose: LinkPurpose): boolean => purpose === 'correct' || purpose === 'change'

/** Purposes that ask why. */
export const asksGrounds = (purpose: LinkPurpose): boolean =>
  purpose === 'change' || purpose === 'appeal' || purpose === 'cancel'

const readGrounds = (entered: unknown): { value: string; errors: FieldError[] } => {
  const cleaned = cleanText(typeof entered === 'string' ? entered : '', { max: MAX_GROUNDS, multiline: true })
  return cleaned.ok
    ? { value: cleaned.value, errors: [] }
    : { value: '', errors: [{ field: 'grounds', code: cleaned.code, params: { max: MAX_GROUNDS } }] }
}

/** Whoever asks to be forgotten is, once nobody needs to reach them in the matter. */
const forgetOwn = async (tx: Transaction, own: Parameters<typeof forgetPeople>[1]) => {
  const settled = settledStatesOf(own.register).map((state) => sql`${state}`)
  const [row] = await tx.query(sql`
    select 1 from ${tableOf(own.register.slug)}
    where id = ${own.record}::uuid and state in (${sql.join(settled, sql`, `)}) for update`)
  if (!row) throw new Refusal(409, reasonOf('matter-open'))
  await forgetPeople(tx, own)
}

const NOTHING = { ok: true as const, values: {}, county: '' }

/**
 * What an applicant does through the link of a mail: put right, ask for a change, confirm, appeal, cancel, withdraw, be forgotten. The link is
 * used up in the transaction of the act; an act that is refused leaves it good.
 *
 * @returns what was done, or what to put right: 404 not a link of ours · 409 not possible (any more) · 422 fields.
 */
export const actByLink = async (
  payload: Payload,
  { token, form, now = new Date() }: { token: string; form: ApplicationForm; now?: Date },
): Promise<Answer> => {
  const found = await findLink(payload, token, now)
  const register = found.state === 'forged' ? undefined : await findDefinitionOf(payload, found.link)
  if (found.state === 'forged' || !register || !isLinkPurpose(found.link.purpose)) {
    return refusedForm(404, 'link-unknown')
  }
  const { purpose, record } = found.link
  const filled = fillsForm(purpose)
    ? checkApplication(register, form.values, { counties: await findCountyCodes() })
    : NOTHING
  const evidence = await checkEvidence(register, purpose === 'change' ? {} : form.files, {
    isCorrection: true,
  })
  const grounds = asksGrounds(purpose) ? readGrounds(form.values.grounds) : { value: '', errors: [] }
  const errors = [...(filled.ok ? [] : filled.errors), ...evidence.errors, ...grounds.errors]
  if (!filled.ok || errors.length > 0) return { ok: false, status: 422, errors }

  const actor: ApplicantActor = { kind: 'applicant', collection: register.slug, record }
  const subject = await payload.db.findOne<{ agency: string } & Record<string, unknown> & { id: string }>({
    collection: register.slug,
    where: { id: { equals: record } },
  })
  const files = await keepEvidence(evidence.checked, subject?.agency ?? '')
  try {
    await inTransaction(payload, async (tx) => {
      await spendLink(tx, { token, purpose, now })
      const { values, county } = filled
      switch (purpose) {
        case 'correct':
          return resubmitIn(tx, { register, record, values, county, files, now })
        case 'renew':
          return resubmitIn(tx, { register, record, values, county, files, action: 'renew', now })
        case 'change':
          await requestChange(tx, { register, record, values, county, reason: grounds.value, actor, now })
          return
        case 'data':
          return forgetOwn(tx, { register, record, actor, now })
        case 'confirm':
        case 'appeal':
        case 'cancel':
        case 'withdraw':
          await performIn(tx, {
            collection: register.slug,
            id: record,
            action: purpose,
            actor,
            reason: grounds.value || undefined,
            now,
          })
      }
    })
    return { ok: true, purpose }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const [first] = error.reasons
    return refusedForm(error.status === 404 ? 404 : 409, first?.code ?? 'link-unknown', first?.params)
  }
}
