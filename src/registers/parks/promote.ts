import type { ActionContext, ActionDefinition, Guard } from '../../workflow/definition'
import { reasonOf } from '../../errors/Refusal'
import { newTerm } from '../accreditation'
import { tell } from '../follow/tell'

/** Years of a recognition by the province. */
const YEARS = 3

const isOfCounty: Guard = ({ record }) =>
  Promise.resolve(record.level === 'county' ? null : reasonOf('already-province'))

const promoted = async (context: ActionContext) => {
  const record = { ...context.record, level: 'province' }
  return { ...(await newTerm(YEARS)({ ...context, record })), level: 'province' }
}

/**
 * From a park of the county to one of the province 升级为省级: somebody else than who recognised it decides, and a new
 * certificate takes the place of the old one.
 */
export const promote: ActionDefinition<'accredited'> = {
  from: ['accredited'],
  to: 'accredited',
  by: ['approver'],
  differsFrom: ['accredit'],
  reason: 'required',
  guards: [isOfCounty],
  change: promoted,
  follow: [tell('promoted', 'certificate')],
}
