import { SLUGS } from '../../collections/slugs'
import { accreditationWorkflow } from '../accreditation'
import { defineRegister } from '../definition'
import { TERM_REGISTER } from '../termRegister'

/** Compliance services 合规服务事项. */
export const SERVICES = [
  'intellectual-property',
  'tax',
  'law',
  'quality-infrastructure',
  'trademark-brand',
  'arbitration',
] as const

/** Languages the service is given in. */
export const SERVICE_LANGUAGES = [
  'zh',
  'en',
  'ru',
  'ja',
  'ko',
  'th',
  'vi',
  'id',
  'ms',
  'es',
  'fr',
  'ar',
] as const

/** Accredited compliance service providers 合规服务机构. */
export const serviceProviders = defineRegister({
  ...TERM_REGISTER,
  slug: SLUGS.serviceProviders,
  workflow: accreditationWorkflow({ collection: SLUGS.serviceProviders, years: 2 }),
  fields: [
    { name: 'unifiedCode', kind: 'unified-code', required: true, public: true },
    { name: 'services', kind: 'choices', options: SERVICES, required: true, public: true },
    { name: 'languages', kind: 'choices', options: SERVICE_LANGUAGES, required: true, public: true },
    { name: 'address', kind: 'text', max: 200, required: true, public: true },
    { name: 'servicePhone', kind: 'phone', required: true, public: true },
    { name: 'website', kind: 'url', public: true },
    { name: 'staff', kind: 'number', min: 1, max: 100_000, required: true },
    { name: 'introduction', kind: 'longtext', max: 1000, required: true, public: true },
  ],
  application: {
    isPublic: true,
    files: [
      { name: 'licence', required: true },
      { name: 'qualification', required: true },
      { name: 'cases', required: false },
    ],
    correctable: ['returned'],
  },
  inspection: { items: ['premises', 'staff', 'qualification', 'cases', 'complaints'] },
  duplicates: [
    { field: 'unifiedCode', compare: 'exact' },
    { field: 'name', compare: 'company-name' },
    { field: 'contactPhone', compare: 'digits' },
  ],
  searched: ['unifiedCode'],
})
