import type { CollectionConfig } from 'payload'

import { ORIGINS } from '../livestream/decisions/decision'
import { MEASURES, REMEDY_PERIODS, TERMS } from '../livestream/measures'
import { labelOf } from '../i18n'
import { systemOnly, workflowFields } from './fields'
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
  writtenSelect,
} from './livestreamParts'
import { SLUGS } from './slugs'
import { workflowHooks } from './workflowParts'

const label = livestreamLabel(SLUGS.caseDecisions)

/** What each person decided 裁量意见. Sealed, it is its author's alone to read: no list, filter, order or count tells of it. */
export const CaseDecisions: CollectionConfig = {
  ...livestreamBase(SLUGS.caseDecisions),
  access: readOnlyAccess(SLUGS.caseDecisions),
  defaultSort: '-decidedAt',
  admin: livestreamAdmin('caseTitle', [
    'case',
    'origin',
    'measure',
    'policyCode',
    'owner',
    'state',
    'decidedAt',
  ]),
  hooks: workflowHooks(SLUGS.caseDecisions),
  indexes: [...PLACE_INDEXES, { fields: ['case', 'state'] }],
  fields: [
    ...workflowFields(SLUGS.caseDecisions),
    writtenRelation('case', label, SLUGS.liveCases, { required: true }),
    {
      name: 'caseTitle',
      type: 'text',
      virtual: 'case.title',
      label: labelOf('livestream:live-cases.singular'),
      access: systemOnly,
      admin: { hidden: true },
    },
    writtenSelect('origin', label, ORIGINS, { labels: 'livestream:origins', required: true }),
    writtenRelation('owner', label, SLUGS.users),
    writtenRelation('policyCode', label, SLUGS.policyCodes),
    writtenSelect('measure', label, MEASURES, { required: true }),
    writtenLong('grounds', label, { required: true }),
    writtenSelect('remedy', label, REMEDY_PERIODS),
    writtenSelect('term', label, TERMS),
    writtenMoment('decidedAt', label),
    hiddenColumn('salt'),
    hiddenColumn('digest'),
    ...placeFields(false),
  ],
}
