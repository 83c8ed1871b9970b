import type { Locale } from '../../../i18n'
import type { SiteText } from '../../../queries/siteText'
import { HTML_LANG } from '../sitePage'

/** The `lang` a text needs on a page of another language. */
export const langOf = ({ lang }: SiteText, locale: Locale) => (lang === locale ? undefined : HTML_LANG[lang])

/** A text with its language marked where it is not the page's. */
export const LocalText = ({ text, locale }: { text: SiteText; locale: Locale }) => (
  <span lang={langOf(text, locale)}>{text.text}</span>
)
