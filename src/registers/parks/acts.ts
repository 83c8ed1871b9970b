import type { Role } from '../../access/roles'
import { reasonOf } from '../../errors/Refusal'
import type { ActionContext, ActionDefinition, Guard, StateDefinition } from '../../workflow/definition'
import { notify, notifyRoles } from '../../workflow/follow/notify'
import { newTerm } from '../accreditation'
import { rememberReason } from '../acts'
import { tell } from '../follow/tell'
import { tellHolderOf } from '../holder/holderLink'
import { nothingStandsTwice } from '../guards/nothingStandsTwice'
import { remindAgain } from '../term'

/** Years of a recognition, by the county as by the province. */
const YEARS = 3

const isOfCounty: Guard = ({ record }) =>
  Promise.resolve(record.level === 'county' ? null : reasonOf('already-province'))

/** What its county recognises carries the county's name, and is not given or refused by the province. */
export const isOfProvince: Guard = ({ record }) =>
  Promise.resolve(record.level === 'province' ? null : reasonOf('county-recognises'))

const promoted = async (context: ActionContext) => {
  const record = { ...context.record, level: 'province' }
  return { ...(await newTerm(YEARS)({ ...context, record })), level: 'province', recommendedAt: null }
}

/** States of a park on its way to the province; it stands all the while. */
export const PROMOTION_STATES = {
  'promotion-review': { tone: 'waiting', within: 10, escalatesTo: ['approver'] },
  promotion: { tone: 'waiting', within: 10 },
} as const satisfies Record<string, StateDefinition>

type Standing =
  'submitted' | 'county-checked' | 'refused' | 'accredited' | 'renewal' | keyof typeof PROMOTION_STATES

/** Two divisions look at the same file side by side 会审, in any order; both have to pass it. */
const JOINT = ['pass-promotion', 'pass-promotion-legal'] as const

const jointReview = (by: Role, other: (typeof JOINT)[number]): ActionDefinition<Standing> => ({
  from: ['promotion-review'],
  to: 'same',
  by: [by],
  differsFrom: ['recommend', other],
  all: { of: JOINT, then: 'promotion' },
  reason: 'optional',
  followAll: [notify],
  intent: 'primary',
})

const notPromoted = (context: ActionContext) => ({
  ...rememberReason(context),
  ...remindAgain(context),
  recommendedAt: null,
})

const backWhereItStood = {
  to: 'accredited',
  reason: 'required',
  change: notPromoted,
  follow: [tell('promotion-refused')],
  followAll: [notifyRoles('work-waiting', ['county-officer'])],
} as const

/**
 * What parks have beside other carriers: the county recognises its own 县级认定 or refuses to, renews them and recommends them to the province; two
 * divisions review them side by side 会审 and the province promotes them 升级为省级; each by another person, and a new
 * certificate takes the place of the old one.
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
  'refuse-county': {
    from: ['submitted', 'county-checked'],
    to: 'refused',
    by: ['county-officer'],
    reason: 'required',
    guards: [isOfCounty],
    change: rememberReason,
    follow: [tell('refused')],
    intent: 'danger',
  },
  'renew-county': {
    from: ['renewal'],
    to: 'accredited',
    by: ['county-officer'],
    reason: 'required',
    guards: [isOfCounty],
    change: newTerm(YEARS),
    follow: [tell('renewed', 'certificate')],
    intent: 'primary',
  },
  'refuse-renewal-county': {
    from: ['renewal'],
    to: 'accredited',
    by: ['county-officer'],
    reason: 'required',
    guards: [isOfCounty],
    change: (context) => ({ ...rememberReason(context), ...remindAgain(context) }),
    follow: [tell('renewal-refused')],
  },
  recommend: {
    from: ['accredited'],
    to: 'promotion-review',
    by: ['county-officer'],
    reason: 'required',
    guards: [isOfCounty],
    change: ({ now }) => ({ recommendedAt: now.toISOString() }),
    follow: [tell('recommended')],
    followAll: [notify],
  },
  'pass-promotion': jointReview('reviewer', 'pass-promotion-legal'),
  'pass-promotion-legal': jointReview('legal-reviewer', 'pass-promotion'),
  'return-promotion': { ...backWhereItStood, from: ['promotion-review'], by: ['reviewer', 'legal-reviewer'] },
  promote: {
    from: ['promotion'],
    to: 'accredited',
    by: ['approver'],
    differsFrom: ['accredit', 'recognise-county', 'recommend', ...JOINT],
    reason: 'required',
    change: promoted,
    follow: [tell('promoted', 'certificate')],
    intent: 'primary',
  },
  'refuse-promotion': { ...backWhereItStood, from: ['promotion'], by: ['approver'] },
} as const satisfies Record<string, ActionDefinition<Standing>>
