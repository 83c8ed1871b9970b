import type { CollectionConfig } from 'payload'

import { MEASURES } from '../livestream/measures'
import { workflowFields } from './fields'
import {
  livestreamAdmin,
  livestreamBase,
  livestreamLabel,
  placeFields,
  readOnlyAccess,
  writtenLong,
  writtenRelation,
  writtenSelect,
  writtenText,
} from './livestreamParts'
import { SLUGS } from './slugs'
import { workflowHooks } from './workflowParts'

const label = livestreamLabel(SLUGS.goldenCases)

/** Golden cases 标准案例 with their right answers, made by an act on a closed case. */
export const GoldenCases: CollectionConfig = {
  ...livestreamBase(SLUGS.goldenCases),
  access: readOnlyAccess(SLUGS.goldenCases),
  defaultSort: '-createdAt',
  admin: livestreamAdmin('caseTitle', ['caseTitle', 'measure', 'policyCode', 'state', 'owner']),
  hooks: workflowHooks(SLUGS.goldenCases),
  fields: [
    ...workflowFields(SLUGS.goldenCases),
    writtenText('caseTitle', label, { required: true }),
    writtenRelation('case', label, SLUGS.liveCases, { required: true }),
    writtenSelect('measure', label, MEASURES, { required: true }),
    writtenRelation('policyCode', label, SLUGS.policyCodes),
    writtenLong('grounds', label, { required: true }),
    writtenRelation('owner', label, SLUGS.users),
    ...placeFields(false),
  ],
}
