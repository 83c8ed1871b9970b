import type { TextField } from 'payload'

import { labelOf } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { systemOnly } from './fields'

/**
 * What a county or an agency is called in the reader's language, wherever the panel names a record: lists, choices, heads
 * of pages. The database keeps both names in it, a line each, and a search finds either.
 */
export const shownTitle = (): TextField => ({
  name: 'title',
  type: 'text',
  label: labelOf('fields:common.nameZh'),
  access: systemOnly,
  hooks: {
    afterRead: [
      ({ value, req }) => {
        if (typeof value !== 'string') return value as undefined
        const [zh, en] = value.split('\n')
        return localeOf(req) === 'en' ? en : zh
      },
    ],
  },
  admin: { hidden: true },
})
