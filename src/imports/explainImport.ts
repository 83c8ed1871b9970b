import { translator } from '../i18n'
import type { Locale } from '../i18n'
import type { ImportField } from './columns'
import { HEADERS } from './columns'
import type { ImportRefused } from './ImportRefused'

/** What a column is called in the template. */
export const columnTitle = (locale: Locale, field: ImportField): string => HEADERS[field][locale][0] ?? field

/** Why a file cannot be imported, in words. */
export const explainImport = (locale: Locale, { code, params }: ImportRefused): string =>
  translator(locale, 'entry')(`refused.${code}`, params)
