import type { Payload } from 'payload'

import { SLUGS } from '../../src/collections/slugs'
import type { Desk } from '../support/factories'
import type { ActorName } from '../workflow/diagram'
import { describeDiagram } from '../workflow/diagram'
import { createEventDesk, EVENT_WAYS, eventIn, moveInput, SEEN, SUMMARY } from './planning'
import type { EventDesk } from './planning'

const PLANNERS: ActorName[] = ['editor', 'county-officer']
const DECIDERS: ActorName[] = ['approver', 'reviewer', 'county-officer']
const SYSTEM: ActorName[] = ['system']

const UNDER_REVIEW = ['county-review', 'division-review', 'province-approval']
const ANNOUNCED = ['published', 'registration-open']
const MOVABLE = ['approved', ...ANNOUNCED]

const same = (action: string, states: string[], by: ActorName[]) =>
  Object.fromEntries(states.map((state) => [`${state} ${action}`, [by, state] as [ActorName[], string]]))

const each = (action: string, states: string[], by: ActorName[], to: string) =>
  Object.fromEntries(states.map((state) => [`${state} ${action}`, [by, to] as [ActorName[], string]]))

const takenBy: Record<string, ActorName[]> = {
  'submit-county': ['county-officer'],
  'submit-division': ['editor'],
  move: PLANNERS,
  'approve-county': ['county-officer'],
  'pass-county': ['county-officer'],
  'return-county': ['county-officer'],
  'approve-division': ['reviewer'],
  'pass-division': ['reviewer'],
  'return-division': ['reviewer'],
  approve: ['approver'],
  'return-approval': ['approver'],
  'take-back': PLANNERS,
  publish: PLANNERS,
  'open-registration': PLANNERS,
  'open-registration-on-time': SYSTEM,
  'stop-registration': PLANNERS,
  'set-capacity': PLANNERS,
  'propose-move': PLANNERS,
  'accept-move': DECIDERS,
  'decline-move': DECIDERS,
  postpone: DECIDERS,
  redate: DECIDERS,
  cancel: DECIDERS,
  discard: PLANNERS,
  'pass-files': DECIDERS,
  hold: SYSTEM,
  summarise: PLANNERS,
  'return-summary': ['reviewer', 'county-officer'],
  archive: ['reviewer', 'county-officer'],
  remark: [...PLANNERS, 'reviewer', 'approver'],
}

const desks = new Map<Payload, Promise<EventDesk>>()

const deskOf = (payload: Payload, desk: Desk): Promise<EventDesk> => {
  const known = desks.get(payload) ?? createEventDesk(payload)
  desks.set(payload, known)
  return known.then((made) => ({ ...made, ...desk }))
}

const ENTERED: Record<string, { reason?: string; input?: Record<string, string> }> = {
  move: moveInput(30),
  'propose-move': moveInput(30),
  'set-capacity': { reason: '换了大厅', input: { capacity: '60' } },
  summarise: { input: SUMMARY },
  'approve-county': SEEN,
  'approve-division': SEEN,
  approve: SEEN,
  'accept-move': SEEN,
  redate: SEEN,
}

// The state diagram of an event, by hand.
describeDiagram({
  collection: SLUGS.events,
  states: Object.keys(EVENT_WAYS),
  actions: Object.keys(takenBy),
  legal: {
    'draft submit-county': [['county-officer'], 'county-review'],
    'draft submit-division': [['editor'], 'division-review'],
    ...same('move', ['draft'], PLANNERS),
    'county-review approve-county': [['county-officer'], 'approved'],
    'county-review pass-county': [['county-officer'], 'province-approval'],
    'county-review return-county': [['county-officer'], 'draft'],
    'division-review approve-division': [['reviewer'], 'approved'],
    'division-review pass-division': [['reviewer'], 'province-approval'],
    'division-review return-division': [['reviewer'], 'draft'],
    'province-approval approve': [['approver'], 'approved'],
    'province-approval return-approval': [['approver'], 'draft'],
    ...each('take-back', [...UNDER_REVIEW, 'approved'], PLANNERS, 'draft'),
    'approved publish': [PLANNERS, 'published'],
    'published open-registration': [PLANNERS, 'registration-open'],
    'published open-registration-on-time': [SYSTEM, 'registration-open'],
    'registration-open stop-registration': [PLANNERS, 'published'],
    ...same('set-capacity', ANNOUNCED, PLANNERS),
    ...same('propose-move', [...MOVABLE, 'postponed'], PLANNERS),
    ...same('accept-move', MOVABLE, DECIDERS),
    ...same('decline-move', [...MOVABLE, 'postponed'], DECIDERS),
    ...each('postpone', ANNOUNCED, DECIDERS, 'postponed'),
    'postponed redate': [DECIDERS, 'published'],
    ...each('cancel', [...MOVABLE, 'postponed'], DECIDERS, 'cancelled'),
    ...same('pass-files', [...ANNOUNCED, 'postponed', 'held', 'summarised', 'archived'], DECIDERS),
    'draft discard': [PLANNERS, 'cancelled'],
    ...each('hold', ANNOUNCED, SYSTEM, 'held'),
    'held summarise': [PLANNERS, 'summarised'],
    'summarised return-summary': [['reviewer', 'county-officer'], 'held'],
    'summarised archive': [['reviewer', 'county-officer'], 'archived'],
    ...same(
      'remark',
      [...UNDER_REVIEW, ...MOVABLE, 'postponed', 'held', 'summarised'],
      [...PLANNERS, 'reviewer', 'approver'],
    ),
  },
  takenBy,
  seenBy: (state) => [
    'editor',
    'reviewer',
    'approver',
    'county-officer',
    'auditor',
    'observer',
    'system',
    ...([...ANNOUNCED, 'held', 'summarised', 'archived', 'postponed'].includes(state)
      ? (['elsewhere', 'legal-reviewer', 'system-admin', 'outsider'] as const)
      : []),
  ],
  recordIn: async (payload, desk, state) => eventIn(payload, await deskOf(payload, desk), state),
  entered: (_desk, action) => ENTERED[action] ?? { reason: '按程序办理' },
})
