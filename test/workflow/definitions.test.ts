import { describe, expect, it } from 'vitest'

import { assertWorkflows, findWorkflowFaults } from '../../src/workflow/assertWorkflows'
import type { WorkflowDefinition } from '../../src/workflow/definition'
import { policyWorkflow } from '../../src/workflow/policies'
import { WORKFLOWS } from '../../src/workflow/registry'

/** The policy workflow, sound, with something changed. */
const spoilt = (change: Partial<WorkflowDefinition>): WorkflowDefinition => ({
  ...(policyWorkflow as WorkflowDefinition),
  ...change,
})

const { states, actions } = policyWorkflow as WorkflowDefinition

const withAction = (name: string, change: Partial<WorkflowDefinition['actions'][string]>) =>
  spoilt({ actions: { ...actions, [name]: { ...actions.issue!, ...change } } })

describe('the definitions this house runs on', () => {
  it('are without fault', () => {
    expect(() => assertWorkflows()).not.toThrow()
  })

  it.each(WORKFLOWS.map((workflow) => [workflow.collection, workflow] as const))(
    '%s begins where it says',
    (_slug, workflow) => {
      expect(Object.keys(workflow.states)).toContain(workflow.initial)
    },
  )
})

describe('a faulty definition is found at boot', () => {
  it.each<[string, WorkflowDefinition, string]>([
    [
      'a state nobody can reach',
      spoilt({ states: { ...states, lost: { tone: 'done' } } }),
      'policies: lost cannot be reached',
    ],
    [
      'a dead end that is no end',
      spoilt({ states: { ...states, repealed: { tone: 'active' } } }),
      'policies: repealed is a dead end',
    ],
    [
      'an editable state that is none',
      spoilt({ editable: ['drafts'] }),
      'policies: editable state drafts does not exist',
    ],
    [
      'a beginning that is none',
      spoilt({ initial: 'nowhere' }),
      'policies: initial state nowhere does not exist',
    ],
    ['an action nobody may take', withAction('issue', { by: [] }), 'policies: nobody may issue'],
    [
      'four eyes on an action that is none',
      withAction('issue', { differsFrom: ['create', 'edit', 'sumbit-issue'] }),
      'policies: issue names an unknown action for four eyes',
    ],
    [
      'an action from a state that is none',
      withAction('issue', { from: ['issue-reviews'] }),
      'policies: issue names state issue-reviews, which does not exist',
    ],
    [
      'an action to a state that is none',
      withAction('issue', { to: 'isued' }),
      'policies: issue names state isued, which does not exist',
    ],
    [
      'an action named like an access rule',
      withAction('delete', {}),
      'policies: delete is no name for an action',
    ],
    [
      'an action named like the wildcard',
      withAction('manage', {}),
      'policies: manage is no name for an action',
    ],
    [
      'an action named like an entry of the trail',
      withAction('edit', {}),
      'policies: edit is no name for an action',
    ],
    [
      'a choice from nothing',
      withAction('issue', { input: [{ name: 'disposition', type: 'select', required: true, options: [] }] }),
      'policies: issue asks to choose from nothing',
    ],
    [
      'a state without a label',
      spoilt({ states: { ...states, lost: { tone: 'done' } } }),
      'policies: no label workflow:policies.states.lost (en)',
    ],
    [
      'an action without a label',
      withAction('tabled', {}),
      'policies: no label workflow:policies.actions.tabled (zh)',
    ],
    [
      'an input without a label',
      withAction('issue', { input: [{ name: 'nothing', type: 'text', required: true }] }),
      'policies: no label workflow:inputs.nothing (zh)',
    ],
    [
      'an option without a label',
      withAction('issue', {
        input: [{ name: 'disposition', type: 'select', required: true, options: ['perhaps'] }],
      }),
      'policies: no label workflow:options.perhaps (en)',
    ],
  ])('%s', (_name, workflow, fault) => {
    expect(findWorkflowFaults(workflow)).toContain(fault)
    expect(() => assertWorkflows([workflow])).toThrow(fault)
  })

  it('names every fault, not only the first', () => {
    const faults = findWorkflowFaults(withAction('issue', { by: [], differsFrom: ['nothing'] }))
    expect(faults).toHaveLength(2)
  })

  it('is one that knows its collection', () => {
    expect(WORKFLOWS.map(({ collection }) => collection).sort()).toEqual([
      'broadcasts',
      'case-appeals',
      'case-decisions',
      'case-referrals',
      'certificates',
      'change-requests',
      'comments',
      'commitments',
      'consultations',
      'credit-grades',
      'credit-imports',
      'credit-records',
      'delegations',
      'enterprises',
      'event-guest-lists',
      'event-registrations',
      'events',
      'golden-cases',
      'import-batches',
      'inspection-draws',
      'inspections',
      'live-cases',
      'live-operators',
      'live-reports',
      'live-sanctions',
      'livestream-bases',
      'mail-messages',
      'opinion-requests',
      'parks',
      'platform-imports',
      'points',
      'policies',
      'policy-revisions',
      'privacy-requests',
      'quality-looks',
      'register-imports',
      'register-returns',
      'selection-centres',
      'service-providers',
      'service-records',
      'streamers',
      'talent-applications',
      'talent-objections',
      'talent-programmes',
      'talent-scores',
      'text-rules',
      'trademark-stations',
    ])
  })
})
