import { afterAll } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { closeIntakePool } from '../../src/db/intakePool'
import { commentIn, consultationIn } from '../support/factories'
import type { Desk } from '../support/factories'
import { describeDiagram } from './diagram'

afterAll(closeIntakePool)

const consultations = new Map<Desk, Promise<string>>()

type Entered = { reason?: string; input?: Record<string, string> }

const entered = (desk: Desk, action: string): Entered => {
  const byAction: Record<string, Entered> = {
    exclude: { reason: '与本件无关', input: { exclusion: 'off-topic' } },
    reinstate: { reason: '复核后认为相关' },
    assign: { input: { assignee: desk.reviewer.id } },
    group: { input: { topic: '适用范围' } },
    decide: { reason: '建议合理', input: { disposition: 'partly-adopted' } },
    reopen: { reason: '需要再议' },
  }
  return byAction[action] ?? {}
}

// The state diagram of a comment, by hand; `release` needs a claim first and is tried in claims.int.test.ts.
describeDiagram({
  collection: SLUGS.comments,
  states: ['received', 'screened', 'grouped', 'decided', 'excluded'],
  actions: ['screen', 'exclude', 'reinstate', 'claim', 'assign', 'group', 'decide', 'reopen'],
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
    const consultation = consultations.get(desk) ?? consultationIn(payload, desk, 'open')
    consultations.set(desk, consultation)
    return commentIn(payload, desk, state, await consultation)
  },
  entered,
})
