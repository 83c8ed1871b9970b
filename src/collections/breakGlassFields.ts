import type { Field } from 'payload'

import { labelOf } from '../i18n'
import { SECOND_LOOKS } from '../workflow/breakGlass'
import { beijingTimeParts, options, systemOnly } from './fields'

/** The columns of a collection in which acts can be forced; `owned` of its workflow has `...BREAK_GLASS_OWNED`. */
export const breakGlassFields = (): Field[] => [
  {
    name: 'secondLook',
    type: 'select',
    index: true,
    options: options(SECOND_LOOKS, 'fields:secondLooks'),
    label: labelOf('fields:common.secondLook'),
    access: systemOnly,
    admin: { position: 'sidebar', readOnly: true, condition: ({ secondLook }) => Boolean(secondLook) },
  },
  {
    name: 'secondLookDue',
    type: 'date',
    label: labelOf('fields:common.secondLookDue'),
    access: systemOnly,
    admin: {
      position: 'sidebar',
      readOnly: true,
      condition: ({ secondLookDue }) => Boolean(secondLookDue),
      components: beijingTimeParts,
    },
  },
  { name: 'forcedOn', type: 'text', access: systemOnly, admin: { hidden: true } },
]
