import type { Field } from 'payload'

import { agencyField, options, systemOnly } from '../collections/fields'
import { SLUGS } from '../collections/slugs'
import { labelOf } from '../i18n'
import { creditRegisters } from './subject'

const fixed = { update: () => false } as const

/** The address may name the code, so that a form opened from an entry begins with it. */
const asked =
  (name: string, otherwise?: string) =>
  ({ req }: { req: { query?: Record<string, unknown> } }): string | undefined => {
    const value = req.query?.[name]
    return typeof value === 'string' ? value.slice(0, 40) : otherwise
  }

/** Whom the row is about: entered by code, the rest taken from the register by `assignSubject`. */
export const subjectFields = (): Field[] => [
  {
    name: 'subjectName',
    type: 'text',
    label: labelOf('credit:fields.subjectName'),
    access: systemOnly,
    admin: { readOnly: true, condition: ({ subjectName }) => Boolean(subjectName) },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'unifiedCode',
        type: 'text',
        required: true,
        index: true,
        maxLength: 40,
        label: labelOf('credit:fields.unifiedCode'),
        access: fixed,
        defaultValue: asked('code'),
        admin: { description: labelOf('credit:fields.unifiedCodeHelp') },
      },
      {
        name: 'subjectCollection',
        type: 'select',
        required: true,
        options: creditRegisters().map(({ slug }) => ({
          value: slug,
          label: labelOf(`registers:${slug}.plural`),
        })),
        label: labelOf('credit:fields.subjectCollection'),
        access: fixed,
        defaultValue: asked('register', SLUGS.enterprises),
      },
    ],
  },
  { name: 'subjectId', type: 'text', required: true, access: systemOnly, admin: { hidden: true } },
  {
    name: 'county',
    type: 'relationship',
    relationTo: SLUGS.counties,
    required: true,
    label: labelOf('fields:common.county'),
    access: systemOnly,
    admin: { readOnly: true, position: 'sidebar', condition: ({ county }) => Boolean(county) },
  },
  agencyField(),
]

export const gradeOptions = () => options(['A', 'B', 'C', 'D'], 'credit:grades')
