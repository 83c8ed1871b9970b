import type { CollectionConfig } from 'payload'

import { SANCTION_KINDS } from '../livestream/sanctions/workflow'
import { systemOnly, workflowFields } from './fields'
import {
  hiddenColumn,
  livestreamAdmin,
  livestreamBase,
  livestreamLabel,
  PLACE_INDEXES,
  placeFields,
  readOnlyAccess,
  writtenMoment,
  writtenRelation,
  writtenSelect,
  writtenText,
} from './livestreamParts'
import { SLUGS } from './slugs'
import { workflowHooks } from './workflowParts'

const label = livestreamLabel(SLUGS.liveSanctions)

/** Strikes 记分 and blacklist entries 黑名单, each with its term. */
export const LiveSanctions: CollectionConfig = {
  ...livestreamBase(SLUGS.liveSanctions),
  access: readOnlyAccess(SLUGS.liveSanctions),
  defaultSort: '-startsAt',
  admin: livestreamAdmin('subjectName', ['subjectName', 'kind', 'points', 'state', 'startsAt', 'endsAt']),
  hooks: workflowHooks(SLUGS.liveSanctions),
  indexes: [...PLACE_INDEXES, { fields: ['state', 'endsAt'] }, { fields: ['operator', 'state'] }],
  fields: [
    ...workflowFields(SLUGS.liveSanctions),
    writtenSelect('kind', label, SANCTION_KINDS, { labels: 'livestream:sanctionKinds', required: true }),
    writtenText('subjectName', label, { required: true }),
    writtenRelation('operator', label, SLUGS.liveOperators),
    writtenRelation('streamer', label, SLUGS.streamers),
    writtenRelation('case', label, SLUGS.liveCases, { required: true }),
    writtenRelation('policyCode', label, SLUGS.policyCodes),
    {
      name: 'decision',
      type: 'relationship',
      relationTo: SLUGS.caseDecisions,
      access: systemOnly,
      admin: { hidden: true },
    },
    {
      name: 'points',
      type: 'number',
      defaultValue: 0,
      label: label('points'),
      access: systemOnly,
      admin: { readOnly: true, position: 'sidebar' },
    },
    hiddenColumn('keys'),
    writtenMoment('startsAt', label),
    writtenMoment('endsAt', label, true),
    ...placeFields(false),
  ],
}
