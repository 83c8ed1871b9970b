import type { CollectionConfig } from 'payload'

import { REFERRED_TO } from '../livestream/referrals/workflow'
import { clockFields } from './clockFields'
import { systemOnly, workflowFields } from './fields'
import {
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

const label = livestreamLabel(SLUGS.caseReferrals)

/** Referrals 线索移交 to those who enforce: a numbered letter, its receipt, what came of it. */
export const CaseReferrals: CollectionConfig = {
  ...livestreamBase(SLUGS.caseReferrals),
  access: readOnlyAccess(SLUGS.caseReferrals),
  defaultSort: '-sentAt',
  admin: livestreamAdmin('number', ['number', 'recipient', 'addressee', 'case', 'state', 'sentAt']),
  hooks: workflowHooks(SLUGS.caseReferrals),
  indexes: [...PLACE_INDEXES, { fields: ['number'], unique: true }],
  fields: [
    ...workflowFields(SLUGS.caseReferrals),
    writtenText('number', label, { required: true }),
    writtenRelation('case', label, SLUGS.liveCases, { required: true }),
    writtenSelect('recipient', label, REFERRED_TO, { required: true }),
    writtenText('addressee', label, { required: true }),
    { name: 'facts', type: 'json', required: true, access: systemOnly, admin: { hidden: true } },
    writtenText('digest', label),
    writtenMoment('sentAt', label),
    writtenMoment('receivedOn', label, true),
    writtenLong('feedback', label),
    { name: 'correction', type: 'json', access: systemOnly, admin: { hidden: true } },
    writtenText('correctionNumber', label),
    writtenText('correctionDigest', label),
    writtenMoment('correctedAt', label),
    writtenMoment('correctionReceivedOn', label, true),
    {
      name: 'letter',
      type: 'ui',
      admin: { components: { Field: '/src/components/livestream/ReferralLetter#ReferralLetter' } },
    },
    ...clockFields(SLUGS.caseReferrals),
    ...placeFields(false),
  ],
}
