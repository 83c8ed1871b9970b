import { SLUGS } from '../../src/collections/slugs'
import { BREACH, fileEnterprise, make } from './creditCase'
import { walkStates } from './walkStates'
import type { Step } from './walkStates'

const REVIEW: Step[] = [['submit', 'second']]
const STANDING: Step[] = [...REVIEW, ['confirm', 'other']]
const ASKED: Step[] = [...STANDING, ['ask-repair', 'applicant']]

/** Not published, so that repair may be asked for at once. */
const MINOR = { ...BREACH, severity: 'minor', months: 3 }

walkStates({
  collection: SLUGS.creditRecords,
  begin: async (world) => {
    const { code } = await fileEnterprise(world)
    return make(world, SLUGS.creditRecords, world.registry.second, { ...MINOR, unifiedCode: code })
  },
  ways: {
    drafted: [],
    'in-review': REVIEW,
    'in-force': STANDING,
    'repair-review': ASKED,
    repaired: [...ASKED, ['grant-repair', 'second']],
    ended: [...STANDING, ['end', 'system']],
    revoked: [...STANDING, ['revoke', 'second']],
    discarded: [['discard', 'second']],
  },
  acts: {
    submit: { by: ['officer', 'registrar'], from: { drafted: 'in-review' } },
    discard: { by: ['officer', 'registrar'], from: { drafted: 'discarded' } },
    return: { by: ['registrar', 'approver'], from: { 'in-review': 'drafted' } },
    confirm: { by: ['registrar', 'approver'], from: { 'in-review': 'in-force' } },
    'ask-repair': { by: ['applicant'], from: { 'in-force': 'repair-review' } },
    'grant-repair': { by: ['registrar'], from: { 'repair-review': 'repaired' } },
    'refuse-repair': { by: ['registrar'], from: { 'repair-review': 'in-force' } },
    revoke: {
      by: ['registrar', 'approver'],
      from: { 'in-force': 'revoked', 'repair-review': 'revoked' },
    },
    end: { by: ['system'], from: { 'in-force': 'ended', 'repair-review': 'ended' } },
  },
  beside: ['remark', 'remind', 'escalate', 'settle-clock'],
  unseenBy: ['elsewhere'],
})
