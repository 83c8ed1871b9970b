import { SLUGS } from '../../collections/slugs'
import { accreditationWorkflow } from '../accreditation'
import { defineRegister } from '../definition'
import { PLACE_REGISTER } from '../termRegister'

/** Cross-border e-commerce selection centres 跨境电商选品中心. */
export const selectionCentres = defineRegister({
  ...PLACE_REGISTER,
  slug: SLUGS.selectionCentres,
  workflow: accreditationWorkflow({ collection: SLUGS.selectionCentres, years: 2, reports: true }),
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
  inspection: { items: ['premises', 'operator', 'exhibits', 'suppliers', 'safety', 'records'] },
  returns: [
    {
      name: 'indicators',
      every: 'quarter',
      within: 15,
      fields: [
        { name: 'exhibits', kind: 'number', min: 0, max: 1_000_000, required: true },
        { name: 'suppliersNow', kind: 'number', min: 0, max: 100_000, required: true },
        { name: 'visits', kind: 'number', min: 0, max: 10_000_000, required: true },
        { name: 'quarterOrders', kind: 'number', min: 0, max: 10_000_000, required: true },
      ],
    },
  ],
})
