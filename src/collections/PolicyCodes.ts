import type { CollectionConfig } from 'payload'

import { accessTo } from '../access/accessTo'
import { recordEdit } from '../hooks/recordEdit'
import { CODE_SOURCES, SEVERITIES, TOPICS } from '../livestream/policyCodes'
import { options } from './fields'
import { livestreamBase, livestreamGroup, livestreamLabel } from './livestreamParts'
import { SLUGS } from './slugs'

const label = livestreamLabel(SLUGS.policyCodes)

/**
 * What a decision may rest on 违规情形: the 31 behaviours of 网络主播行为规范 art 14 and articles of 直播电商监督管理办法, with
 * their place in the law. Wording and severity are the department's to keep; a code in use is switched off, never removed.
 */
export const PolicyCodes: CollectionConfig = {
  ...livestreamBase(SLUGS.policyCodes),
  access: accessTo(SLUGS.policyCodes),
  defaultSort: 'code',
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['code', 'title', 'topic', 'severity', 'basis', 'active'],
    group: livestreamGroup,
  },
  hooks: { afterChange: [recordEdit] },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'code',
          type: 'text',
          required: true,
          unique: true,
          maxLength: 40,
          label: label('code'),
          access: { update: () => false },
        },
        {
          name: 'severity',
          type: 'select',
          required: true,
          options: options(SEVERITIES, 'livestream:severities'),
          label: label('severity'),
        },
      ],
    },
    { name: 'title', type: 'text', required: true, maxLength: 120, label: label('title') },
    { name: 'titleEn', type: 'text', required: true, maxLength: 200, label: label('titleEn') },
    {
      type: 'row',
      fields: [
        {
          name: 'topic',
          type: 'select',
          required: true,
          options: options(TOPICS, 'livestream:topics'),
          label: label('topic'),
        },
        {
          name: 'source',
          type: 'select',
          required: true,
          options: options(CODE_SOURCES, 'livestream:sources'),
          label: label('source'),
        },
      ],
    },
    { name: 'basis', type: 'text', required: true, maxLength: 200, label: label('basis') },
    { name: 'guidance', type: 'textarea', maxLength: 2000, label: label('guidance') },
    { name: 'active', type: 'checkbox', defaultValue: true, label: label('active') },
  ],
}
