import { reasonOf } from '../../errors/Refusal'
import type { ActionContext, ActionDefinition, Guard } from '../../workflow/definition'
import { newTerm } from '../accreditation'
import { tell } from '../follow/tell'
import { tellHolderOf } from '../holder/holderLink'
import { nothingStandsTwice } from '../guards/nothingStandsTwice'

/** Years of a recognition, by the county as by the province. */
const YEARS = 3

const isOfCounty: Guard = ({ record }) =>
  Promise.resolve(record.level === 'county' ? null : reasonOf('already-province'))

const isRecommended: Guard = ({ record }) =>
  Promise.resolve(record.recommendedAt ? null : reasonOf('not-recommended'))

const promoted = async (context: ActionContext) => {
  const record = { ...context.record, level: 'province' }
  return { ...(await newTerm(YEARS)({ ...context, record })), level: 'province', recommendedAt: null }
}

type Standing = 'county-checked' | 'accredited'

/**
 * What parks have beside other carriers: the county recognises its own 县级认定, recommends them to the province, and the
 * province promotes them 升级为省级; each by another person, and a new certificate takes the place of the old one.
 */
export const PARK_ACTS = {
  'recognise-county': {
    from: ['county-checked'],
    to: 'accredited',
    by: ['county-officer'],
    differsFrom: ['pass-county'],
    reason: 'required',
    guards: [isOfCounty, nothingStandsTwice],
    change: newTerm(YEARS),
    follow: [tell('accredited', 'certificate'), tellHolderOf('report-link')],
    intent: 'primary',
  },
  recommend: {
    from: ['accredited'],
    to: 'same',
    by: ['county-officer'],
    reason: 'required',
    guards: [isOfCounty],
    change: ({ now }) => ({ recommendedAt: now.toISOString() }),
  },
  promote: {
    from: ['accredited'],
    to: 'accredited',
    by: ['approver'],
    differsFrom: ['accredit', 'recognise-county', 'recommend'],
    reason: 'required',
    guards: [isOfCounty, isRecommended],
    change: promoted,
    follow: [tell('promoted', 'certificate')],
  },
} as const satisfies Record<string, ActionDefinition<Standing>>
