import type { Field } from 'payload'

import { labelOf } from '../i18n'
import { systemOnly } from './fields'
import { SLUGS } from './slugs'

/** Who holds the record; `owned` of the workflow has `...CLAIM_OWNED`. */
export const assigneeField = (): Field => ({
  name: 'assignee',
  type: 'relationship',
  relationTo: SLUGS.users,
  index: true,
  label: labelOf('workflow:inputs.assignee'),
  access: systemOnly,
  admin: { position: 'sidebar', readOnly: true },
})
