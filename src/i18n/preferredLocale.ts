import { isLocale } from '.'
import type { Locale } from '.'

/**
 * The language of the site a browser asks for, by its Accept-Language header; Chinese when it asks for neither.
 */
export const preferredLocale = (acceptLanguage: string | null): Locale => {
  const wanted = (acceptLanguage ?? '')
    .slice(0, 1000)
    .split(',')
    .map((part, order) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean)
      return { locale: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality), order }
    })
    .filter(({ locale, quality }) => isLocale(locale) && quality > 0)
    .sort((a, b) => b.quality - a.quality || a.order - b.order)
  const first = wanted[0]?.locale
  return isLocale(first) ? first : 'zh'
}
