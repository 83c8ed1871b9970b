import { SLUGS } from '../../src/collections/slugs'
import { fileEnterprise, make, PROMISE } from './creditCase'
import { walkStates } from './walkStates'

walkStates({
  collection: SLUGS.commitments,
  begin: async (world) => {
    const { code } = await fileEnterprise(world)
    return make(world, SLUGS.commitments, world.registry.second, { ...PROMISE, unifiedCode: code })
  },
  ways: {
    pending: [],
    due: [['fall-due', 'system']],
    performed: [['mark-performed', 'second']],
    broken: [['mark-broken', 'second', { severity: 'ordinary' }]],
    lapsed: [['lapse', 'second']],
  },
  acts: {
    remind: { by: ['system'], from: { pending: 'pending' } },
    'fall-due': { by: ['system'], from: { pending: 'due' } },
    'mark-performed': { by: ['officer', 'registrar'], from: { pending: 'performed', due: 'performed' } },
    'mark-broken': {
      by: ['officer', 'registrar'],
      from: { pending: 'broken', due: 'broken' },
      input: { severity: 'minor' },
    },
    lapse: { by: ['registrar'], from: { pending: 'lapsed', due: 'lapsed' } },
  },
  beside: ['remark'],
  unseenBy: ['elsewhere'],
})
