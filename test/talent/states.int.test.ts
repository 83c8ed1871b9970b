import { describe, expect, it } from 'vitest'

import { SLUGS } from '../../src/collections/slugs'
import { TALENT_WORKFLOWS } from '../../src/talent/workflows'
import { ACTORS, describeDiagram } from '../workflow/diagram'
import type { ActorName, Diagram } from '../workflow/diagram'
import { APPLICATION_IN, OBJECTION_IN, PROGRAMME_IN, SCORE_IN, thirdOfPanel, worldOf } from './diagrams'

type Ways = typeof PROGRAMME_IN

const recordFrom =
  (ways: Ways): Diagram['recordIn'] =>
  async (payload, desk, state) => {
    const make = ways[state]
    if (!make) throw new TypeError(`no way to ${state}`)
    return make(payload, await worldOf(payload, desk))
  }

const SYSTEM: readonly ActorName[] = ['system']
const RUNNING: readonly ActorName[] = ['editor', 'reviewer', 'approver', 'auditor', 'system']

const HIDDEN = ['draft', 'review', 'approval', 'withdrawn']

describeDiagram({
  collection: SLUGS.talentProgrammes,
  states: Object.keys(PROGRAMME_IN),
  actions: [
    'submit',
    'pass-review',
    'publish',
    'return-review',
    'return-approval',
    'open',
    'close',
    'start-scoring',
    'extend-panel',
    'submit-ranking',
    'return-ranking',
    'announce',
    'republish',
    'amend-list',
    'conclude',
    'withdraw',
  ],
  legal: {
    'draft submit': [['editor'], 'review'],
    'review pass-review': [['reviewer'], 'approval'],
    'review return-review': [['reviewer'], 'draft'],
    'approval publish': [['approver'], 'published'],
    'approval return-approval': [['approver'], 'draft'],
    'published open': [SYSTEM, 'open'],
    'open close': [SYSTEM, 'closed'],
    'closed start-scoring': [['editor'], 'scoring'],
    'published extend-panel': [['editor'], 'published'],
    'open extend-panel': [['editor'], 'open'],
    'closed extend-panel': [['editor'], 'closed'],
    'scoring extend-panel': [['editor'], 'scoring'],
    'scoring submit-ranking': [['editor'], 'ranking-review'],
    'ranking-review return-ranking': [['approver'], 'scoring'],
    'ranking-review announce': [['approver'], 'publicity'],
    'publicity republish': [SYSTEM, 'publicity'],
    'publicity amend-list': [SYSTEM, 'publicity'],
    'publicity conclude': [['approver'], 'evaluated'],
    'draft withdraw': [['approver'], 'withdrawn'],
    'published withdraw': [['approver'], 'withdrawn'],
    'open withdraw': [['approver'], 'withdrawn'],
    'closed withdraw': [['approver'], 'withdrawn'],
  },
  takenBy: {
    submit: ['editor'],
    'pass-review': ['reviewer'],
    publish: ['approver'],
    'return-review': ['reviewer'],
    'return-approval': ['approver'],
    open: SYSTEM,
    close: SYSTEM,
    'start-scoring': ['editor'],
    'extend-panel': ['editor'],
    'submit-ranking': ['editor'],
    'return-ranking': ['approver'],
    announce: ['approver'],
    republish: SYSTEM,
    'amend-list': SYSTEM,
    conclude: ['approver'],
    withdraw: ['approver'],
  },
  seenBy: (state) => (HIDDEN.includes(state) ? [...RUNNING, 'observer'] : ACTORS),
  recordIn: recordFrom(PROGRAMME_IN),
  entered: (desk, action) => ({
    reason: '按规定办理',
    ...(action === 'extend-panel' && { input: { reviewer: desk.approver.id } }),
  }),
})

const REMARKING: readonly ActorName[] = ['editor', 'reviewer', 'approver']

