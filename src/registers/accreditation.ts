import type { Slug } from '../collections/slugs'
import { CLAIM_OWNED, claimActions } from '../workflow/claim'
import { BREAK_GLASS_OWNED } from '../workflow/breakGlass'
import { CLOCK_OWNED, clockActions } from '../workflow/clock'
import type { ActionContext, ActionDefinition, Guard, StateDefinition } from '../workflow/definition'
import { defineWorkflow } from '../workflow/definition'
import { notify } from '../workflow/follow/notify'
import { remarkAction } from '../workflow/remark'
import {
  applicantActs,
  duplicateAct,
  issueNumber,
  REGISTER_OWNED,
  rememberReason,
  rememberReturn,
} from './acts'
import { resumeOwnCertificate, suspendOwnCertificate, withdrawOwnCertificate } from './follow/ownCertificate'
import { tell } from './follow/tell'
import { APPEAL_OWNED, appealActs } from './appeal'
import { closeHolderLink, replaceHolderLink, tellHolderOf } from './holder/holderLink'
import { inspectionPassed } from './inspections/inspectionPassed'
import { inspectionAct } from './inspections/planInspection'
import { nothingStandsTwice } from './guards/nothingStandsTwice'
import { nextReminder, remindAgain, TERM_OWNED, termActs } from './term'

const HANDLED = ['submitted', 'county-checked'] as const

const HANDLERS = ['county-officer', 'registrar'] as const

type State =
  | 'submitted'
  | 'returned'
  | 'county-checked'
  | 'accredited'
  | 'renewal'
  | 'suspended'
  | 'expired'
  | 'removed'
  | 'appealed'
  | 'refused'
  | 'withdrawn'
  | 'cancelled'

type Parts<Beside extends string> = {
  collection: Slug
  /** Years a term has; [G] set by the department, not by a law read. */
  years: number
  /** Its holders report through a link of their own; see `ReturnDefinition`. */
  reports?: boolean
  /** Further states in which an entry stands. */
  standing?: Record<Beside, StateDefinition>
  /** What of it is for the province to grant or refuse, where its counties decide the rest. */
  ofProvince?: readonly Guard[]
  /** What this register does beside, and the columns that writes. */
  acts?: Record<string, ActionDefinition<State | Beside>>
  owned?: Record<string, unknown>
}

const STANDING = ['accredited', 'renewal', 'suspended'] as const

/** What those who handle the register do about the link through which a holder reports. */
const holderActs = <S extends string>(standing: readonly S[]): Record<string, ActionDefinition<S>> => {
  const act = { from: standing, to: 'same', by: HANDLERS, reason: 'required' } as const
  return {
    'send-report-link': { ...act, follow: [replaceHolderLink] },
    'close-report-link': { ...act, follow: [closeHolderLink, tell('report-link-closed')] },
  }
}

/** Issues the number of a new term, which takes the place of the one before, and puts its reminders in line. */
export const newTerm = (years: number) => {
  const issue = issueNumber({ years, replaces: true })
  return async (context: ActionContext) => {
    const issued = await issue(context)
    return { ...issued, renewalRemindAt: nextReminder(issued.validUntil, context.now) }
  }
}

/**
 * Entry in a register for a term 入库、认定: the county checks, the province decides; it is renewed on application or ends by
 * itself.
 */
