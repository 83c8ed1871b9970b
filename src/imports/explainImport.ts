import { translator } from '../i18n'
import type { Locale } from '../i18n'
import type { ImportRefused } from './ImportRefused'

/** Why a file cannot be imported, in words. */
export const explainImport = (locale: Locale, { code, params }: ImportRefused): string =>
  translator(locale, 'entry')(`refused.${code}`, params)
