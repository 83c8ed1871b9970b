import { SLUGS } from '../../collections/slugs'
import { accreditationWorkflow } from '../accreditation'
import { defineRegister } from '../definition'
import { PLACE_REGISTER } from '../termRegister'
import { SERVICE_LANGUAGES } from '../serviceProviders/definition'

/** Livestream e-commerce bases 电子商务直播基地. */
export const livestreamBases = defineRegister({
  ...PLACE_REGISTER,
  slug: SLUGS.livestreamBases,
  workflow: accreditationWorkflow({ collection: SLUGS.livestreamBases, years: 2, reports: true }),
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
  inspection: { items: ['premises', 'operator', 'streamers', 'training', 'content-review', 'records'] },
  returns: [
    {
      name: 'indicators',
      every: 'quarter',
      within: 15,
      fields: [
        { name: 'activeStreamers', kind: 'number', min: 0, max: 100_000, required: true },
        { name: 'broadcasts', kind: 'number', min: 0, max: 1_000_000, required: true },
        { name: 'foreignBroadcasts', kind: 'number', min: 0, max: 1_000_000, required: true },
        { name: 'quarterSales', kind: 'number', min: 0, max: 10_000_000, required: true },
        { name: 'trained', kind: 'number', min: 0, max: 100_000, required: true },
      ],
    },
  ],
})
