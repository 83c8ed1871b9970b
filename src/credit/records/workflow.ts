import { SLUGS } from '../../collections/slugs'
import { REPAIR_WORKING_DAYS } from '../../legal/creditPeriods'
import { CLOCK_OWNED, clockActions } from '../../workflow/clock'
import { defineWorkflow } from '../../workflow/definition'
import type { ActionContext } from '../../workflow/definition'
import { notify } from '../../workflow/follow/notify'
import { remarkAction } from '../../workflow/remark'
import { issueDecision, withdrawDecisions } from '../decisionLetter'
import { reviseGrade } from '../grades/proposeGrade'
import { tellSubject } from '../tellSubject'
import { mayBeRepaired, standsFor, termIsLawful } from './terms'

/** What the subject is told as the reason. */
const rememberReason = ({ reason }: ActionContext) => ({ statedReason: reason })

/** The subject's link to the decision itself, as a PDF. */
const LETTER = { purpose: 'certificate', days: 365 } as const

/** States in which a record counts, and in which it is shown while its publicity runs. */
export const STANDING = ['in-force', 'repair-review'] as const

/**
 * A credit record 信用记录: written by one, confirmed by another, public or kept by how grave it is, over by itself on
 * its day, repaired when the subject has asked and been heard, revoked when it was wrong.
 */
export const creditRecordWorkflow = defineWorkflow({
  collection: SLUGS.creditRecords,
  initial: 'drafted',
  titled: 'subjectName',
  states: {
    drafted: { tone: 'draft' },
    'in-review': { tone: 'waiting' },
    'in-force': { tone: 'active' },
    'repair-review': { tone: 'waiting', within: REPAIR_WORKING_DAYS, escalatesTo: ['approver'] },
    repaired: { tone: 'done' },
    ended: { tone: 'done' },
    revoked: { tone: 'ended' },
    discarded: { tone: 'ended' },
  },
  editable: ['drafted'],
  owned: {
    ...CLOCK_OWNED,
    publicFrom: null,
    endsAt: null,
    statedReason: null,
    repairGrounds: null,
    repairAskedAt: null,
    commitment: null,
  },
  actions: {
    submit: {
      from: ['drafted'],
      to: 'in-review',
      by: ['county-officer', 'registrar'],
      guards: [termIsLawful],
      intent: 'primary',
      bulk: true,
      followAll: [notify],
    },
    discard: {
      from: ['drafted'],
      to: 'discarded',
      by: ['county-officer', 'registrar'],
      reason: 'required',
      intent: 'danger',
    },
    return: {
      from: ['in-review'],
      to: 'drafted',
      by: ['registrar', 'approver'],
      reason: 'required',
      followAll: [notify],
    },
    confirm: {
      from: ['in-review'],
      to: 'in-force',
      by: ['registrar', 'approver'],
      differsFrom: ['create', 'edit', 'submit'],
      reason: 'optional',
      guards: [termIsLawful],
      change: ({ record, now }) => standsFor(record, now),
      intent: 'primary',
      bulk: true,
      // The grade first: whoever decides on a grade holds it before they take a number, and two must not wait for each other.
      follow: [reviseGrade, issueDecision('recorded'), tellSubject('confirmed', LETTER)],
    },
    'ask-repair': {
      from: ['in-force'],
      to: 'repair-review',
      by: 'applicant',
      reason: 'required',
      guards: [mayBeRepaired],
      change: ({ reason, now }) => ({ repairGrounds: reason, repairAskedAt: now.toISOString() }),
      follow: [tellSubject('repair-asked')],
      followAll: [notify],
    },
    'grant-repair': {
      from: ['repair-review'],
      to: 'repaired',
      by: ['registrar'],
      reason: 'optional',
      intent: 'primary',
      change: rememberReason,
      follow: [reviseGrade, issueDecision('repaired'), tellSubject('repaired', LETTER)],
    },
    'refuse-repair': {
      from: ['repair-review'],
      to: 'in-force',
      by: ['registrar'],
      reason: 'required',
      change: rememberReason,
      follow: [issueDecision('repair-refused'), tellSubject('repair-refused', LETTER)],
    },
    revoke: {
      from: [...STANDING],
      to: 'revoked',
      by: ['registrar', 'approver'],
      differsFrom: ['confirm'],
      reason: 'required',
      intent: 'danger',
      change: rememberReason,
      follow: [withdrawDecisions, tellSubject('revoked'), reviseGrade],
    },
    end: {
      from: [...STANDING],
      to: 'ended',
      by: 'system',
      due: 'endsAt',
      follow: [tellSubject('ended'), reviseGrade],
    },
    ...remarkAction(['in-review', ...STANDING], ['county-officer', 'registrar']),
    ...clockActions(['repair-review']),
  },
})
