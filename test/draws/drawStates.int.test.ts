import { sql } from '@payloadcms/db-postgres/drizzle'

import { SLUGS } from '../../src/collections/slugs'
import { query } from '../../src/db/transaction'
import { beijingDay } from '../../src/legal/beijing'
import { fileEnterprise } from '../credit/creditCase'
import type { CreditCase } from '../credit/creditCase'
import { walkStates } from '../credit/walkStates'
import type { Step } from '../credit/walkStates'
import { draft, hireInspectors } from './drawCase'

const ANNOUNCED: Step[] = [['announce', 'second']]
const FROZEN: Step[] = [...ANNOUNCED, ['freeze', 'second']]
const DRAWN: Step[] = [...FROZEN, ['draw', 'other', { calledNumber: '30518' }]]

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
    // What another draw sent to the same subject is over.
    await query(world.payload, sql`update inspections set state = 'cancelled'`)
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
    draw: {
      by: ['registrar', 'approver'],
      from: { frozen: 'drawn' },
      input: { calledNumber: '30518' },
    },
    publish: { by: ['registrar', 'approver'], from: { drawn: 'published' } },
    'step-aside': {
      by: ['registrar'],
      from: { drawn: 'drawn', published: 'published' },
      input: { position: '1', place: 'first' },
    },
    'plan-visits': {
      by: ['registrar'],
      from: { drawn: 'drawn', published: 'published' },
      input: { plannedOn: beijingDay(new Date()) },
    },
    cancel: { by: ['registrar', 'approver'], from: { announced: 'cancelled', frozen: 'cancelled' } },
  },
  unseenBy: ['elsewhere'],
})
