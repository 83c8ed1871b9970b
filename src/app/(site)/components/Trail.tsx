import { translator } from '../../../i18n'
import type { Locale } from '../../../i18n'
import { addressOf } from '../addresses'

/** Where a page stands: links to the pages above it. */
export const Trail = ({ locale, steps }: { locale: Locale; steps: { href: string; label: string }[] }) => {
  const t = translator(locale, 'site')
  return (
    <nav className="trail" aria-label={t('nav.where')}>
      <ol>
        {[{ href: addressOf.home(locale), label: t('nav.home') }, ...steps].map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
