import type { Field } from 'payload'

import { options } from '../collections/fields'
import { labelOf } from '../i18n'
import { DRAW_INTERVALS } from '../livestream/quality/draw/periods'

type Limits = { min: number; max: number; defaultValue: number }

const number = (name: string, limits: Limits): Field => ({
  name,
  type: 'number',
  required: true,
  ...limits,
  label: labelOf(`fields:settings.${name}`),
  admin: { description: labelOf(`fields:settings.${name}Help`), width: '50%' },
})

/** How much of the judging of livestreams is looked at again, and how much of what is hard to look at a person is given. */
export const qualitySettings: Field[] = [
  {
    type: 'row',
    fields: [
      number('qualityShare', { min: 0, max: 100, defaultValue: 5 }),
      {
        name: 'qualityEvery',
        type: 'select',
        required: true,
        defaultValue: 'week',
        options: options(DRAW_INTERVALS, 'fields:settings.drawIntervals'),
        label: labelOf('fields:settings.qualityEvery'),
        admin: { description: labelOf('fields:settings.qualityEveryHelp'), width: '50%' },
      },
      number('goldenPerDraw', { min: 0, max: 20, defaultValue: 1 }),
      number('graphicCasesPerDay', { min: 1, max: 500, defaultValue: 20 }),
      number('breakAfterMinutes', { min: 5, max: 240, defaultValue: 45 }),
      number('breakMinutes', { min: 1, max: 60, defaultValue: 10 }),
    ],
  },
]
