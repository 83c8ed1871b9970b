import { translator } from '../../../i18n'
import type { Locale } from '../../../i18n'

/** Links to the page before and after; nothing when there is one page only. */
export const Pages = ({
  locale,
  page,
  pages,
  href,
}: {
  locale: Locale
  page: number
  pages: number
  href: (page: number) => string
}) => {
  const t = translator(locale, 'site')
  if (pages <= 1) return null
  return (
    <nav className="pages" aria-label={t('list.pages')}>
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          {t('list.previous')}
        </a>
      )}
      <span>{t('list.page', { page, pages })}</span>
      {page < pages && (
        <a href={href(page + 1)} rel="next">
          {t('list.next')}
        </a>
      )}
    </nav>
  )
}

/** The page a query parameter asks for; the first for anything that is no page number. */
export const pageNumberOf = (value: string): number => (/^[1-9]\d{0,5}$/.test(value) ? Number(value) : 1)
