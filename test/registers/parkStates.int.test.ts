import { parks } from '../../src/registers/parks/definition'
import { walkRegister } from './diagram'
import type { Diagram, Step } from './diagram'
import { parkForm } from './parkForm'
import { BESIDE, TERM_ACTS, waysOf } from './termDiagram'

const CHECKED: Step[] = [['pass-county', 'colleague']]
const STANDING: Step[] = [...CHECKED, ['recognise-county', 'officer']]
const REVIEWED: Step[] = [...STANDING, ['recommend', 'officer']]
const COUNTY_RECOGNISES = { status: 409, codes: ['county-recognises'] }

// A park of its county is granted by the county alone, and promoted by the province.
const PARK_ACTS: Diagram['acts'] = {
  accredit: { by: ['registrar'], from: { 'county-checked': COUNTY_RECOGNISES }, tells: {} },
  'pass-renewal': { by: ['registrar'], from: { renewal: COUNTY_RECOGNISES }, tells: {} },
  refuse: {
    by: ['registrar'],
    from: { submitted: COUNTY_RECOGNISES, 'county-checked': COUNTY_RECOGNISES },
    tells: {},
  },
  'refuse-renewal': { by: ['registrar'], from: { renewal: COUNTY_RECOGNISES }, tells: {} },
  'refuse-county': {
    by: ['officer'],
    from: { submitted: 'refused', 'county-checked': 'refused' },
    tells: { holder: ['refused'] },
  },
  'refuse-renewal-county': {
    by: ['officer'],
    from: { renewal: 'accredited' },
    tells: { holder: ['renewal-refused'] },
  },
  'recognise-county': {
    by: ['officer'],
    from: { 'county-checked': 'accredited' },
    tells: { holder: ['accredited', 'report-link'] },
  },
  'renew-county': { by: ['officer'], from: { renewal: 'accredited' }, tells: { holder: ['renewed'] } },
  suspend: {
    by: ['registrar'],
    from: {
      accredited: 'suspended',
      renewal: 'suspended',
      'promotion-review': 'suspended',
      promotion: 'suspended',
    },
    tells: { holder: ['suspended'] },
  },
  cancel: {
    by: ['applicant'],
    from: {
      accredited: 'cancelled',
      renewal: 'cancelled',
      'promotion-review': 'cancelled',
      promotion: 'cancelled',
      suspended: 'cancelled',
    },
    tells: { holder: ['cancelled'] },
  },
  recommend: {
    by: ['officer'],
    from: { accredited: 'promotion-review' },
    tells: { holder: ['recommended'], staff: ['division', 'legal'] },
  },
  promote: { by: ['approver'], from: { promotion: 'accredited' }, tells: { holder: ['promoted'] } },
  'refuse-promotion': {
    by: ['approver'],
    from: { promotion: 'accredited' },
    tells: { holder: ['promotion-refused'], staff: ['officer'] },
  },
}

walkRegister({
  register: parks,
  form: parkForm,
  ways: {
    ...waysOf(CHECKED, STANDING),
    refused: [['refuse-county', 'colleague']],
    'promotion-review': REVIEWED,
    promotion: [...REVIEWED, ['pass-promotion', 'division'], ['pass-promotion-legal', 'legal']],
  },
  acts: PARK_ACTS,
  beside: [
    ...BESIDE,
    // As of any other register.
    ...Object.keys(TERM_ACTS).filter((action) => !(action in PARK_ACTS)),
    // Each of two divisions, told of in the tests of carriers.
    'pass-promotion',
    'pass-promotion-legal',
    'return-promotion',
  ],
})
