import type { Metadata } from 'next'

import { translator } from '../../../../i18n'
import { getSiteSettings } from '../../../../queries/siteSettings'
import { PrivacyNotice } from '../../components/PrivacyNotice'
import { getLocale, pageMetadata } from '../../sitePage'

type Props = { params: Promise<{ locale: string }> }

export const revalidate = 300

export const generateStaticParams = () => []

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const locale = await getLocale(params)
  return pageMetadata({ locale, path: '/about', title: translator(locale, 'site')('about.title') })
}

const About = async ({ params }: Props) => {
  const locale = await getLocale(params)
  const t = translator(locale, 'site')
  const settings = await getSiteSettings(locale)
  const { zone, department, privacyContact } = settings
  return (
    <div className="wrap page prose-page">
      <h1>{t('about.title')}</h1>
      <section className="section" aria-labelledby="site">
        <h2 id="site">{t('about.site')}</h2>
        <p>{t('about.siteText', { zone, department })}</p>
        <p>{t('about.siteHow')}</p>
      </section>
      <section className="section" aria-labelledby="privacy">
        <h2 id="privacy">{t('privacy.title')}</h2>
        <PrivacyNotice locale={locale} settings={settings} />
        <h3>{t('about.otherForms')}</h3>
        <p>{t('about.otherFormsText')}</p>
        <p>{t('about.children')}</p>
        <p>{t('about.logs')}</p>
      </section>
      <section className="section" aria-labelledby="accessibility">
        <h2 id="accessibility">{t('about.accessibility')}</h2>
        <p>{t('about.accessibilityText')}</p>
        <p>{t('about.accessibilityHelp', { contact: privacyContact })}</p>
      </section>
    </div>
  )
}

export default About
