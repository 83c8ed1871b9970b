import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import { returnWorkflow } from '../../src/registers/returns/workflow'
import type { Registry } from './applying'
import { walkDiagram } from './diagram'
import type { Step } from './diagram'
import { indicators } from './indicators'
import { standingPark } from './oversight'

const inADay = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString()

/** A return of a park that is due, and not graded. */
const makeReturn = async (payload: Payload, registry: Registry): Promise<string> => {
  const id = uuidv7()
  await payload.db.create({
    collection: 'register-returns',
    customID: id,
    data: {
      state: 'due',
      revision: 1,
      register: 'parks',
      record: await standingPark(payload, registry),
      recordName: '某产业园',
      kind: 'indicators',
      period: '2026Q3',
      values: indicators,
      graded: false,
      isLate: false,
      dueOn: inADay,
      county: '460100',
      agency: 'harbour',
    },
  })
  return id
}

const FILLED: Step[] = [['submit-for-holder', 'second']]
const CHECKED: Step[] = [...FILLED, ['pass-county', 'officer']]
const UNGRADED = { status: 409, codes: ['return-ungraded'] }

walkDiagram({
  workflow: returnWorkflow,
  make: (payload, registry) => makeReturn(payload, registry),
  inputs: { 'propose-grade': { rating: 'good' }, 'give-grade': { rating: 'good' } },
  ways: {
    due: [],
    missed: [['miss', 'system']],
    submitted: FILLED,
    'county-checked': CHECKED,
    returned: [...FILLED, ['return-to-holder', 'officer']],
    accepted: [...CHECKED, ['accept', 'registrar']],
    excused: [['excuse', 'registrar']],
    lapsed: [['lapse', 'system']],
  },
  acts: {
    submit: {
      by: ['applicant'],
      from: { due: 'submitted', missed: 'submitted', returned: 'submitted' },
      tells: { staff: ['officer'] },
    },
    'submit-for-holder': {
      by: ['officer', 'registrar'],
      from: { due: 'submitted', missed: 'submitted', returned: 'submitted' },
      tells: { holder: ['return-entered'], staff: ['officer'] },
    },
    'remind-holder': { by: ['system'], from: { due: 'due' }, tells: { holder: ['return-reminder'] } },
    miss: {
      by: ['system'],
      from: { due: 'missed' },
      tells: { holder: ['return-missed'], staff: ['officer', 'registrar'] },
    },
    excuse: {
      by: ['registrar'],
      from: { due: 'excused', missed: 'excused' },
      tells: { holder: ['return-excused'] },
    },
    lapse: { by: ['system'], from: { due: 'lapsed', missed: 'lapsed', returned: 'lapsed' }, tells: {} },
    'return-to-holder': {
      by: ['officer', 'registrar'],
      from: { submitted: 'returned', 'county-checked': 'returned' },
      tells: { holder: ['return-returned'] },
    },
    'pass-county': {
      by: ['officer'],
      from: { submitted: 'county-checked' },
      tells: { staff: ['registrar'] },
    },
    'propose-grade': { by: ['officer'], from: { submitted: UNGRADED }, tells: { staff: ['registrar'] } },
    accept: {
      by: ['registrar'],
      from: { 'county-checked': 'accepted' },
      tells: { holder: ['return-accepted'] },
    },
    'give-grade': {
      by: ['registrar'],
      from: { 'county-checked': UNGRADED },
      tells: { holder: ['return-graded'] },
    },
    reopen: { by: ['registrar'], from: { accepted: 'returned' }, tells: { holder: ['return-returned'] } },
  },
  beside: ['remark', 'remind', 'escalate', 'settle-clock'],
})
