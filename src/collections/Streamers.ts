import type { CollectionConfig, Field } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { digestIdentity } from '../hooks/digestIdentity'
import { noteFirstTraining } from '../hooks/noteFirstTraining'
import { agencyOfStreamersField } from '../livestream/operators/agencyOfStreamers'
import { PROFESSIONAL_TOPICS } from '../livestream/streamers/mayStream'
import { beijingDayParts, options, systemOnly, workflowFields } from './fields'
import {
  countyWorkflowHooks,
  evasionField,
  livestreamAdmin,
  livestreamBase,
  livestreamLabel,
  partyField,
  PLACE_INDEXES,
  placeFields,
  standingField,
  verificationFields,
  writtenMoment,
} from './livestreamParts'
import { SLUGS } from './slugs'

const label = livestreamLabel(SLUGS.streamers)
const hooks = countyWorkflowHooks(SLUGS.streamers, {
  operator: SLUGS.liveOperators,
  agencyOfStreamers: SLUGS.liveOperators,
})

const day = (name: string, help = false): Field => ({
  name,
  type: 'date',
  label: label(name),
  admin: { components: beijingDayParts, ...(help && { description: label(`${name}Help`) }) },
})

/** 直播营销人员: who they are, whether they may stream, and until when that has been verified. */
export const Streamers: CollectionConfig = {
  ...livestreamBase(SLUGS.streamers),
  access: { ...accessTo(SLUGS.streamers), delete: nobody },
  admin: livestreamAdmin('stageName', [
    'stageName',
    'state',
    'standing',
    'agencyOfStreamers',
    'topic',
    'county',
    'verifyBy',
  ]),
  hooks: { ...hooks, beforeChange: [digestIdentity, noteFirstTraining, ...hooks.beforeChange] },
  indexes: PLACE_INDEXES,
  fields: [
    ...workflowFields(SLUGS.streamers),
    evasionField,
    standingField(label),
    { name: 'stageName', type: 'text', required: true, maxLength: 60, label: label('stageName') },
    { name: 'name', type: 'text', required: true, maxLength: 60, label: label('name') },
    {
      name: 'identityNumber',
      type: 'text',
      virtual: true,
      maxLength: 20,
      label: label('identityNumber'),
      admin: { description: label('identityNumberHelp'), autoComplete: 'off' },
    },
    {
      name: 'identityTail',
      type: 'text',
      label: label('identityTail'),
      access: systemOnly,
      admin: { readOnly: true },
    },
    {
      name: 'identityDigest',
      type: 'text',
      index: true,
      access: { ...systemOnly, read: () => false },
      admin: { hidden: true },
    },
    {
      name: 'birthDate',
      type: 'date',
      label: label('birthDate'),
      access: systemOnly,
      admin: { readOnly: true, components: beijingDayParts },
    },
    { name: 'phone', type: 'text', maxLength: 30, index: true, label: label('phone') },
    { name: 'payee', type: 'text', maxLength: 60, label: label('payee') },
    { name: 'guardianName', type: 'text', maxLength: 60, label: label('guardianName') },
    day('guardianConsentOn', true),
    {
      name: 'topic',
      type: 'select',
      required: true,
      defaultValue: 'none',
      options: options(PROFESSIONAL_TOPICS, 'livestream:professionalTopics'),
      label: label('topic'),
      admin: { description: label('topicHelp') },
    },
    { name: 'licenceNumber', type: 'text', maxLength: 60, label: label('licenceNumber') },
    day('licenceUntil'),
    day('trainedOn', true),
    {
      name: 'operator',
      type: 'relationship',
      relationTo: SLUGS.liveOperators,
      index: true,
      label: label('operator'),
    },
    agencyOfStreamersField(label),
    writtenMoment('firstTrainedOn', label, true),
    writtenMoment('firstBroadcastAt', label),
    ...verificationFields(label),
    partyField,
    ...placeFields(true),
  ],
}