describeDiagram({
  collection: SLUGS.talentApplications,
  states: Object.keys(APPLICATION_IN),
  actions: [
    'accept',
    'reject',
    'reconsider',
    'return-to-applicant',
    'resubmit',
    'withdraw',
    'lapse',
    'assign-reviewer',
    'complete-scoring',
    'record-rank',
    'shortlist',
    'move-up',
    'object',
    'clear-objection',
    'strike',
    'award',
    'refuse-award',
    'pass-over',
    'end',
    'remark',
  ],
  legal: {
    'submitted accept': [['editor'], 'eligible'],
    'submitted reject': [['editor'], 'ineligible'],
    'submitted return-to-applicant': [['editor'], 'returned'],
    'ineligible reconsider': [['reviewer'], 'submitted'],
    'returned lapse': [SYSTEM, 'withdrawn'],
    'eligible assign-reviewer': [['editor'], 'eligible'],
    'scored assign-reviewer': [['editor'], 'eligible'],
    'eligible complete-scoring': [SYSTEM, 'scored'],
    'scored record-rank': [SYSTEM, 'scored'],
    'scored shortlist': [SYSTEM, 'shortlisted'],
    'scored move-up': [SYSTEM, 'shortlisted'],
    'scored pass-over': [SYSTEM, 'not-awarded'],
    'shortlisted object': [SYSTEM, 'objected'],
    'objected clear-objection': [SYSTEM, 'shortlisted'],
    'shortlisted strike': [SYSTEM, 'not-awarded'],
    'objected strike': [SYSTEM, 'not-awarded'],
    'shortlisted award': [['approver'], 'awarded'],
    'shortlisted refuse-award': [['approver'], 'not-awarded'],
    'submitted end': [SYSTEM, 'withdrawn'],
    'returned end': [SYSTEM, 'withdrawn'],
    'eligible end': [SYSTEM, 'withdrawn'],
    'submitted remark': [REMARKING, 'submitted'],
    'returned remark': [REMARKING, 'returned'],
    'eligible remark': [REMARKING, 'eligible'],
    'scored remark': [REMARKING, 'scored'],
    'shortlisted remark': [REMARKING, 'shortlisted'],
    'objected remark': [REMARKING, 'objected'],
  },
  takenBy: {
    accept: ['editor'],
    reject: ['editor'],
    reconsider: ['reviewer'],
    'return-to-applicant': ['editor'],
    resubmit: [],
    withdraw: [],
    lapse: SYSTEM,
    'assign-reviewer': ['editor'],
    'complete-scoring': SYSTEM,
    'record-rank': SYSTEM,
    shortlist: SYSTEM,
    'move-up': SYSTEM,
    object: SYSTEM,
    'clear-objection': SYSTEM,
    strike: SYSTEM,
    award: ['approver'],
    'refuse-award': ['approver'],
    'pass-over': SYSTEM,
    end: SYSTEM,
    remark: REMARKING,
  },
  seenBy: () => [...RUNNING, 'county-officer'],
  recordIn: recordFrom(APPLICATION_IN),
  entered: (desk, action) => ({
    reason: '按规定办理',
    ...(action === 'assign-reviewer' && { input: { reviewer: thirdOfPanel(desk) } }),
  }),
})

describeDiagram({
  collection: SLUGS.talentScores,
  states: Object.keys(SCORE_IN),
  actions: ['declare-none', 'recuse', 'hand-back', 'submit', 'unseal', 'release', 'void'],
  legal: {
    'assigned declare-none': [['legal-reviewer'], 'ready'],
    'assigned recuse': [['legal-reviewer'], 'recused'],
    'ready recuse': [['legal-reviewer'], 'recused'],
    'assigned hand-back': [['legal-reviewer'], 'released'],
    'ready hand-back': [['legal-reviewer'], 'released'],
    'ready submit': [['legal-reviewer'], 'submitted'],
    'submitted unseal': [SYSTEM, 'opened'],
    'assigned release': [['editor'], 'released'],
    'ready release': [['editor'], 'released'],
    'assigned void': [SYSTEM, 'released'],
    'ready void': [SYSTEM, 'released'],
  },
  takenBy: {
    'declare-none': ['legal-reviewer'],
    recuse: ['legal-reviewer'],
    'hand-back': ['legal-reviewer'],
    submit: ['legal-reviewer'],
    unseal: SYSTEM,
    release: ['editor'],
    void: SYSTEM,
  },
  seenBy: () => [...RUNNING, 'legal-reviewer'],
  recordIn: recordFrom(SCORE_IN),
  entered: () => ({ reason: '按规定办理' }),
})

describeDiagram({
  collection: SLUGS.talentObjections,
  states: Object.keys(OBJECTION_IN),
  actions: ['dismiss', 'uphold'],
  legal: {
    'received dismiss': [['reviewer', 'approver'], 'dismissed'],
    'received uphold': [['reviewer', 'approver'], 'upheld'],
  },
  takenBy: { dismiss: ['reviewer', 'approver'], uphold: ['reviewer', 'approver'] },
  seenBy: () => RUNNING,
  recordIn: recordFrom(OBJECTION_IN),
  entered: () => ({ reason: '按规定办理' }),
})

describe('what the diagrams leave out', () => {
  it('is what depends on more than state and role, and is tried where it is told', () => {
    const left = TALENT_WORKFLOWS.flatMap(({ collection, actions }) =>
      Object.keys(actions)
        .filter((action) => ['accept-exceptionally', 'place-tied'].includes(action))
        .map((action) => `${collection} ${action}`),
    )
    expect(left).toEqual(['talent-applications accept-exceptionally', 'talent-applications place-tied'])
  })
})
