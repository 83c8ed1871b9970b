import type { CollectionConfig, Field } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { assignAgency } from '../hooks/assignAgency'
import { refuseForeignCounty, suggestCounty } from '../hooks/placeInCounty'
import { refuseUnseen } from '../hooks/refuseUnseen'
import { labelOf } from '../i18n'
import { agencyField, beijingDayParts, beijingTimeParts, options, systemOnly } from './fields'
import { SLUGS } from './slugs'
import type { Slug } from './slugs'
import { movedByActs, workflowComponents, workflowHooks } from './workflowParts'

/** Labels of one collection's fields, `livestream:<slug>.fields.<name>`. */
export const livestreamLabel = (slug: Slug) => (name: string) => labelOf(`livestream:${slug}.fields.${name}`)

/** What all collections about livestreams have alike. */
export const livestreamBase = (slug: Slug) =>
  ({
    slug,
    labels: {
      singular: labelOf(`livestream:${slug}.singular`),
      plural: labelOf(`livestream:${slug}.plural`),
    },
    ...movedByActs,
  }) satisfies Partial<CollectionConfig>

export const livestreamGroup = labelOf('livestream:common.group')

/** Access of what the engine alone makes and changes. */
export const readOnlyAccess = (slug: Slug) =>
  ({ ...accessTo(slug), create: nobody, update: nobody, delete: nobody }) satisfies CollectionConfig['access']

/** Panel of a reviewed collection. */
export const livestreamAdmin = (useAsTitle: string, defaultColumns: string[]): CollectionConfig['admin'] => ({
  useAsTitle,
  defaultColumns,
  group: livestreamGroup,
  components: workflowComponents,
})

/** Hooks of a reviewed collection whose records people write, each in a county of theirs. */
export const countyWorkflowHooks = (slug: Slug, relations: Readonly<Record<string, Slug>> = {}) => {
  const hooks = workflowHooks(slug)
  return {
    ...hooks,
    beforeValidate: [suggestCounty, assignAgency],
    beforeChange: [...hooks.beforeChange, refuseForeignCounty(slug), refuseUnseen(relations)],
  } satisfies CollectionConfig['hooks']
}

/** In whose scope it is; the county is chosen once. */
export const countyField = (isChosen: boolean): Field => ({
  name: 'county',
  type: 'relationship',
  relationTo: SLUGS.counties,
  required: isChosen,
  label: labelOf('fields:common.county'),
  access: isChosen ? { update: () => false } : systemOnly,
  admin: { position: 'sidebar', readOnly: !isChosen },
})

export const placeFields = (isChosen: boolean): Field[] => [countyField(isChosen), agencyField()]

/** The list of one county, one state, newest first. */
export const PLACE_INDEXES = [
  { fields: ['county', 'state', 'createdAt'] },
  { fields: ['state', 'createdAt'] },
]

type Label = ReturnType<typeof livestreamLabel>

const isThere =
  (name: string) =>
  ({ [name]: value }: Record<string, unknown>) =>
    Boolean(value)

/** Something the system wrote, shown beside the form once it is there. */
export const writtenMoment = (name: string, label: Label, isDay = false): Field => ({
  name,
  type: 'date',
  index: true,
  label: label(name),
  access: systemOnly,
  admin: {
    readOnly: true,
    position: 'sidebar',
    condition: isThere(name),
    components: isDay ? beijingDayParts : beijingTimeParts,
  },
})

export const writtenText = (name: string, label: Label, { required = false } = {}): Field => ({
  name,
  type: 'text',
  required,
  label: label(name),
  access: systemOnly,
  admin: { readOnly: true, condition: isThere(name) },
})

export const writtenLong = (name: string, label: Label, { required = false } = {}): Field => ({
  name,
  type: 'textarea',
  required,
  label: label(name),
  access: systemOnly,
  admin: { readOnly: true, condition: isThere(name) },
})

export const writtenSelect = (
  name: string,
  label: Label,
  values: readonly string[],
  { labels = 'workflow:options', required = false } = {},
): Field => ({
  name,
  type: 'select',
  required,
  options: options(values, labels),
  label: label(name),
  access: systemOnly,
  admin: { readOnly: true, position: 'sidebar', condition: isThere(name) },
})

export const writtenRelation = (
  name: string,
  label: Label,
  relationTo: Slug,
  { required = false } = {},
): Field => ({
  name,
  type: 'relationship',
  relationTo,
  required,
  index: true,
  label: label(name),
  access: systemOnly,
  admin: { readOnly: true, condition: isThere(name) },
})

/** A column of the engine's own. */
export const hiddenColumn = (name: string, type: 'text' | 'number' | 'date' | 'checkbox' = 'text'): Field =>
  ({ name, type, access: { ...systemOnly, read: () => false }, admin: { hidden: true } }) as Field

/** Columns of `verificationActs`. */
export const verificationFields = (label: Label): Field[] => [
  writtenMoment('verifiedAt', label),
  {
    ...writtenMoment('verifyBy', label, true),
    admin: {
      readOnly: true,
      position: 'sidebar',
      condition: isThere('verifyBy'),
      components: { ...beijingDayParts, Cell: '/src/components/livestream/VerifyByCell#VerifyByCell' },
    },
  } as Field,
  { name: 'verifyRemindAt', type: 'date', index: true, access: systemOnly, admin: { hidden: true } },
]

/** Who of the blacklist agrees with the record that is open. */
export const evasionField: Field = {
  name: 'evasion',
  type: 'ui',
  admin: { components: { Field: '/src/components/livestream/evasion/EvasionField#EvasionField' } },
}

/** What a room, a streamer or an operator stands for: whom it manages, its cases, what is in force against it. */
export const partyField: Field = {
  name: 'party',
  type: 'ui',
  admin: { components: { Field: '/src/components/livestream/parties/PartyField#PartyField' } },
}

/** Training, licence and the next verification of a streamer, at a glance. */
export const standingField = (label: Label): Field => ({
  name: 'standing',
  type: 'ui',
  label: label('standing'),
  admin: {
    components: {
      Cell: '/src/components/livestream/parties/StandingCell#StandingCell',
      Field: '/src/components/livestream/parties/StandingField#StandingField',
    },
  },
})
