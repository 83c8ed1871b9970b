import { SLUGS } from '../../collections/slugs'
import { reasonOf } from '../../errors/Refusal'
import { CLOCK_OWNED, clockActions } from '../../workflow/clock'
import type { ActionContext, Guard } from '../../workflow/definition'
import { defineWorkflow } from '../../workflow/definition'
import { notify } from '../../workflow/follow/notify'
import { remarkAction } from '../../workflow/remark'
import { informHolderAbout, tellHolderAbout } from '../holder/holderLink'
import { GRADES } from './grades'

const HANDLERS = ['county-officer', 'registrar'] as const

const isFilled: Guard = ({ record }) =>
  Promise.resolve(record.values === null || record.values === undefined ? reasonOf('return-empty') : null)

const gradedIs =
  (wanted: boolean): Guard =>
  ({ record }) =>
    Promise.resolve(
      (record.graded === true) === wanted ? null : reasonOf(wanted ? 'return-ungraded' : 'return-graded'),
    )

const received = ({ now, record }: ActionContext) => ({
  submittedAt: record.submittedAt ?? now.toISOString(),
  isLate: record.submittedAt ? record.isLate === true : now > new Date(String(record.dueOn)),
})

/**
 * What the holder of an entry reports for a period 定期报送: asked for when the period is over, checked by the county,
 * accepted or graded by the province.
 */
export const returnWorkflow = defineWorkflow({
  collection: SLUGS.registerReturns,
  initial: 'due',
  states: {
    due: { tone: 'active', pauses: true },
    missed: { tone: 'waiting', pauses: true },
    submitted: { tone: 'waiting', within: 5, escalatesTo: ['registrar'] },
    'county-checked': { tone: 'waiting', within: 10, escalatesTo: ['approver'] },
    returned: { tone: 'waiting', pauses: true },
    accepted: { tone: 'done' },
    excused: { tone: 'ended' },
    lapsed: { tone: 'ended' },
  },
  titled: 'recordName',
  editable: ['due', 'missed', 'returned'],
  owned: {
    ...CLOCK_OWNED,
    submittedAt: null,
    isLate: false,
    holderRemindAt: null,
    returnedReason: null,
    proposedGrade: null,
    grade: null,
  },
  actions: {
    submit: {
      from: ['due', 'missed', 'returned'],
      to: 'submitted',
      by: 'applicant',
      change: received,
      followAll: [notify],
    },
    'submit-for-holder': {
      from: ['due', 'missed', 'returned'],
      to: 'submitted',
      by: HANDLERS,
      reason: 'required',
      guards: [isFilled],
      change: received,
      follow: [informHolderAbout('return-entered')],
      followAll: [notify],
    },
    'remind-holder': {
      from: ['due'],
      to: 'same',
      by: 'system',
      due: 'holderRemindAt',
      change: () => ({ holderRemindAt: null }),
      follow: [tellHolderAbout('return-reminder')],
    },
    miss: {
      from: ['due'],
      to: 'missed',
      by: 'system',
      due: 'dueOn',
      follow: [tellHolderAbout('return-missed')],
      followAll: [notify],
    },
    excuse: {
      from: ['due', 'missed'],
      to: 'excused',
      by: ['registrar'],
      reason: 'required',
      follow: [informHolderAbout('return-excused')],
      bulk: true,
    },
    // The entry has ended, and its holder has been told of that.
    lapse: { from: ['due', 'missed', 'returned'], to: 'lapsed', by: 'system' },
    'return-to-holder': {
      from: ['submitted', 'county-checked'],
      to: 'returned',
      by: HANDLERS,
      reason: 'required',
      change: ({ reason }) => ({ returnedReason: reason }),
      follow: [tellHolderAbout('return-returned')],
    },
    'pass-county': {
      from: ['submitted'],
      to: 'county-checked',
      by: ['county-officer'],
      differsFrom: ['submit-for-holder'],
      reason: 'optional',
      guards: [gradedIs(false)],
      followAll: [notify],
      intent: 'primary',
      bulk: true,
    },
    'propose-grade': {
      from: ['submitted'],
      to: 'county-checked',
      by: ['county-officer'],
      differsFrom: ['submit-for-holder'],
      reason: 'required',
      input: [{ name: 'rating', type: 'select', required: true, options: GRADES }],
      guards: [gradedIs(true)],
      change: ({ input }) => ({ proposedGrade: input.rating }),
      followAll: [notify],
      intent: 'primary',
    },
    accept: {
      from: ['county-checked'],
      to: 'accepted',
      by: ['registrar'],
      differsFrom: ['pass-county', 'submit-for-holder'],
      reason: 'optional',
      guards: [gradedIs(false)],
      follow: [informHolderAbout('return-accepted')],
      intent: 'primary',
      bulk: true,
    },
    'give-grade': {
      from: ['county-checked'],
      to: 'accepted',
      by: ['registrar'],
      differsFrom: ['propose-grade', 'submit-for-holder'],
      reason: 'required',
      input: [{ name: 'rating', type: 'select', required: true, options: GRADES }],
      guards: [gradedIs(true)],
      change: ({ input, reason }) => ({ grade: input.rating, returnedReason: reason }),
      follow: [tellHolderAbout('return-graded')],
      intent: 'primary',
    },
    reopen: {
      from: ['accepted'],
      to: 'returned',
      by: ['registrar'],
      reason: 'required',
      change: ({ reason }) => ({ returnedReason: reason, grade: null, proposedGrade: null }),
      follow: [tellHolderAbout('return-returned')],
    },
    ...remarkAction(['due', 'missed', 'submitted', 'county-checked', 'returned', 'accepted'], HANDLERS),
    ...clockActions(['submitted', 'county-checked']),
  },
})
