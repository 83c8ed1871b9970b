import { SLUGS } from '../../src/collections/slugs'
import { createRevision, walk } from '../support/factories'
import { describeDiagram } from './diagram'

// A policy's text is locked and unlocked by what happens to its consultation, never by a person.
describeDiagram({
  collection: SLUGS.policyRevisions,
  states: ['working', 'locked'],
  actions: ['lock', 'unlock'],
  legal: {
    'working lock': [['system'], 'locked'],
    'locked unlock': [['system'], 'working'],
  },
  takenBy: { lock: ['system'], unlock: ['system'] },
  seenBy: () => ['editor', 'reviewer', 'legal-reviewer', 'approver', 'observer', 'auditor', 'system'],
  recordIn: async (payload, desk, state) =>
    walk(
      payload,
      desk,
      SLUGS.policyRevisions,
      await createRevision(payload, desk),
      state === 'locked' ? [['lock', 'system']] : [],
    ),
  entered: () => ({}),
})
