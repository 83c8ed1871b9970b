import type { CollectionConfig, Field } from 'payload'

import { localeOf } from '../i18n/localeOf'
import { caseTitleIn } from '../livestream/cases/caseTitle'
import { MEASURES, REMEDY_PERIODS, TERMS } from '../livestream/measures'
import { PLATFORMS } from '../livestream/platforms'
import { TOPICS } from '../livestream/policyCodes'
import { assigneeField } from './assigneeField'
import { clockFields } from './clockFields'
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
  writtenText,
} from './livestreamParts'
import { SLUGS } from './slugs'
import { workflowHooks } from './workflowParts'

const label = livestreamLabel(SLUGS.liveCases)

const number = (name: string) =>
  ({
    name,
    type: 'number',
    defaultValue: 0,
    label: label(name),
    access: systemOnly,
    admin: { readOnly: true, position: 'sidebar' },
  }) as const

/** Cases 案件: made of reports, moved by acts alone. */
export const LiveCases: CollectionConfig = {
  ...livestreamBase(SLUGS.liveCases),
  access: readOnlyAccess(SLUGS.liveCases),
  defaultSort: '-priority',
  admin: livestreamAdmin('title', ['title', 'topic', 'state', 'priority', 'county', 'dueAt']),
  hooks: workflowHooks(SLUGS.liveCases),
  indexes: [
    ...PLACE_INDEXES,
    { fields: ['state', 'heldUntil'] },
    { fields: ['state', 'rectifyBy'] },
    { fields: ['state', 'claimUntil'] },
  ],
  fields: [
    ...workflowFields(SLUGS.liveCases),
    {
      ...writtenText('title', label, { required: true }),
      hooks: { afterRead: [({ value, req }) => caseTitleIn(localeOf(req), String(value))] },
    } as Field,
    writtenSelect('topic', label, TOPICS, { labels: 'livestream:topics', required: true }),
    writtenSelect('platform', label, PLATFORMS, { labels: 'livestream:platforms' }),
    writtenText('roomText', label),
    writtenRelation('room', label, SLUGS.liveRooms),
    writtenRelation('broadcast', label, SLUGS.broadcasts),
    writtenText('base', label),
    number('severity'),
    number('reach'),
    number('reporters'),
    { ...number('credibility'), admin: { hidden: true } },
    number('priority'),
    hiddenColumn('mergeKey'),
    hiddenColumn('reviewers'),
    // By name on the queue and the review screen: accounts are not a moderator's to read.
    { ...assigneeField(), admin: { hidden: true } } as Field,
    writtenMoment('claimUntil', label),
    {
      name: 'sender',
      type: 'relationship',
      relationTo: SLUGS.users,
      access: systemOnly,
      admin: { hidden: true },
    },
    writtenMoment('heldUntil', label, true),
    writtenRelation('policyCode', label, SLUGS.policyCodes),
    writtenSelect('measure', label, MEASURES),
    writtenLong('grounds', label),
    writtenSelect('remedy', label, REMEDY_PERIODS),
    writtenSelect('term', label, TERMS),
    writtenMoment('decidedAt', label),
    { name: 'notice', type: 'json', access: systemOnly, admin: { hidden: true } },
    writtenText('noticeNumber', label),
    writtenMoment('noticeAt', label),
    writtenMoment('rectifyBy', label, true),
    writtenMoment('appealBy', label, true),
    writtenLong('rectification', label),
    writtenMoment('closedAt', label),
    writtenMoment('retainUntil', label, true),
    {
      name: 'legalHold',
      type: 'checkbox',
      defaultValue: false,
      label: label('legalHold'),
      access: systemOnly,
      admin: { readOnly: true, position: 'sidebar', condition: ({ legalHold }) => Boolean(legalHold) },
    },
    hiddenColumn('heldRetention', 'date'),
    writtenMoment('forgottenAt', label),
    {
      name: 'record',
      type: 'ui',
      admin: { components: { Field: '/src/components/livestream/CaseRecord#CaseRecord' } },
    },
    ...clockFields(SLUGS.liveCases),
    ...placeFields(false),
  ],
}
