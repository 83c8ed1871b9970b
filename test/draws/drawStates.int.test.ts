import { SLUGS } from '../../src/collections/slugs'
import { fileEnterprise } from '../credit/creditCase'
import type { CreditCase } from '../credit/creditCase'
import { walkStates } from '../credit/walkStates'
import type { Step } from '../credit/walkStates'
import { draft, hireInspectors } from './drawCase'

const ANNOUNCED: Step[] = [['announce', 'second']]
const FROZEN: Step[] = [...ANNOUNCED, ['freeze', 'second']]
const DRAWN: Step[] = [...FROZEN, ['draw', 'other']]

let isReady: Promise<unknown> | undefined

const prepare = async (world: CreditCase) => {
  await hireInspectors(world, 2)
  await fileEnterprise(world)
}

walkStates({
  collection: SLUGS.inspectionDraws,
  begin: async (world) => {
    isReady ??= prepare(world)
    await isReady
    return draft(world)
  },
  ways: {
    drafted: [],
    announced: ANNOUNCED,
    frozen: FROZEN,
    drawn: DRAWN,
    published: [...DRAWN, ['publish', 'second']],
    abandoned: [['abandon', 'second']],
    cancelled: [...FROZEN, ['cancel', 'other']],
  },
  acts: {
    announce: { by: ['registrar'], from: { drafted: 'announced' } },
    abandon: { by: ['registrar'], from: { drafted: 'abandoned' } },
    freeze: { by: ['registrar'], from: { announced: 'frozen' } },
    draw: { by: ['registrar', 'approver'], from: { frozen: 'drawn' } },
    publish: { by: ['registrar', 'approver'], from: { drawn: 'published' } },
    cancel: { by: ['registrar', 'approver'], from: { announced: 'cancelled', frozen: 'cancelled' } },
  },
  unseenBy: ['elsewhere'],
})
