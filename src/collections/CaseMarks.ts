import type { CollectionConfig, NumberFieldSingleValidation } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { placeMark, recordMark } from '../hooks/placeMark'
import { options, systemOnly } from './fields'
import { livestreamBase, livestreamLabel, placeFields } from './livestreamParts'
import { SLUGS } from './slugs'
import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'

const label = livestreamLabel(SLUGS.caseMarks)

export const VISIBILITIES = ['shown', 'sealed'] as const

/** The longest recording a mark is set in. */
const MAX_MS = 24 * 60 * 60 * 1000

/** Not before it begins, and within what a recording may last. */
const endsLater: NumberFieldSingleValidation = (value, { siblingData, req }) => {
  const { inMs = 0 } = siblingData as { inMs?: number }
  const isSound = typeof value === 'number' && value >= inMs && value <= MAX_MS
  return isSound || translator(localeOf(req))('livestream:case-marks.endsBeforeStart')
}

const moment = (name: string) =>
  ({ name, type: 'number', required: true, min: 0, max: MAX_MS, label: label(name) }) as const

/**
 * Time-coded evidence 时间码标记: from when to when in the recording, what is to be seen, under which policy code. What the
 * first of two reviewers has marked is sealed with their decision.
 */
export const CaseMarks: CollectionConfig = {
  ...livestreamBase(SLUGS.caseMarks),
  access: { ...accessTo(SLUGS.caseMarks), update: nobody, delete: nobody },
  admin: { hidden: true, useAsTitle: 'note' },
  hooks: { beforeValidate: [placeMark], afterChange: [recordMark] },
  indexes: [{ fields: ['case', 'visibility', 'inMs'] }],
  fields: [
    {
      name: 'case',
      type: 'relationship',
      relationTo: SLUGS.liveCases,
      required: true,
      label: label('case'),
    },
    moment('inMs'),
    {
      ...moment('outMs'),
      validate: endsLater,
    },
    { name: 'note', type: 'textarea', required: true, maxLength: 1000, label: label('note') },
    {
      name: 'policyCode',
      type: 'relationship',
      relationTo: SLUGS.policyCodes,
      label: label('policyCode'),
    },
    {
      name: 'owner',
      type: 'relationship',
      relationTo: SLUGS.users,
      index: true,
      access: systemOnly,
      label: label('owner'),
    },
    {
      name: 'visibility',
      type: 'select',
      required: true,
      defaultValue: 'shown',
      options: options(VISIBILITIES, 'livestream:visibilities'),
      access: systemOnly,
      label: label('visibility'),
    },
    ...placeFields(false),
  ],
}
