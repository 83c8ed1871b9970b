import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { isLocale, LOCALES } from '../../i18n'
import type { Locale } from '../../i18n'

/** As `lang` attributes have it. */
export const HTML_LANG: Record<Locale, string> = { zh: 'zh-CN', en: 'en' }

export const OPEN_GRAPH_LOCALE: Record<Locale, string> = { zh: 'zh_CN', en: 'en_GB' }

/** The language in the address; any other first part of an address is a page that does not exist. */
export const getLocale = async (params: Promise<{ locale: string }>): Promise<Locale> => {
  const { locale } = await params
  return isLocale(locale) ? locale : notFound()
}

/** The first of the values a query parameter has; empty when it has none. */
export const firstOf = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? ''

/**
 * Title, description and the addresses of a page in both languages.
 *
 * @param path the page's address without the language: `/consultations`, empty for the home page
 */
export const pageMetadata = (options: {
  locale: Locale
  path: string
  title: string
  description?: string
}): Metadata => ({
  title: options.title,
  ...(options.description && { description: options.description.slice(0, 200) }),
  openGraph: {
    type: 'website',
    title: options.title,
    ...(options.description && { description: options.description.slice(0, 200) }),
    url: `/${options.locale}${options.path}`,
    locale: OPEN_GRAPH_LOCALE[options.locale],
  },
  alternates: {
    canonical: `/${options.locale}${options.path}`,
    languages: Object.fromEntries(LOCALES.map((locale) => [HTML_LANG[locale], `/${locale}${options.path}`])),
  },
})

/** Pages of one reader: not for search engines. */
export const PRIVATE_PAGE: Metadata = { robots: { index: false, follow: false, noarchive: true } }
