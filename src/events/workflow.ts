import { SLUGS } from '../collections/slugs'
import { CLOCK_OWNED, clockActions } from '../workflow/clock'
import { defineWorkflow } from '../workflow/definition'
import type { ActionContext, InputField } from '../workflow/definition'
import { notify } from '../workflow/follow/notify'
import { remarkAction } from '../workflow/remark'
import {
  ACKNOWLEDGE,
  roomsAreFree,
  roomsAreFreeThen,
  settleConflicts,
  settleConflictsThen,
} from './conflicts/settleConflicts'
import { announce, LICENCE } from './follow/publish'
import { setCapacity } from './follow/setCapacity'
import { moveSessions, moveTo, nextSequence, NO_PROPOSAL, proposeMove, takeProposal } from './follow/move'
import { SUMMARY_INPUT, SUMMARY_OWNED, takeSummary } from './follow/summary'
import { isWithinOwnPower, mayDecide } from './guards/decisions'
import { isNotWhoHandedIn } from './guards/files'
import { hasProposal } from './guards/proposal'
import { tellAttendees } from './registrations/tellAttendees'
import { isAhead, isComplete, takesRegistrations } from './guards/readiness'

/** Who plans: the division for the department, an officer for a county. */
const PLANNERS = ['editor', 'county-officer'] as const

/** Who decides: on what is small, a county or the head of the division; on everything, the department leader. */
const DECIDERS = ['approver', 'reviewer', 'county-officer'] as const

const AUTHORS = ['create', 'edit', 'submit-county', 'submit-division'] as const

const PERIOD_INPUT: readonly InputField[] = [
  { name: 'startsAt', type: 'moment', required: true },
  { name: 'endsAt', type: 'moment', required: false },
]

/** Announced, and not over. */
const ANNOUNCED = ['published', 'registration-open'] as const

const UNDER_REVIEW = ['county-review', 'division-review', 'province-approval'] as const

const acceptMove = async (context: ActionContext) => ({
  ...(await settleConflictsThen(context)),
  ...takeProposal(context),
})

const cancelled = (context: ActionContext) => ({
  cancelledReason: context.reason,
  ...NO_PROPOSAL,
  ...nextSequence(context),
})

/**
 * An event 活动 from plan to archive: a county or the division looks at it, the department leader approves what is large
 * or a summit, then it is announced, takes registrations, is held and accounted for. What is announced is moved,
 * postponed and cancelled by acts alone, never by an edit.
 */
