import { addDays, addYears } from 'date-fns'

import { SLUGS } from '../../collections/slugs'
import { askOpinion } from '../../workflow/askOpinion'
import { BREAK_GLASS_OWNED, breakGlass } from '../../workflow/breakGlass'
import { CLAIM_OWNED, claimActions } from '../../workflow/claim'
import { CLOCK_OWNED, clockActions } from '../../workflow/clock'
import type { ActionContext } from '../../workflow/definition'
import { defineWorkflow } from '../../workflow/definition'
import { notify } from '../../workflow/follow/notify'
import { remarkAction } from '../../workflow/remark'
import {
  applicantActs,
  duplicateAct,
  getAct,
  issueNumber,
  REGISTER_OWNED,
  rememberReason,
  rememberReturn,
} from '../acts'
import { APPEAL_OWNED, appealActs } from '../appeal'
import { resumeOwnCertificate, suspendOwnCertificate, withdrawOwnCertificate } from '../follow/ownCertificate'
import { tell } from '../follow/tell'
import { inspectionAct } from '../inspections/planInspection'
import { nothingStandsTwice } from '../guards/nothingStandsTwice'
import { nextPermitReminder, PERMIT_OWNED, permitActs } from '../permits'

const HANDLED = ['submitted', 'county-checked'] as const

const HANDLERS = ['county-officer', 'registrar'] as const

/** What is filed is confirmed by the enterprise once a year, within this many days of being asked. */
const DAYS_TO_VERIFY = 30

const issue = issueNumber()

/** When the county cannot be waited for: another person looks at it within three working days. */
const forcedFiling = breakGlass({
  name: 'file',
  from: HANDLED,
  to: 'filed',
  by: ['registrar'],
  secondLookBy: ['registrar', 'approver'],
  lookedAtIn: ['filed', 'verification', 'suspended'],
})

const forceFile = getAct(forcedFiling, 'force-file')

/** Days on which a permit ends without which an enterprise may not do its business: express delivery, payment. */
export const PERMIT_DAYS = ['expressPermitUntil', 'paymentLicenceUntil'] as const

/** What comes due of an enterprise that stands, from now on. */
const nextDue = (context: ActionContext) => ({
  verifyBy: addYears(context.now, 1).toISOString(),
  answerBy: null,
  ...nextPermitReminder(PERMIT_DAYS, context),
})

/**
 * The filing of an enterprise 跨境电商企业备案: the county checks, the province files, once a year the enterprise confirms
 * that all is still so. What was filed is changed by change requests alone.
 */
