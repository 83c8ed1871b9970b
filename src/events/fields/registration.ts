import type { Field } from 'payload'

import { options } from '../../collections/fields'
import { eventLabel, inBoth, moment, row, text } from './parts'
import { QUESTION_KINDS } from '../kinds'

export const MOST_PLACES = 100_000

/** Most questions a form asks. */
const MOST_QUESTIONS = 12

/** The form's own questions are data: each event asks what it needs to know, and no more (个人信息保护法 art 6). */
const questionsField = (): Field => ({
  name: 'questions',
  type: 'array',
  maxRows: MOST_QUESTIONS,
  label: eventLabel('questions'),
  labels: { singular: eventLabel('question'), plural: eventLabel('questions') },
  admin: { condition: ({ takesRegistrations }) => Boolean(takesRegistrations) },
  fields: [
    inBoth(text, 'label', 120, { required: true }),
    row(
      {
        name: 'kind',
        type: 'select',
        required: true,
        defaultValue: 'text',
        options: options(QUESTION_KINDS, 'events:questionKinds'),
        label: eventLabel('questionKind'),
      },
      { name: 'required', type: 'checkbox', defaultValue: false, label: eventLabel('required') },
    ),
    {
      type: 'row',
      admin: { condition: (_data, siblings) => (siblings as { kind?: string }).kind === 'choice' },
      fields: [text('choices', 300, { help: true }), text('choicesEn', 600)],
    },
  ],
})

export const registrationFields = (): Field[] => [
  {
    name: 'takesRegistrations',
    type: 'checkbox',
    defaultValue: false,
    label: eventLabel('takesRegistrations'),
  },
  {
    type: 'row',
    admin: { condition: ({ takesRegistrations }) => Boolean(takesRegistrations) },
    fields: [
      {
        name: 'capacity',
        type: 'number',
        min: 1,
        max: MOST_PLACES,
        label: eventLabel('capacity'),
      },
      moment('registrationOpensAt', { index: true, help: true }),
      moment('registrationClosesAt', { help: true }),
    ],
  },
  questionsField(),
]
