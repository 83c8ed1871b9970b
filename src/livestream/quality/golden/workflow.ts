import { SLUGS } from '../../../collections/slugs'
import { defineWorkflow } from '../../../workflow/definition'
import { SENIORS } from '../../measures'

/** A golden case 标准案例: a closed case with the right answer, dealt among others to see who finds it. */
export const goldenCaseWorkflow = defineWorkflow({
  collection: SLUGS.goldenCases,
  initial: 'in-use',
  states: { 'in-use': { tone: 'active' }, retired: { tone: 'ended' } },
  titled: 'caseTitle',
  editable: [],
  owned: {},
  actions: {
    retire: { from: ['in-use'], to: 'retired', by: SENIORS, reason: 'required', intent: 'danger' },
    'use-again': { from: ['retired'], to: 'in-use', by: SENIORS, reason: 'required' },
  },
})
