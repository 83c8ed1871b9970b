import { SLUGS } from '../../collections/slugs'
import { defineWorkflow } from '../../workflow/definition'
import { eventIsOn } from './guards/eventIsOn'
import { wasDoubled } from './guards/wasDoubled'
import { ANSWERS, takeAnswers } from './takeAnswers'
import { passOnPlace } from './moveUp'
import { closeLink, tellAttendee } from './tellAttendee'

/** Who works at the door and answers for the list. */
const STAFF = ['editor', 'county-officer', 'reviewer'] as const

/**
 * A registration 报名. The door decides under the lock of the event's places whether it begins with a place or at the end
 * of the waiting list; every later step is an act of this table.
 */
export const registrationWorkflow = defineWorkflow({
  collection: SLUGS.eventRegistrations,
  initial: 'waiting',
  states: {
    waiting: { tone: 'waiting' },
    registered: { tone: 'active' },
    attended: { tone: 'done' },
    cancelled: { tone: 'ended' },
  },
  editable: [],
  owned: { admittedAt: null, checkedInAt: null, doubledAt: null, cancelledAt: null },
  actions: {
    admit: {
      from: ['waiting'],
      to: 'registered',
      by: 'system',
      change: ({ now }) => ({ admittedAt: now.toISOString() }),
      follow: [tellAttendee('admitted')],
    },
    cancel: {
      from: ['waiting', 'registered'],
      to: 'cancelled',
      by: 'applicant',
      change: ({ now }) => ({ cancelledAt: now.toISOString() }),
      follow: [closeLink, passOnPlace, tellAttendee('cancelled')],
    },
    'cancel-for-attendee': {
      from: ['waiting', 'registered'],
      to: 'cancelled',
      by: STAFF,
      reason: 'required',
      change: ({ now }) => ({ cancelledAt: now.toISOString() }),
      follow: [closeLink, passOnPlace, tellAttendee('cancelled')],
      intent: 'danger',
    },
    // Whom somebody else has registered is asked by mail what the event asks.
    'answer-questions': {
      from: ['waiting', 'registered'],
      to: 'same',
      by: 'applicant',
      input: [ANSWERS],
      change: takeAnswers,
    },
    'check-in': {
      from: ['registered'],
      to: 'attended',
      by: STAFF,
      guards: [eventIsOn],
      change: ({ now }) => ({ checkedInAt: now.toISOString() }),
      intent: 'primary',
    },
    'undo-check-in': {
      from: ['attended'],
      to: 'registered',
      by: STAFF,
      reason: 'required',
      change: () => ({ checkedInAt: null, doubledAt: null }),
    },
    // Two doors without a connection have each admitted the ticket: found out when the second one tells.
    'report-double': {
      from: ['attended'],
      to: 'same',
      by: STAFF,
      change: ({ now }) => ({ doubledAt: now.toISOString() }),
    },
    'settle-double': {
      from: ['attended'],
      to: 'same',
      by: STAFF,
      guards: [wasDoubled],
      reason: 'required',
      change: () => ({ doubledAt: null }),
    },
  },
})
