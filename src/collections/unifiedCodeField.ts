import type { TextField } from 'payload'

import { translator } from '../i18n'
import { localeOf } from '../i18n/localeOf'
import { normaliseUnifiedCode, readUnifiedCode } from '../identifiers/unifiedCode'

/**
 * A unified social credit code 统一社会信用代码 that somebody types: kept as it is stored, refused as the public form and
 * the lists of platforms refuse it (length, characters, check), and looked at twice where it is only unusual. GB 32100-2015.
 */
export const unifiedCodeField = (label: TextField['label']): TextField => ({
  name: 'unifiedCode',
  type: 'text',
  index: true,
  label,
  hooks: {
    beforeValidate: [
      ({ value }: { value?: unknown }) =>
        typeof value === 'string' ? normaliseUnifiedCode(value) || null : value,
    ],
  },
  validate: (value: unknown, { req }: Parameters<NonNullable<TextField['validate']>>[1]) => {
    if (typeof value !== 'string' || value.trim() === '') return true
    const read = readUnifiedCode(value)
    return read.ok || translator(localeOf(req))(`registers:errors.${read.code}`)
  },
  admin: {
    components: { afterInput: ['/src/components/livestream/UnifiedCodeNote#UnifiedCodeNote'] },
  },
})
