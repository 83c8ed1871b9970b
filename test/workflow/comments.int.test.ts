import type { Payload } from 'payload'
import { afterAll } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { closeIntakePool } from '../../src/db/intakePool'
import { commentIn, consultationIn, createPoint, group } from '../support/factories'
import type { Desk } from '../support/factories'
import { describeDiagram } from './diagram'

afterAll(closeIntakePool)

type Place = { consultation: string; point: string }

const places = new Map<Desk, Place>()

/** One open consultation with a point to group under, for all the cells of a desk. */
const placeOf = async (payload: Payload, desk: Desk): Promise<Place> => {
  const known = places.get(desk)
  if (known) return known
  const consultation = await consultationIn(payload, desk, 'open')
  const place = { consultation, point: await createPoint(payload, desk, consultation) }
  places.set(desk, place)
  return place
}

type Entered = { reason?: string; input?: Record<string, string> }

const entered = (desk: Desk, action: string): Entered => {
  const byAction: Record<string, Entered> = {
    exclude: { reason: '与本件无关', input: { exclusion: 'off-topic' } },
    reinstate: { reason: '复核后认为相关' },
    assign: { input: { assignee: desk.reviewer.id } },
    group: { input: { point: places.get(desk)?.point ?? '' } },
    'leave-point': { input: { point: places.get(desk)?.point ?? '' } },
    decide: { reason: '建议合理', input: { disposition: 'partly-adopted' } },
    reopen: { reason: '需要再议' },
  }
  return byAction[action] ?? {}
}

// The state diagram of a comment, by hand; `release` needs a claim first and is tried in claims.int.test.ts.
describeDiagram({
  collection: SLUGS.comments,
  states: ['received', 'screened', 'grouped', 'decided', 'excluded'],
  actions: [
    'screen',
    'exclude',
    'reinstate',
    'claim',
    'assign',
    'group',
    'leave-point',
    'ungroup',
    'decide',
    'reopen',
  ],
  legal: {
    'received screen': [['editor', 'reviewer', 'county-officer'], 'screened'],
    'received exclude': [['editor', 'reviewer'], 'excluded'],
    'received claim': [['editor', 'reviewer'], 'received'],
    'received assign': [['reviewer'], 'received'],
    'screened exclude': [['editor', 'reviewer'], 'excluded'],
    'screened claim': [['editor', 'reviewer'], 'screened'],
    'screened assign': [['reviewer'], 'screened'],
    'screened group': [['editor', 'reviewer'], 'grouped'],
    'screened decide': [['editor', 'reviewer'], 'decided'],
    'grouped exclude': [['editor', 'reviewer'], 'excluded'],
    'grouped claim': [['editor', 'reviewer'], 'grouped'],
    'grouped assign': [['reviewer'], 'grouped'],
    'grouped group': [['editor', 'reviewer'], 'grouped'],
    'grouped leave-point': [['editor', 'reviewer'], 'grouped'],
    'grouped ungroup': [['editor', 'reviewer'], 'screened'],
    'grouped decide': [['editor', 'reviewer'], 'decided'],
    'decided reopen': [['editor', 'reviewer'], 'screened'],
    'excluded reinstate': [['editor', 'reviewer'], 'received'],
  },
  takenBy: {
    screen: ['editor', 'reviewer', 'county-officer'],
    exclude: ['editor', 'reviewer'],
    reinstate: ['editor', 'reviewer'],
    claim: ['editor', 'reviewer'],
    assign: ['reviewer'],
    group: ['editor', 'reviewer'],
    'leave-point': ['editor', 'reviewer'],
    ungroup: ['editor', 'reviewer'],
    decide: ['editor', 'reviewer'],
    reopen: ['editor', 'reviewer'],
  },
  seenBy: () => [
    'editor',
    'reviewer',
    'legal-reviewer',
    'approver',
    'county-officer',
    'auditor',
    'observer',
    'system',
  ],
  recordIn: async (payload, desk, state) => {
    const { consultation, point } = await placeOf(payload, desk)
    const comment = await commentIn(payload, desk, state, consultation)
    // A grouped one carries a second point, so that it can leave one.
    if (state === 'grouped') await group(payload, desk, comment, point)
    return comment
  },
  entered,
})
