import { SLUGS } from '../../collections/slugs'
import { accreditationWorkflow } from '../accreditation'
import { defineRegister } from '../definition'
import { TERM_PUBLIC, TERM_QUEUES } from '../termQueues'

/** Cross-border e-commerce selection centres 跨境电商选品中心. */
export const selectionCentres = defineRegister({
  slug: SLUGS.selectionCentres,
  workflow: accreditationWorkflow({ collection: SLUGS.selectionCentres, years: 2 }),
  fields: [
    { name: 'operator', kind: 'text', max: 120, required: true, public: true },
    { name: 'unifiedCode', kind: 'unified-code', required: true, public: true },
    { name: 'address', kind: 'text', max: 200, required: true, public: true },
    { name: 'exhibitionArea', kind: 'number', min: 1, max: 1_000_000, required: true, public: true },
    { name: 'suppliers', kind: 'number', min: 0, max: 100_000, required: true, public: true },
    { name: 'goods', kind: 'text', max: 200, required: true, public: true },
    { name: 'introduction', kind: 'longtext', max: 1000, required: true, public: true },
  ],
  application: {
    isPublic: true,
    files: [
      { name: 'licence', required: true },
      { name: 'tenure', required: true },
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
