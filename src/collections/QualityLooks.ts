import type { CollectionConfig } from 'payload'

import { MEASURES } from '../livestream/measures'
import { TOPICS } from '../livestream/policyCodes'
import { workflowFields } from './fields'
import {
  livestreamAdmin,
  livestreamBase,
  livestreamLabel,
  placeFields,
  readOnlyAccess,
  writtenLong,
  writtenMoment,
  writtenRelation,
  writtenSelect,
  writtenText,
} from './livestreamParts'
import { SLUGS } from './slugs'
import { workflowHooks } from './workflowParts'

const label = livestreamLabel(SLUGS.qualityLooks)

/**
 * Second looks 质量复评 at closed cases. Whoever is dealt one reads it, and of the case nothing; what it is measured by is
 * written beside it once it is judged. That a case is golden is nobody's to read or to ask for.
 */
export const QualityLooks: CollectionConfig = {
  ...livestreamBase(SLUGS.qualityLooks),
  access: readOnlyAccess(SLUGS.qualityLooks),
  defaultSort: '-createdAt',
  admin: livestreamAdmin('title', ['title', 'period', 'state', 'owner', 'measure', 'standardMeasure']),
  hooks: workflowHooks(SLUGS.qualityLooks),
  indexes: [{ fields: ['state', 'lapseAt'] }, { fields: ['owner', 'state'] }],
  fields: [
    ...workflowFields(SLUGS.qualityLooks),
    writtenText('title', label, { required: true }),
    writtenText('period', label, { required: true }),
    writtenSelect('topic', label, TOPICS, { labels: 'livestream:topics', required: true }),
    writtenRelation('case', label, SLUGS.liveCases, { required: true }),
    {
      name: 'golden',
      type: 'relationship',
      relationTo: SLUGS.goldenCases,
      access: { create: () => false, read: () => false, update: () => false },
      admin: { hidden: true },
    },
    writtenRelation('owner', label, SLUGS.users),
    writtenMoment('dealtAt', label),
    writtenMoment('lapseAt', label),
    writtenSelect('measure', label, MEASURES),
    writtenRelation('policyCode', label, SLUGS.policyCodes),
    writtenLong('grounds', label),
    writtenMoment('judgedAt', label),
    writtenRelation('reviewed', label, SLUGS.users),
    writtenSelect('standardMeasure', label, MEASURES),
    writtenRelation('standardPolicyCode', label, SLUGS.policyCodes),
    writtenLong('standardGrounds', label),
    writtenLong('note', label),
    ...placeFields(false),
  ],
}
