import { SLUGS } from '../../collections/slugs'
import { accreditationWorkflow } from '../accreditation'
import { defineRegister } from '../definition'
import type { RegisterQueue } from '../definition'
import { PLACE_REGISTER } from '../termRegister'
import { isOfProvince, PARK_ACTS, PROMOTION_STATES } from './acts'

/** Who recognises it. */
export const PARK_LEVELS = ['county', 'province'] as const

/** What a park offers. */
export const PARK_SERVICES = [
  'customs',
  'warehousing',
  'logistics',
  'finance',
  'incubation',
  'livestream',
  'training',
  'selection',
] as const

const PROMOTION = Object.keys(PROMOTION_STATES)

/** Parks under review for the province wait in a queue of their own, and may be overdue in it. */
const withPromotion = (queues: readonly RegisterQueue[]): RegisterQueue[] =>
  queues.flatMap((queue) => {
    if (queue.name === 'overdue') return [{ ...queue, states: [...queue.states, ...PROMOTION] }]
    return queue.name === 'province-review' ? [queue, { name: 'promotion', states: PROMOTION }] : [queue]
  })

/** Cross-border e-commerce industrial parks 跨境电商产业园, recognised by the county or by the province. */
export const parks = defineRegister({
  ...PLACE_REGISTER,
  slug: SLUGS.parks,
  workflow: accreditationWorkflow({
    collection: SLUGS.parks,
    years: 3,
    reports: true,
    standing: PROMOTION_STATES,
    ofProvince: [isOfProvince],
    acts: PARK_ACTS,
    owned: { recommendedAt: null },
  }),
  fields: [
    { name: 'operator', kind: 'text', max: 120, required: true, public: true },
    { name: 'unifiedCode', kind: 'unified-code', required: true, public: true },
    { name: 'address', kind: 'text', max: 200, required: true, public: true },
    { name: 'level', kind: 'choice', options: PARK_LEVELS, required: true, public: true },
    { name: 'floorArea', kind: 'number', min: 1, max: 10_000_000, required: true, public: true },
    { name: 'enterprises', kind: 'number', min: 0, max: 100_000, required: true, public: true },
    { name: 'tradeVolume', kind: 'number', min: 0, max: 10_000_000 },
    { name: 'services', kind: 'choices', options: PARK_SERVICES, required: true, public: true },
    { name: 'introduction', kind: 'longtext', max: 1000, required: true, public: true },
  ],
  application: {
    isPublic: true,
    files: [
      { name: 'licence', required: true },
      { name: 'tenure', required: true },
      { name: 'tenants', required: true },
    ],
    correctable: ['returned'],
  },
  issuedBy: ({ level }) => (level === 'county' ? 'county' : 'province'),
  publicStates: [...PLACE_REGISTER.publicStates, ...PROMOTION],
  queues: withPromotion(PLACE_REGISTER.queues),
  columns: { ...PLACE_REGISTER.columns, dates: [...PLACE_REGISTER.columns.dates, 'recommendedAt'] },
  inspection: { items: ['premises', 'operator', 'tenants', 'services', 'safety', 'records'] },
  returns: [
    {
      name: 'indicators',
      every: 'quarter',
      within: 15,
      fields: [
        { name: 'enterprisesNow', kind: 'number', min: 0, max: 100_000, required: true },
        { name: 'quarterTrade', kind: 'number', min: 0, max: 10_000_000, required: true },
        { name: 'quarterExports', kind: 'number', min: 0, max: 10_000_000, required: true },
        { name: 'jobs', kind: 'number', min: 0, max: 1_000_000, required: true },
        { name: 'occupancy', kind: 'number', min: 0, max: 100, required: true },
      ],
    },
  ],
})