export const enterpriseWorkflow = defineWorkflow({
  collection: SLUGS.enterprises,
  initial: 'submitted',
  states: {
    submitted: { tone: 'waiting', within: 5, escalatesTo: ['registrar'] },
    returned: { tone: 'waiting', pauses: true },
    'county-checked': { tone: 'waiting', within: 5, escalatesTo: ['approver'] },
    filed: { tone: 'done' },
    verification: { tone: 'active' },
    suspended: { tone: 'active' },
    revoked: { tone: 'ended' },
    appealed: { tone: 'waiting', within: 20 },
    refused: { tone: 'ended' },
    withdrawn: { tone: 'ended' },
    cancelled: { tone: 'ended' },
  },
  titled: 'name',
  editable: [],
  owned: {
    ...REGISTER_OWNED,
    ...CLOCK_OWNED,
    ...CLAIM_OWNED,
    ...BREAK_GLASS_OWNED,
    ...APPEAL_OWNED,
    ...PERMIT_OWNED,
    verifyBy: null,
  },
  actions: {
    'pass-county': {
      from: ['submitted'],
      to: 'county-checked',
      by: ['county-officer'],
      reason: 'optional',
      intent: 'primary',
      bulk: true,
      follow: [tell('county-checked')],
      followAll: [notify],
    },
    'return-to-applicant': {
      from: HANDLED,
      to: 'returned',
      by: ['county-officer', 'registrar'],
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
    ...claimActions({ states: HANDLED, by: HANDLERS, assignedBy: ['registrar'] }),
    ...remarkAction([...HANDLED, 'returned', 'filed', 'verification', 'suspended', 'appealed'], HANDLERS),
    ...clockActions(['submitted', 'county-checked', 'appealed']),
    ...inspectionAct([...HANDLED, 'filed', 'verification', 'suspended'], HANDLERS),
    ...askOpinion([...HANDLED, 'appealed'], ['registrar']),
    ...forcedFiling,
    'force-file': {
      ...forceFile,
      guards: [nothingStandsTwice],
      change: async (context) => ({
        ...(await forceFile.change?.(context)),
        ...(await issue(context)),
        ...nextDue(context),
      }),
      follow: [tell('filed', 'certificate')],
    },
    file: {
      from: ['county-checked'],
      to: 'filed',
      by: ['registrar'],
      differsFrom: ['pass-county'],
      reason: 'optional',
      guards: [nothingStandsTwice],
      change: async (context) => ({ ...(await issue(context)), ...nextDue(context) }),
      intent: 'primary',
      bulk: true,
      follow: [tell('filed', 'certificate')],
    },
    refuse: {
      from: HANDLED,
      to: 'refused',
      by: ['registrar'],
      reason: 'required',
      intent: 'danger',
      follow: [tell('refused')],
      change: rememberReason,
    },
    ...applicantActs({
      correctable: 'returned',
      resubmitted: 'submitted',
      withdrawable: [...HANDLED, 'returned'],
    }),
    ...permitActs(PERMIT_DAYS, ['filed', 'verification', 'suspended']),
    'ask-verification': {
      from: ['filed'],
      to: 'verification',
      by: 'system',
      due: 'verifyBy',
      change: ({ now }) => ({ answerBy: addDays(now, DAYS_TO_VERIFY).toISOString() }),
      follow: [tell('verification', 'confirm')],
    },
    confirm: {
      from: ['verification'],
      to: 'filed',
      by: 'applicant',
      change: nextDue,
      follow: [tell('verified')],
    },
    'confirm-for-applicant': {
      from: ['verification'],
      to: 'filed',
      by: ['county-officer', 'registrar'],
      reason: 'required',
      change: nextDue,
      follow: [tell('verified')],
    },
    'suspend-unverified': {
      from: ['verification'],
      to: 'suspended',
      by: 'system',
      due: 'answerBy',
      change: () => ({ answerBy: null }),
      follow: [tell('suspended-unverified'), suspendOwnCertificate],
    },
    suspend: {
      from: ['filed', 'verification'],
      to: 'suspended',
      by: ['registrar'],
      reason: 'required',
      change: (context) => ({ ...rememberReason(context), answerBy: null }),
      follow: [tell('suspended'), suspendOwnCertificate],
    },
    resume: {
      from: ['suspended'],
      to: 'filed',
      by: ['registrar'],
      reason: 'required',
      change: nextDue,
      follow: [tell('resumed', 'certificate'), resumeOwnCertificate],
    },
    revoke: {
      from: ['suspended'],
      to: 'revoked',
      by: ['approver'],
      differsFrom: ['suspend'],
      reason: 'required',
      change: (context) => ({ ...rememberReason(context), revokedAt: context.now.toISOString() }),
      follow: [tell('revoked', 'appeal'), withdrawOwnCertificate],
      intent: 'danger',
    },
    cancel: {
      from: ['filed', 'verification', 'suspended'],
      to: 'cancelled',
      by: 'applicant',
      reason: 'required',
      follow: [tell('cancelled'), withdrawOwnCertificate],
    },
    ...appealActs({
      ended: 'revoked',
      appealed: 'appealed',
      standing: 'filed',
      by: 'revoke',
      restore: async (context) => ({ ...(await issue(context)), ...nextDue(context) }),
    }),
  },
})
