import { translator } from '../../../i18n'
import type { Locale } from '../../../i18n'
import type { SiteSettings } from '../../../queries/siteSettings'
import { addressOf } from '../addresses'

export const SiteFooter = ({ locale, settings }: { locale: Locale; settings: SiteSettings }) => {
  const t = translator(locale, 'site')
  return (
    <footer className="site-footer">
      <div className="wrap">
        <ul>
          <li>
            <a href={addressOf.verify(locale)}>{translator(locale, 'certificates')('verify.title')}</a>
          </li>
          <li>
            <a href={addressOf.liveReport(locale)}>{translator(locale, 'livestream')('report.title')}</a>
          </li>
          <li>
            <a href={addressOf.about(locale)}>{t('nav.about')}</a>
          </li>
          <li>
            <a href={addressOf.about(locale, 'privacy')}>{t('footer.privacy')}</a>
          </li>
          <li>
            <a href={addressOf.about(locale, 'accessibility')}>{t('footer.accessibility')}</a>
          </li>
        </ul>
        <p>{t('footer.run', { department: settings.department })}</p>
        <p>{t('footer.quiet')}</p>
      </div>
    </footer>
  )
}
