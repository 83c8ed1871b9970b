import { SLUGS } from '../../collections/slugs'
import { accreditationWorkflow } from '../accreditation'
import { defineRegister } from '../definition'
import { TERM_PUBLIC, TERM_QUEUES } from '../termQueues'

/** What a station guides in 指导服务事项. */
export const STATION_SERVICES = [
  'registration',
  'use',
  'brand-building',
  'enforcement',
  'geographical-indication',
  'overseas',
  'training',
] as const

/** Trademark and brand guidance stations 商标品牌指导站. */
export const trademarkStations = defineRegister({
  slug: SLUGS.trademarkStations,
  workflow: accreditationWorkflow({ collection: SLUGS.trademarkStations, years: 3 }),
  fields: [
    { name: 'operator', kind: 'text', max: 120, required: true, public: true },
    { name: 'unifiedCode', kind: 'unified-code', required: true, public: true },
    { name: 'address', kind: 'text', max: 200, required: true, public: true },
    { name: 'services', kind: 'choices', options: STATION_SERVICES, required: true, public: true },
    { name: 'advisers', kind: 'number', min: 1, max: 1000, required: true },
    { name: 'servicePhone', kind: 'phone', required: true, public: true },
    { name: 'openingHours', kind: 'text', max: 100, required: true, public: true },
    { name: 'introduction', kind: 'longtext', max: 1000, required: true, public: true },
  ],
  application: {
    isPublic: true,
    files: [
      { name: 'licence', required: true },
      { name: 'rules', required: true },
      { name: 'advisers', required: true },
    ],
    correctable: ['returned'],
  },
  duplicates: [
    { field: 'name', compare: 'text' },
    { field: 'address', compare: 'text' },
  ],
  publicStates: TERM_PUBLIC,
  queues: TERM_QUEUES,
  columns: { dates: ['renewalRemindAt'] },
  searched: ['operator', 'unifiedCode'],
})