export const accreditationWorkflow = <Beside extends string = never>({
  collection,
  years,
  reports = false,
  ofProvince = [],
  standing: statesBeside,
  acts,
  owned,
}: Parts<Beside>) => {
  const beside = Object.keys(statesBeside ?? {}) as Beside[]
  const standing: (State | Beside)[] = [...STANDING, ...beside]
  return defineWorkflow<State | Beside, string>({
    collection,
    initial: 'submitted',
    states: {
      submitted: { tone: 'waiting', within: 5, escalatesTo: ['registrar'] },
      returned: { tone: 'waiting', pauses: true },
      'county-checked': { tone: 'waiting', within: 10, escalatesTo: ['approver'] },
      accredited: { tone: 'done' },
      renewal: { tone: 'waiting', within: 10, escalatesTo: ['approver'] },
      suspended: { tone: 'active' },
      expired: { tone: 'ended' },
      removed: { tone: 'ended' },
      appealed: { tone: 'waiting', within: 20 },
      refused: { tone: 'ended' },
      withdrawn: { tone: 'ended' },
      cancelled: { tone: 'ended' },
      ...(statesBeside as Record<Beside, StateDefinition>),
    },
    titled: 'name',
    editable: [],
    owned: {
      ...REGISTER_OWNED,
      ...TERM_OWNED,
      ...CLOCK_OWNED,
      ...CLAIM_OWNED,
      ...BREAK_GLASS_OWNED,
      ...APPEAL_OWNED,
      ...owned,
    },
    actions: {
      'pass-county': {
        from: ['submitted'],
        to: 'county-checked',
        by: ['county-officer'],
        reason: 'optional',
        follow: [tell('county-checked')],
        followAll: [notify],
        intent: 'primary',
        bulk: true,
      },
      'return-to-applicant': {
        from: HANDLED,
        to: 'returned',
        by: HANDLERS,
        reason: 'required',
        change: rememberReturn,
        follow: [tell('returned', 'correct')],
      },
      'return-to-county': {
        from: ['county-checked'],
        to: 'submitted',
        by: ['registrar'],
        reason: 'required',
        followAll: [notify],
      },
      ...duplicateAct(HANDLED),
      ...claimActions({ states: [...HANDLED, 'renewal'], by: HANDLERS, assignedBy: ['registrar'] }),
      ...remarkAction([...HANDLED, 'returned', ...standing], HANDLERS),
      ...clockActions([...HANDLED, 'renewal', 'appealed', ...beside]),
      ...inspectionAct([...HANDLED, ...standing], HANDLERS),
      ...(reports ? holderActs(standing) : {}),
      accredit: {
        from: ['county-checked'],
        to: 'accredited',
        by: ['registrar'],
        differsFrom: ['pass-county'],
        reason: 'optional',
        guards: [...ofProvince, nothingStandsTwice, inspectionPassed],
        change: newTerm(years),
        follow: [tell('accredited', 'certificate'), ...(reports ? [tellHolderOf('report-link')] : [])],
        intent: 'primary',
        bulk: true,
      },
      refuse: {
        from: HANDLED,
        to: 'refused',
        by: ['registrar'],
        reason: 'required',
        guards: ofProvince,
        change: rememberReason,
        follow: [tell('refused')],
        intent: 'danger',
      },
      ...applicantActs({
        correctable: 'returned',
        resubmitted: 'submitted',
        withdrawable: [...HANDLED, 'returned'],
      }),
      ...termActs({
        standing: 'accredited',
        suspended: 'suspended',
        expired: 'expired',
        renewal: 'renewal',
      }),
      'pass-renewal': {
        from: ['renewal'],
        to: 'accredited',
        by: ['registrar'],
        reason: 'optional',
        guards: ofProvince,
        change: newTerm(years),
        follow: [tell('renewed', 'certificate')],
        intent: 'primary',
        bulk: true,
      },
      'refuse-renewal': {
        from: ['renewal'],
        to: 'accredited',
        by: ['registrar'],
        reason: 'required',
        guards: ofProvince,
        change: (context) => ({ ...rememberReason(context), ...remindAgain(context) }),
        follow: [tell('renewal-refused')],
      },
      suspend: {
        from: ['accredited', 'renewal', ...beside],
        to: 'suspended',
        by: ['registrar'],
        reason: 'required',
        change: rememberReason,
        follow: [tell('suspended'), suspendOwnCertificate],
      },
      resume: {
        from: ['suspended'],
        to: 'accredited',
        by: ['registrar'],
        reason: 'required',
        change: remindAgain,
        follow: [tell('resumed', 'certificate'), resumeOwnCertificate],
      },
      remove: {
        from: ['suspended'],
        to: 'removed',
        by: ['approver'],
        differsFrom: ['suspend'],
        reason: 'required',
        change: (context) => ({ ...rememberReason(context), revokedAt: context.now.toISOString() }),
        follow: [tell('removed', 'appeal'), withdrawOwnCertificate],
        intent: 'danger',
      },
      cancel: {
        from: standing,
        to: 'cancelled',
        by: 'applicant',
        reason: 'required',
        follow: [tell('cancelled'), withdrawOwnCertificate],
      },
      ...appealActs({
        ended: 'removed',
        appealed: 'appealed',
        standing: 'accredited',
        by: 'remove',
        restore: newTerm(years),
      }),
      ...acts,
    },
  })
}
