import { translator } from '../../../i18n'
import type { Locale } from '../../../i18n'
import type { SiteSettings } from '../../../queries/siteSettings'
import { addressOf } from '../addresses'
import { HTML_LANG } from '../sitePage'
import { LanguageSwitch } from './LanguageSwitch'
import { Mark } from './Mark'
import { NavLink } from './NavLink'

export const SiteHeader = ({ locale, settings }: { locale: Locale; settings: SiteSettings }) => {
  const t = translator(locale, 'site')
  const other: Locale = locale === 'zh' ? 'en' : 'zh'
  const links = [
    [addressOf.consultations(locale), 'nav.consultations'],
    [addressOf.policies(locale), 'nav.policies'],
    [addressOf.events(locale), 'nav.events'],
    [addressOf.applyList(locale), 'nav.apply'],
    [addressOf.registers(locale), 'nav.registers'],
    [addressOf.talent(locale), 'talent:site.title'],
    [addressOf.receipts(locale), 'nav.receipts'],
    [addressOf.about(locale), 'nav.about'],
  ] as const
  return (
    <header className="site-header">
      <div className="wrap site-header__bar">
        <a className="brand" href={addressOf.home(locale)}>
          <Mark />
          <span>
            <span className="brand__zone">{settings.zone}</span>
            <span className="brand__department">{settings.department}</span>
          </span>
        </a>
        <LanguageSwitch
          to={other}
          lang={HTML_LANG[other]}
          label={t('language.other')}
          title={t('language.switchTo')}
        />
      </div>
      <nav className="site-nav" aria-label={t('nav.label')}>
        <ul className="wrap">
          {links.map(([href, key]) => (
            <li key={key}>
              <NavLink href={href}>{t(key)}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}
