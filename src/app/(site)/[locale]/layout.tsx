import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'

import { siteUrl } from '../../../environment'
import { isLocale, translator } from '../../../i18n'
import type { Locale } from '../../../i18n'
import { getSiteSettings } from '../../../queries/siteSettings'
import { SiteFooter } from '../components/SiteFooter'
import { SiteHeader } from '../components/SiteHeader'
import { HTML_LANG } from '../sitePage'
import '../styles/base.css'
import '../styles/frame.css'
import '../styles/lists.css'
import '../styles/draft.css'
import '../styles/forms.css'
import '../styles/receipt.css'
import '../styles/report.css'
import '../styles/verify.css'
import '../styles/application.css'
import '../styles/talent.css'
import '../styles/credit.css'
import '../styles/events.css'
import '../styles/print.css'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

/** An address in no language of ours still gets a page, in Chinese, that says there is none. */
const localeOf = async (params: Props['params']): Promise<Locale> => {
  const { locale } = await params
  return isLocale(locale) ? locale : 'zh'
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const locale = await localeOf(params)
  const { zone } = await getSiteSettings(locale)
  return {
    metadataBase: new URL(siteUrl()),
    title: { template: `%s · ${zone}`, default: zone },
    description: translator(locale, 'site')('home.lead'),
    formatDetection: { telephone: false, email: false, address: false },
  }
}

export const viewport: Viewport = { themeColor: '#0d4a63' }

const Layout = async ({ children, params }: Props) => {
  const locale = await localeOf(params)
  const settings = await getSiteSettings(locale)
  return (
    <html lang={HTML_LANG[locale]}>
      <body>
        <a className="skip" href="#content">
          {translator(locale, 'site')('skip')}
        </a>
        <SiteHeader locale={locale} settings={settings} />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter locale={locale} settings={settings} />
      </body>
    </html>
  )
}

export default Layout
