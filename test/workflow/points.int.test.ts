import type { Payload } from 'payload'
import { afterAll } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { closeIntakePool } from '../../src/db/intakePool'
import { consultationIn, createPoint, pointIn } from '../support/factories'
import type { Desk } from '../support/factories'
import { describeDiagram } from './diagram'

afterAll(closeIntakePool)

type Place = { consultation: string; other: string }

const places = new Map<Desk, Place>()

/** One open consultation with a point to merge into, for all the cells of a desk. */
const placeOf = async (payload: Payload, desk: Desk): Promise<Place> => {
  const known = places.get(desk)
  if (known) return known
  const consultation = await consultationIn(payload, desk, 'open')
  const place = { consultation, other: await createPoint(payload, desk, consultation) }
  places.set(desk, place)
  return place
}

// The state diagram of a point, by hand. `submit`, `drop` and `link-change` ask more of the record than its state and
// are tried in points/points.int.test.ts.
describeDiagram({
  collection: SLUGS.points,
  states: ['open', 'division-review', 'legal-review', 'approval', 'decided', 'merged', 'dropped'],
  actions: [
    'answer',
    'pass-division',
    'pass-legal',
    'approve',
    'return-division',
    'return-legal',
    'return-approval',
    'reopen',
    'merge',
  ],
  legal: {
    'open answer': [['editor', 'reviewer'], 'open'],
    'open merge': [['editor', 'reviewer'], 'merged'],
    'division-review pass-division': [['reviewer'], 'legal-review'],
    'division-review return-division': [['reviewer'], 'open'],
    'legal-review pass-legal': [['legal-reviewer'], 'approval'],
    'legal-review return-legal': [['legal-reviewer'], 'open'],
    'approval approve': [['approver'], 'decided'],
    'approval return-approval': [['approver'], 'open'],
    'decided reopen': [['reviewer'], 'open'],
  },
  takenBy: {
    answer: ['editor', 'reviewer'],
    'pass-division': ['reviewer'],
    'pass-legal': ['legal-reviewer'],
    approve: ['approver'],
    'return-division': ['reviewer'],
    'return-legal': ['legal-reviewer'],
    'return-approval': ['approver'],
    reopen: ['reviewer'],
    merge: ['editor', 'reviewer'],
  },
  seenBy: () => ['editor', 'reviewer', 'legal-reviewer', 'approver', 'auditor', 'observer', 'system'],
  recordIn: async (payload, desk, state) => {
    const { consultation } = await placeOf(payload, desk)
    return pointIn(payload, desk, state, consultation)
  },
  entered: (desk, action) => ({
    reason: '按程序办理',
    input: {
      ...(action === 'answer' && { disposition: 'adopted' }),
      ...(action === 'merge' && { point: places.get(desk)?.other ?? '' }),
    },
  }),
})
