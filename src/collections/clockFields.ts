import type { Field } from 'payload'

import { labelOf } from '../i18n'
import { hasClock } from '../workflow/clock'
import { getWorkflow } from '../workflow/registry'
import { systemOnly } from './fields'
import type { Slug } from './slugs'

const hidden = { hidden: true } as const

/**
 * The columns of a collection whose states run against a clock; `owned` of its workflow has `...CLOCK_OWNED`.
 *
 * @throws TypeError at boot for a workflow without a state `within` some working days.
 */
export const clockFields = (slug: Slug): Field[] => {
  if (!hasClock(getWorkflow(slug))) throw new TypeError(`No state of ${slug} runs against a clock`)
  return [
    {
      name: 'dueAt',
      type: 'date',
      index: true,
      label: labelOf('fields:common.dueAt'),
      access: systemOnly,
      admin: {
        position: 'sidebar',
        readOnly: true,
        components: {
          Cell: '/src/components/clock/DueCell#DueCell',
          Field: '/src/components/clock/DueField#DueField',
        },
      },
    },
    { name: 'remindAt', type: 'date', index: true, access: systemOnly, admin: hidden },
    { name: 'escalateAt', type: 'date', index: true, access: systemOnly, admin: hidden },
    { name: 'dueUnknownYear', type: 'number', index: true, access: systemOnly, admin: hidden },
    { name: 'clockState', type: 'text', access: systemOnly, admin: hidden },
    { name: 'clockFrom', type: 'text', access: systemOnly, admin: hidden },
    { name: 'clockLeft', type: 'number', access: systemOnly, admin: hidden },
  ]
}
