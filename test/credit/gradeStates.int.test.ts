import { SLUGS } from '../../src/collections/slugs'
import { act } from '../support/factories'
import { BREACH, fileEnterprise, gradesOf, make } from './creditCase'
import type { CreditCase } from './creditCase'
import { walkStates } from './walkStates'
import type { Step } from './walkStates'

/** The proposal that follows from an ordinary breach: C. */
const proposed = async (world: CreditCase): Promise<string> => {
  const { registry, payload } = world
  const { id, code } = await fileEnterprise(world)
  const breach = await make(world, SLUGS.creditRecords, registry.second, { ...BREACH, unifiedCode: code })
  await act(payload, SLUGS.creditRecords, breach, 'submit', registry.second.actor)
  await act(payload, SLUGS.creditRecords, breach, 'confirm', registry.other.actor)
  const [grade] = await gradesOf(world, id)
  return grade?.id ?? ''
}

const ASKED: Step[] = [['ask-milder', 'second', { grade: 'B' }]]

walkStates({
  collection: SLUGS.creditGrades,
  begin: proposed,
  ways: {
    proposed: [],
    'override-review': ASKED,
    'in-force': [['confirm', 'second']],
    superseded: [
      ['confirm', 'second'],
      ['supersede', 'system'],
    ],
    dropped: [['drop', 'system']],
  },
  acts: {
    confirm: { by: ['registrar'], from: { proposed: 'in-force' } },
    'make-stricter': { by: ['registrar'], from: { proposed: 'in-force' }, input: { grade: 'D' } },
    'ask-milder': { by: ['registrar'], from: { proposed: 'override-review' }, input: { grade: 'A' } },
    'approve-milder': { by: ['registrar', 'approver'], from: { 'override-review': 'in-force' } },
    'refuse-milder': { by: ['registrar', 'approver'], from: { 'override-review': 'proposed' } },
    reaffirm: { by: ['system'], from: { 'in-force': 'in-force' } },
    supersede: { by: ['system'], from: { 'in-force': 'superseded' } },
    drop: { by: ['system'], from: { proposed: 'dropped', 'override-review': 'dropped' } },
  },
  unseenBy: ['elsewhere'],
})
