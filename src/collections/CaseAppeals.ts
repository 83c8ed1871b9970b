import type { CollectionConfig } from 'payload'

import { clockFields } from './clockFields'
import { workflowFields } from './fields'
import {
  hiddenColumn,
  livestreamAdmin,
  livestreamBase,
  livestreamLabel,
  PLACE_INDEXES,
  placeFields,
  readOnlyAccess,
  writtenLong,
  writtenMoment,
  writtenRelation,
  writtenText,
} from './livestreamParts'
import { SLUGS } from './slugs'
import { workflowHooks } from './workflowParts'

const label = livestreamLabel(SLUGS.caseAppeals)

/** Appeals 申诉 by operators, through the link of their notice. */
export const CaseAppeals: CollectionConfig = {
  ...livestreamBase(SLUGS.caseAppeals),
  access: readOnlyAccess(SLUGS.caseAppeals),
  defaultSort: '-createdAt',
  admin: livestreamAdmin('caseTitle', ['caseTitle', 'state', 'county', 'dueAt', 'decidedAt']),
  hooks: workflowHooks(SLUGS.caseAppeals),
  indexes: PLACE_INDEXES,
  fields: [
    ...workflowFields(SLUGS.caseAppeals),
    writtenText('caseTitle', label, { required: true }),
    writtenRelation('case', label, SLUGS.liveCases, { required: true }),
    writtenRelation('decision', label, SLUGS.caseDecisions, { required: true }),
    writtenLong('grounds', label, { required: true }),
    writtenLong('answer', label),
    writtenMoment('decidedAt', label),
    hiddenColumn('receiptCode'),
    ...clockFields(SLUGS.caseAppeals),
    ...placeFields(false),
  ],
}