export const eventWorkflow = defineWorkflow({
  collection: SLUGS.events,
  titled: 'title',
  initial: 'draft',
  states: {
    draft: { tone: 'draft' },
    'county-review': { tone: 'waiting', within: 5, escalatesTo: ['county-officer'] },
    'division-review': { tone: 'waiting', within: 5, escalatesTo: ['approver'] },
    'province-approval': { tone: 'waiting', within: 5, escalatesTo: ['approver'] },
    approved: { tone: 'active' },
    published: { tone: 'active' },
    'registration-open': { tone: 'active' },
    held: { tone: 'active' },
    summarised: { tone: 'waiting' },
    archived: { tone: 'done' },
    postponed: { tone: 'waiting' },
    cancelled: { tone: 'ended' },
  },
  editable: ['draft'],
  owned: {
    ...CLOCK_OWNED,
    ...NO_PROPOSAL,
    ...SUMMARY_OWNED,
    publishedAt: null,
    acknowledged: null,
    icsSequence: 0,
    postponedReason: null,
    cancelledReason: null,
  },
  actions: {
    'submit-county': {
      from: ['draft'],
      to: 'county-review',
      by: ['county-officer'],
      guards: [isComplete],
      intent: 'primary',
      followAll: [notify],
    },
    'submit-division': {
      from: ['draft'],
      to: 'division-review',
      by: ['editor'],
      guards: [isComplete],
      intent: 'primary',
      followAll: [notify],
    },
    move: {
      from: ['draft'],
      to: 'same',
      by: PLANNERS,
      input: PERIOD_INPUT,
      change: moveTo,
      follow: [moveSessions],
    },
    'approve-county': {
      from: ['county-review'],
      to: 'approved',
      by: ['county-officer'],
      differsFrom: AUTHORS,
      input: [ACKNOWLEDGE],
      guards: [isWithinOwnPower, isAhead, roomsAreFree],
      change: settleConflicts,
      reason: 'optional',
      intent: 'primary',
    },
    'pass-county': {
      from: ['county-review'],
      to: 'province-approval',
      by: ['county-officer'],
      differsFrom: AUTHORS,
      reason: 'optional',
      intent: 'primary',
      followAll: [notify],
    },
    'return-county': { from: ['county-review'], to: 'draft', by: ['county-officer'], reason: 'required' },
    'approve-division': {
      from: ['division-review'],
      to: 'approved',
      by: ['reviewer'],
      differsFrom: AUTHORS,
      input: [ACKNOWLEDGE],
      guards: [isWithinOwnPower, isAhead, roomsAreFree],
      change: settleConflicts,
      reason: 'optional',
      intent: 'primary',
    },
    'pass-division': {
      from: ['division-review'],
      to: 'province-approval',
      by: ['reviewer'],
      differsFrom: AUTHORS,
      reason: 'optional',
      intent: 'primary',
      followAll: [notify],
    },
    'return-division': { from: ['division-review'], to: 'draft', by: ['reviewer'], reason: 'required' },
    approve: {
      from: ['province-approval'],
      to: 'approved',
      by: ['approver'],
      differsFrom: [...AUTHORS, 'pass-county', 'pass-division'],
      input: [ACKNOWLEDGE],
      guards: [isAhead, roomsAreFree],
      change: settleConflicts,
      reason: 'optional',
      intent: 'primary',
    },
    'return-approval': { from: ['province-approval'], to: 'draft', by: ['approver'], reason: 'required' },
    'take-back': {
      from: [...UNDER_REVIEW, 'approved'],
      to: 'draft',
      by: PLANNERS,
      reason: 'required',
      change: () => NO_PROPOSAL,
    },
    publish: {
      from: ['approved'],
      to: 'published',
      by: PLANNERS,
      input: [LICENCE],
      guards: [isAhead],
      change: announce,
      intent: 'primary',
    },
    'open-registration': {
      from: ['published'],
      to: 'registration-open',
      by: PLANNERS,
      guards: [takesRegistrations],
      intent: 'primary',
    },
    'open-registration-on-time': {
      from: ['published'],
      to: 'registration-open',
      by: 'system',
      due: 'registrationOpensAt',
      guards: [takesRegistrations],
      change: () => ({ registrationOpensAt: null }),
    },
    'stop-registration': {
      from: ['registration-open'],
      to: 'published',
      by: PLANNERS,
      reason: 'required',
    },
    'set-capacity': {
      from: ANNOUNCED,
      to: 'same',
      by: PLANNERS,
      input: [{ name: 'capacity', type: 'number', required: true }],
      reason: 'required',
      guards: [takesRegistrations],
      change: setCapacity,
    },
    'propose-move': {
      from: ['approved', ...ANNOUNCED, 'postponed'],
      to: 'same',
      by: PLANNERS,
      input: PERIOD_INPUT,
      reason: 'required',
      change: proposeMove,
    },
    'accept-move': {
      from: ['approved', ...ANNOUNCED],
      to: 'same',
      by: DECIDERS,
      differsFrom: ['propose-move'],
      input: [ACKNOWLEDGE],
      guards: [hasProposal, mayDecide, roomsAreFreeThen],
      reason: 'optional',
      change: acceptMove,
      follow: [moveSessions, tellAttendees('moved')],
    },
    'decline-move': {
      from: ['approved', ...ANNOUNCED, 'postponed'],
      to: 'same',
      by: DECIDERS,
      guards: [hasProposal],
      reason: 'required',
      change: () => NO_PROPOSAL,
    },
    postpone: {
      from: ANNOUNCED,
      to: 'postponed',
      by: DECIDERS,
      guards: [mayDecide],
      reason: 'required',
      change: (context) => ({ postponedReason: context.reason, ...nextSequence(context) }),
      follow: [tellAttendees('postponed')],
      intent: 'danger',
    },
    redate: {
      from: ['postponed'],
      to: 'published',
      by: DECIDERS,
      differsFrom: ['propose-move'],
      input: [ACKNOWLEDGE],
      guards: [hasProposal, mayDecide, roomsAreFreeThen],
      reason: 'optional',
      change: async (context) => ({ ...(await acceptMove(context)), postponedReason: null }),
      follow: [moveSessions, tellAttendees('redated')],
      intent: 'primary',
    },
    cancel: {
      from: ['approved', ...ANNOUNCED, 'postponed'],
      to: 'cancelled',
      by: DECIDERS,
      guards: [mayDecide],
      reason: 'required',
      change: cancelled,
      follow: [tellAttendees('called-off')],
      intent: 'danger',
    },
    discard: {
      from: ['draft'],
      to: 'cancelled',
      by: PLANNERS,
      reason: 'required',
      change: cancelled,
      intent: 'danger',
    },
    'pass-files': {
      from: [...ANNOUNCED, 'postponed', 'held', 'summarised', 'archived'],
      to: 'same',
      by: DECIDERS,
      guards: [isNotWhoHandedIn],
      reason: 'optional',
    },
    hold: { from: ANNOUNCED, to: 'held', by: 'system', due: 'endsAt' },
    summarise: {
      from: ['held'],
      to: 'summarised',
      by: PLANNERS,
      input: SUMMARY_INPUT,
      change: takeSummary,
      intent: 'primary',
    },
    'return-summary': {
      from: ['summarised'],
      to: 'held',
      by: ['reviewer', 'county-officer'],
      reason: 'required',
    },
    archive: {
      from: ['summarised'],
      to: 'archived',
      by: ['reviewer', 'county-officer'],
      differsFrom: ['summarise'],
      intent: 'primary',
    },
    ...remarkAction(
      [...UNDER_REVIEW, 'approved', ...ANNOUNCED, 'postponed', 'held', 'summarised'],
      [...PLANNERS, 'reviewer', 'approver'],
    ),
    ...clockActions(UNDER_REVIEW),
  },
})
