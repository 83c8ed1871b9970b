import { isLocale } from '.'
import type { Locale } from '.'

/** The language of who asks in the admin panel: of a request, or of a component's server props. */
export const localeOf = ({ i18n }: { i18n?: { language?: string } }): Locale =>
  isLocale(i18n?.language) ? i18n.language : 'zh'
