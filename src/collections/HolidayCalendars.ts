import type { CollectionConfig, TextareaFieldValidation } from 'payload'

import { accessTo, nobody } from '../access/accessTo'
import { recordEdit } from '../hooks/recordEdit'
import { labelOf, translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { readHolidayLines } from '../legal/holidayLines'
import { SLUGS } from './slugs'

const checkLines: TextareaFieldValidation = (value, { siblingData, req }) => {
  const year = Number((siblingData as { year?: unknown }).year)
  const { faulty } = readHolidayLines(value, year)
  if (faulty.length === 0) return true
  const lines = faulty.slice(0, 3).join('；')
  return translator(localeOf(req), 'fields')('holidayCalendars.faulty', { lines, year })
}

/**
 * Holidays of a year 放假安排, as the State Council's General Office gives notice of them each autumn. They go over and
 * beside what the installed table knows; deadlines in working days wait for a year that neither knows.
 */
export const HolidayCalendars: CollectionConfig = {
  slug: SLUGS.holidayCalendars,
  labels: {
    singular: labelOf('fields:holidayCalendars.singular'),
    plural: labelOf('fields:holidayCalendars.plural'),
  },
  access: { ...accessTo(SLUGS.holidayCalendars), delete: nobody },
  lockDocuments: false,
  disableDuplicate: true,
  defaultSort: '-year',
  admin: {
    useAsTitle: 'year',
    defaultColumns: ['year', 'source', 'updatedAt'],
    group: labelOf('admin:groups.governance'),
  },
  hooks: { afterChange: [recordEdit] },
  fields: [
    {
      name: 'year',
      type: 'number',
      required: true,
      unique: true,
      min: 2004,
      max: 2100,
      label: labelOf('fields:holidayCalendars.year'),
    },
    {
      name: 'daysOff',
      type: 'textarea',
      required: true,
      maxLength: 2000,
      validate: checkLines,
      label: labelOf('fields:holidayCalendars.daysOff'),
      admin: { rows: 8, description: labelOf('fields:holidayCalendars.linesHelp') },
    },
    {
      name: 'workDays',
      type: 'textarea',
      maxLength: 2000,
      validate: checkLines,
      label: labelOf('fields:holidayCalendars.workDays'),
      admin: { rows: 4, description: labelOf('fields:holidayCalendars.workDaysHelp') },
    },
    {
      name: 'source',
      type: 'text',
      required: true,
      maxLength: 200,
      label: labelOf('fields:holidayCalendars.source'),
      admin: { description: labelOf('fields:holidayCalendars.sourceHelp') },
    },
  ],
}
