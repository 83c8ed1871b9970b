import type { CollectionConfig } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { labelOf } from '../i18n'
import { keepAgencyKind } from '../hooks/keepAgencyKind'
import { OPERATOR_KINDS } from '../livestream/operators/kinds'
import { options, workflowFields } from './fields'
import {
  countyWorkflowHooks,
  evasionField,
  livestreamAdmin,
  livestreamBase,
  livestreamLabel,
  partyField,
  PLACE_INDEXES,
  placeFields,
  verificationFields,
} from './livestreamParts'
import { SLUGS } from './slugs'
import { unifiedCodeField } from './unifiedCodeField'
import { workflowComponents } from './workflowParts'

const label = livestreamLabel(SLUGS.liveOperators)
const hooks = countyWorkflowHooks(SLUGS.liveOperators)

/** 直播间运营者、直播营销人员服务机构、平台经营者: whom notices are addressed to. 直播电商监督管理办法 art 2. */
export const LiveOperators: CollectionConfig = {
  ...livestreamBase(SLUGS.liveOperators),
  access: { ...accessTo(SLUGS.liveOperators), delete: nobody },
  admin: {
    ...livestreamAdmin('name', ['name', 'kind', 'state', 'county', 'verifyBy']),
    components: {
      ...workflowComponents,
      beforeListTable: [
        '/src/components/livestream/parties/KindLinks#KindLinks',
        ...workflowComponents.beforeListTable,
      ],
    },
  },
  hooks: { ...hooks, beforeChange: [...hooks.beforeChange, keepAgencyKind] },
  indexes: PLACE_INDEXES,
  fields: [
    ...workflowFields(SLUGS.liveOperators),
    evasionField,
    { name: 'name', type: 'text', required: true, maxLength: 100, label: label('name') },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: options(OPERATOR_KINDS, 'livestream:live-operators.kinds'),
      label: label('kind'),
    },
    unifiedCodeField(label('unifiedCode')),
    {
      type: 'row',
      fields: [
        { name: 'contactName', type: 'text', required: true, maxLength: 60, label: label('contactName') },
        { name: 'contactPhone', type: 'text', maxLength: 30, index: true, label: label('contactPhone') },
      ],
    },
    { name: 'contactEmail', type: 'email', required: true, label: label('contactEmail') },
    {
      name: 'locale',
      type: 'select',
      required: true,
      defaultValue: 'zh',
      options: [
        { value: 'zh', label: '中文' },
        { value: 'en', label: 'English' },
      ],
      label: labelOf('livestream:live-operators.fields.locale'),
    },
    { name: 'payee', type: 'text', maxLength: 60, label: label('payee') },
    ...verificationFields(label),
    ...placeFields(true),
    partyField,
  ],
}
