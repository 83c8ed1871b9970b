import type { CollectionConfig } from 'payload'

import { PLATFORMS } from '../livestream/platforms'
import { TOPICS } from '../livestream/policyCodes'
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
  writtenSelect,
  writtenText,
} from './livestreamParts'
import { SLUGS } from './slugs'
import { workflowHooks } from './workflowParts'

const label = livestreamLabel(SLUGS.liveReports)

export const REPORT_CHANNELS = ['web', 'patrol', 'platform', 'rule'] as const

/**
 * Reports 举报线索 from the public, moderators, platforms and rules. Who reported is nobody's to read: their address
 * serves the answer, and a key of it their record.
 */
export const LiveReports: CollectionConfig = {
  ...livestreamBase(SLUGS.liveReports),
  access: readOnlyAccess(SLUGS.liveReports),
  defaultSort: '-arrivedAt',
  admin: livestreamAdmin('roomText', ['roomText', 'topic', 'channel', 'state', 'county', 'arrivedAt']),
  hooks: workflowHooks(SLUGS.liveReports),
  indexes: [...PLACE_INDEXES, { fields: ['case', 'state'] }],
  fields: [
    ...workflowFields(SLUGS.liveReports),
    writtenText('receiptCode', label),
    writtenSelect('channel', label, REPORT_CHANNELS, { labels: 'livestream:reportChannels', required: true }),
    writtenSelect('topic', label, TOPICS, { labels: 'livestream:topics', required: true }),
    writtenSelect('platform', label, PLATFORMS, { labels: 'livestream:platforms', required: true }),
    writtenText('roomText', label, { required: true }),
    writtenText('url', label),
    writtenMoment('happenedAt', label),
    writtenLong('description', label, { required: true }),
    writtenRelation('room', label, SLUGS.liveRooms),
    writtenRelation('broadcast', label, SLUGS.broadcasts),
    writtenRelation('case', label, SLUGS.liveCases),
    writtenMoment('arrivedAt', label),
    {
      name: 'files',
      type: 'ui',
      admin: { components: { Field: '/src/components/livestream/CaseFiles#CaseFiles' } },
    },
    hiddenColumn('contactName'),
    hiddenColumn('contactEmail'),
    hiddenColumn('source'),
    hiddenColumn('locale'),
    { ...hiddenColumn('unverified', 'checkbox') },
    ...placeFields(false),
  ],
}
