import type { CollectionConfig, Field } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { labelOf } from '../i18n'
import { clockFields } from './clockFields'
import { agencyField, systemOnly, workflowFields } from './fields'
import { SLUGS } from './slugs'
import { countyField, lineOf, longOf, programmeFields, sideLine, sideNumber, sideTime } from './talentFields'
import { movedByActs, workflowComponents, workflowHooks } from './workflowParts'

const slug = SLUGS.talentScores

/**
 * Who scores what 评审分工. A sheet's points are not here until the ranking is drawn up: before, they stand under seal
 * where no query reaches them.
 */
export const TalentScores: CollectionConfig = {
  slug,
  labels: { singular: labelOf(`registers:${slug}.singular`), plural: labelOf(`registers:${slug}.plural`) },
  access: { ...accessTo(slug), create: nobody, update: nobody, delete: nobody },
  ...movedByActs,
  defaultSort: '-createdAt',
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'programme', 'owner', 'state', 'dueAt', 'submittedAt'],
    group: labelOf('admin:groups.talent'),
    components: {
      ...workflowComponents,
      views: {
        edit: {
          ...workflowComponents.views.edit,
          scoring: {
            Component: '/src/components/talent/ScoringView#ScoringView',
            path: '/scoring',
            tab: {
              label: 'scoring',
              href: '/scoring',
              Component: '/src/components/talent/TalentTab#ScoringViewTab',
            },
          },
        },
      },
    },
  },
  hooks: workflowHooks(slug),
  indexes: [{ fields: ['owner', 'state'] }, { fields: ['application', 'state'] }],
  fields: [
    ...workflowFields(slug),
    {
      name: 'toScoring',
      type: 'ui',
      admin: { components: { Field: '/src/components/talent/ToScoringField#ToScoringField' } },
    },
    lineOf('name', `registers:${SLUGS.talentApplications}.fields.name`),
    ...programmeFields(),
    {
      name: 'application',
      type: 'relationship',
      relationTo: SLUGS.talentApplications,
      required: true,
      index: true,
      label: labelOf(`registers:${SLUGS.talentApplications}.singular`),
      access: systemOnly,
      admin: { readOnly: true },
    },
    {
      name: 'owner',
      type: 'relationship',
      relationTo: SLUGS.users,
      required: true,
      index: true,
      label: labelOf(`registers:${slug}.fields.owner`),
      access: systemOnly,
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      name: 'points',
      type: 'json',
      label: labelOf(`registers:${slug}.fields.points`),
      access: systemOnly,
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    longOf('remark', `registers:${slug}.fields.remark`),
    sideNumber('mark', `registers:${slug}.fields.mark`),
    sideTime('submittedAt', `registers:${slug}.fields.submittedAt`),
    sideLine('seal', `registers:${slug}.fields.seal`, {
      admin: {
        readOnly: true,
        position: 'sidebar',
        description: labelOf(`registers:${slug}.help.seal`),
        condition: (data: Record<string, unknown>) => Boolean(data.seal),
      },
    } as Partial<Field>),
    countyField(),
    agencyField(),
    ...clockFields(slug),
  ],
}
