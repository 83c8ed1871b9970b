import { SLUGS } from '../../collections/slugs'
import { accreditationWorkflow } from '../accreditation'
import { defineRegister } from '../definition'
import { TERM_PUBLIC, TERM_QUEUES } from '../termQueues'
import { SERVICE_LANGUAGES } from '../serviceProviders/definition'

/** Livestream e-commerce bases 电子商务直播基地. */
export const livestreamBases = defineRegister({
  slug: SLUGS.livestreamBases,
  workflow: accreditationWorkflow({ collection: SLUGS.livestreamBases, years: 2 }),
  fields: [
    { name: 'operator', kind: 'text', max: 120, required: true, public: true },
    { name: 'unifiedCode', kind: 'unified-code', required: true, public: true },
    { name: 'address', kind: 'text', max: 200, required: true, public: true },
    { name: 'studios', kind: 'number', min: 1, max: 10_000, required: true, public: true },
    { name: 'streamers', kind: 'number', min: 0, max: 100_000, required: true },
    { name: 'languages', kind: 'choices', options: SERVICE_LANGUAGES, required: true, public: true },
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
