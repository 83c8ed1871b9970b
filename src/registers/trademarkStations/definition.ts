import { SLUGS } from '../../collections/slugs'
import { accreditationWorkflow } from '../accreditation'
import { defineRegister } from '../definition'
import { GRADES } from '../returns/grades'
import { PLACE_REGISTER } from '../termRegister'

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
  ...PLACE_REGISTER,
  slug: SLUGS.trademarkStations,
  workflow: accreditationWorkflow({ collection: SLUGS.trademarkStations, years: 3, reports: true }),
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
  inspection: {
    items: ['institution', 'premises', 'staff', 'rules', 'funding', 'signage', 'results'],
    beforeEntry: true,
  },
  returns: [
    {
      name: 'evaluation',
      every: 'year',
      within: 59,
      graded: true,
      fields: [
        { name: 'helpedEnterprises', kind: 'number', min: 0, max: 100_000, required: true },
        { name: 'registrationsHelped', kind: 'number', min: 0, max: 100_000, required: true },
        { name: 'disputesHelped', kind: 'number', min: 0, max: 100_000, required: true },
        { name: 'trainings', kind: 'number', min: 0, max: 10_000, required: true },
        { name: 'selfGrade', kind: 'choice', options: GRADES, required: true },
        { name: 'summary', kind: 'longtext', max: 3000, required: true },
        { name: 'problems', kind: 'longtext', max: 2000 },
      ],
    },
  ],
  ledger: { topics: STATION_SERVICES },
})
