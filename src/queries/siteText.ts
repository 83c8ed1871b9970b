import type { Locale } from '../i18n'

/** A text as a page shows it: what there is, and the language it is in. */
export type SiteText = { text: string; lang: Locale }

/** The text in the reader's language; the Chinese one where there is no English, marked as Chinese. */
export const siteText = (locale: Locale, texts: { zh: string; en?: string | null | undefined }): SiteText => {
  const english = texts.en?.trim()
  return locale === 'en' && english ? { text: english, lang: 'en' } : { text: texts.zh, lang: 'zh' }
}

/** The paragraphs of a typed text: line breaks separate them, blank lines do not count. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
