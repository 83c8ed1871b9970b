import type { CollectionConfig, Field } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { assigneeField } from '../collections/assigneeField'
import { breakGlassFields } from '../collections/breakGlassFields'
import { clockFields } from '../collections/clockFields'
import { agencyField, beijingTimeParts, options, systemOnly, workflowFields } from '../collections/fields'
import { SLUGS } from '../collections/slugs'
import { deskListComponents, movedByActs, workflowHooks } from '../collections/workflowParts'
import { labelOf } from '../i18n'
import { COMMON_FIELDS } from './commonFields'
import type { RegisterDefinition } from './definition'
import { engineDate, payloadFieldsOf } from './payloadFields'

/** How an application came in. */
export const APPLICATION_CHANNELS = ['web', 'counter', 'import'] as const

/** For the engine's own use: no request reads or writes it. */
const hidden = {
  access: { ...systemOnly, read: () => false },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true },
} as const

const sidebarText = (name: string): Field => ({
  name,
  type: 'text',
  label: labelOf(`registers:common.${name}`),
  access: systemOnly,
  admin: {
    readOnly: true,
    position: 'sidebar',
    condition: (data: Record<string, unknown>) => Boolean(data[name]),
  },
})

const engineText = (name: string): Field => ({
  name,
  type: 'textarea',
  label: labelOf(`registers:common.${name}`),
  access: systemOnly,
  admin: { readOnly: true, condition: (data: Record<string, unknown>) => Boolean(data[name]) },
})

const commonColumns = ({ slug }: RegisterDefinition): Field[] => [
  ...workflowFields(slug),
  { ...sidebarText('number'), unique: true } as Field,
  { ...sidebarText('receiptCode'), unique: true } as Field,
  ...payloadFieldsOf(slug, COMMON_FIELDS, 'registers:common'),
]

const engineColumns: Field[] = [
  engineDate('issuedAt', 'registers:common.issuedAt'),
  engineDate('validUntil', 'registers:common.validUntil'),
  engineDate('answerBy', 'registers:common.answerBy'),
  {
    name: 'channel',
    type: 'select',
    options: options(APPLICATION_CHANNELS, 'registers:common.channels'),
    label: labelOf('registers:common.channel'),
    access: systemOnly,
    admin: { readOnly: true, position: 'sidebar' },
  },
  {
    name: 'arrivedAt',
    type: 'date',
    label: labelOf('registers:common.arrivedAt'),
    access: systemOnly,
    admin: { readOnly: true, position: 'sidebar', components: beijingTimeParts },
  },
  {
    name: 'unverified',
    type: 'checkbox',
    label: labelOf('registers:common.unverified'),
    access: systemOnly,
    admin: { readOnly: true, position: 'sidebar', condition: ({ unverified }) => Boolean(unverified) },
  },
  {
    name: 'county',
    type: 'relationship',
    relationTo: SLUGS.counties,
    required: true,
    label: labelOf('fields:common.county'),
    access: systemOnly,
    admin: { readOnly: true, position: 'sidebar' },
  },
  agencyField(),
  {
    name: 'locale',
    type: 'select',
    options: ['zh', 'en'],
    access: systemOnly,
    admin: { hidden: true },
  },
  {
    name: 'returnedReason',
    type: 'textarea',
    label: labelOf('registers:common.returnedReason'),
    access: systemOnly,
    admin: { readOnly: true, condition: ({ returnedReason }) => Boolean(returnedReason) },
  },
  { ...hidden, name: 'searchText', type: 'text' },
  { ...hidden, name: 'duplicateKeys', type: 'textarea' },
  { ...hidden, name: 'duplicateAnswers', type: 'json' },
]

/** Who has a unified code has credit: a tab of its own. */
const creditView = ({ fields }: RegisterDefinition) =>
  fields.some(({ name }) => name === 'unifiedCode') && {
    credit: {
      Component: '/src/components/credit/CreditView#CreditView',
      path: '/credit' as const,
      tab: {
        label: 'credit',
        href: '/credit',
        Component: '/src/components/credit/CreditTab#CreditTab',
      } as const,
    },
  }

/**
 * The collection of a register: its columns come from its fields. Records come in through `receiveApplication()` and
 * `registerApproved()` only, move through `perform()` only, and are never deleted.
 */
export const registerCollection = (register: RegisterDefinition): CollectionConfig => {
  const { slug, fields, columns, inspection, returns, ledger } = register
  const hooks = workflowHooks(slug)
  return {
    slug,
    labels: { singular: labelOf(`registers:${slug}.singular`), plural: labelOf(`registers:${slug}.plural`) },
    access: { ...accessTo(slug), create: nobody, update: nobody, delete: nobody },
    ...movedByActs,
    defaultSort: '-createdAt',
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'state', 'county', 'number', 'arrivedAt'],
      group: labelOf('admin:groups.registry'),
      components: {
        ...deskListComponents,
        views: {
          ...deskListComponents.views,
          edit: { ...deskListComponents.views.edit, ...creditView(register) },
        },
      },
    },
    hooks,
    indexes: [
      { fields: ['county', 'state', 'createdAt'] },
      { fields: ['agency', 'state', 'createdAt'] },
      { fields: ['assignee', 'state', 'createdAt'] },
      { fields: ['state', 'createdAt'] },
    ],
    fields: [
      ...commonColumns(register),
      ...payloadFieldsOf(slug, fields, `registers:${slug}.fields`),
      {
        name: 'files',
        type: 'ui',
        admin: { components: { Field: '/src/components/registers/FilesField#FilesField' } },
      },
      {
        name: 'certificates',
        type: 'ui',
        admin: { components: { Field: '/src/components/registers/CertificatesField#CertificatesField' } },
      },
      {
        name: 'changesAsked',
        type: 'ui',
        admin: { components: { Field: '/src/components/registers/ChangesAskedField#ChangesAskedField' } },
      },
      {
        name: 'duplicates',
        type: 'ui',
        admin: { components: { Field: '/src/components/registers/DuplicatesField#DuplicatesField' } },
      },
      ...(inspection || returns || ledger
        ? [
            {
              name: 'oversight',
              type: 'ui' as const,
              admin: { components: { Field: '/src/components/registers/OversightField#OversightField' } },
            },
          ]
        : []),
      ...(columns?.dates ?? []).map((name) => engineDate(name, `registers:common.${name}`)),
      ...(columns?.texts ?? []).map(engineText),
      ...engineColumns,
      assigneeField(),
      ...clockFields(slug),
      ...breakGlassFields(),
    ],
  }
}
