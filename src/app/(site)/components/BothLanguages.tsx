import type { ReactNode } from 'react'

import { LOCALES, translator } from '../../../i18n'
import type { Locale, Translate } from '../../../i18n'
import { HTML_LANG } from '../sitePage'

/**
 * For pages that are not told which language they are in: both are written, and the style sheet shows the one the
 * document is in.
 */
export const BothLanguages = ({ children }: { children: (locale: Locale, t: Translate) => ReactNode }) =>
  LOCALES.map((locale) => (
    <div key={locale} className="one-language" lang={HTML_LANG[locale]}>
      {children(locale, translator(locale, 'site'))}
    </div>
  ))
